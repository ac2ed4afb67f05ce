// Leads from 404.html to the app, which lies where this script does. Without it the way is right one level down.
'use strict';
document.querySelector('[data-home]').href = new URL('.', document.currentScript.src).href;
