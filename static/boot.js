// Starts Kamae, and stands in for it when it stops. Says nothing of its own: the words are in index.html.
// No module, because a module may run after the first paint.
'use strict';
{
  const root = document.documentElement, here = new URL('.', location.href);
  const ready = new Promise((go) => { document.addEventListener('DOMContentLoaded', go, { once: true }); });
  // The name under which this copy stores, and a preference; src/browser/ spells both the same.
  const store = here.protocol === 'file:' ? 'kamae-1' : `kamae-1:${here.pathname}`;
  const preference = (key) => { try { return localStorage.getItem(`${store}:${key}`); } catch { return null; } };

  // Before the first paint: the language that was chosen or is likely, and the theme.
  const metas = document.querySelectorAll('meta[name="kamae-pack"]');
  const packs = new Map(Array.from(metas, (meta) => [meta.dataset.pack, meta.content])); // a language, or a part of one
  const tags = [preference('language'), ...navigator.languages].map((tag) => String(tag).toLowerCase().split('-')[0]);
  root.lang = tags.find((tag) => packs.has(tag)) ?? 'en';
  if (preference('theme')) root.dataset.theme = preference('theme');
  if (here.protocol === 'file:') root.dataset.from = 'disk';
  else if (!isSecureContext) root.dataset.from = 'plain'; // over http: nothing is kept for when there is no server
  // Where a style sheet cannot fill the margins of paper, the page itself carries its marking (static/style/print.css).
  if (!globalThis.CSSMarginRule) root.dataset.margins = 'none';
  // Which first page stands there until the program has come (static/first/), and whether it will have more to show.
  if (['', '#', '#/'].includes(location.hash)) root.dataset.at = 'home';
  if (preference('kept') !== null) root.dataset.kept = '';

  // Files of this build. The one-file edition carries them: it defines `carried` and `run` before this script.
  const kamae = globalThis.kamae ??= {};
  kamae.file = kamae.carried ?? (async (address) => {
    const response = await fetch(new URL(address, here));
    // Some hosts answer with their own page whatever is asked for.
    const strange = address && /html/.test(response.headers.get('Content-Type'));
    if (!response.ok || strange) throw new Error(`${address}: ${response.status}`);
    return response;
  });
  // Not every server knows WebAssembly by name, and browsers compile nothing else.
  const program = async (address) => {
    const response = await kamae.file(address), headers = { 'Content-Type': 'application/wasm' };
    return response.headers.get('Content-Type') === headers['Content-Type'] ? response : new Response(response.body, { headers });
  };
  kamae.part = () => program(packs.get('later'));
  const again = (address) => new Promise((go) => { setTimeout(go, 1000); }).then(() => kamae.file(address));
  // A text of Japanese is shorter in UTF-16, and begins with its mark then (xtask/src/dist/words.rs).
  const read = async (response) => {
    const bytes = new Uint8Array(await response.arrayBuffer());
    return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes);
  };
  const texts = new Map();
  kamae.pack = async (name) => {
    const address = packs.get(name);
    if (!address) throw new Error(name);
    const failed = (error) => { texts.delete(name); throw error; };
    const text = () => kamae.file(address).catch(() => again(address)).then(read);
    if (!texts.has(name)) texts.set(name, text().catch(failed));
    return texts.get(name);
  };
  const start = async () => {
    const words = kamae.pack(root.lang);
    words.catch(() => {}); // it is told below
    await (kamae.run?.() ?? import(document.querySelector('link[rel="modulepreload"]').href));
    await Promise.all([ready, words]); // without words there is nothing to draw
    await kamae.init({ module_or_path: program(document.getElementById('app-wasm').getAttribute('href')) });
  };

  // A newer build takes over where one waits: a page that stopped can be mended by nothing else.
  kamae.renew = async () => {
    const waiting = (await navigator.serviceWorker.getRegistration(here.href))?.waiting;
    if (!waiting) return location.reload();
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
    waiting.postMessage('take over');
  };

  // When it stops. Only errors of our own code count: browser extensions have theirs in the same page.
  const ours = (error) => (globalThis.WebAssembly && error instanceof WebAssembly.RuntimeError) ||
    [here.href, 'wasm-function'].some((part) => String(error?.stack).includes(part));
  addEventListener('error', ({ error }) => { if (ours(error)) kamae.crash(error); });
  addEventListener('unhandledrejection', ({ reason }) => { if (ours(reason)) kamae.crash(reason); });
  kamae.crash = async (what) => {
    await ready;
    const app = document.getElementById('app');
    if (!app) return; // the first error is the one to tell
    app.id = '';
    const screen = document.getElementById('crash').content.cloneNode(true);
    const part = (name) => screen.querySelector(`[data-crash="${name}"]`);
    // Not WebAssembly, not allowed, or newer than this browser: reloading would not help.
    const unable = !globalThis.WebAssembly || ['CompileError', 'LinkError', 'ReferenceError', 'SyntaxError'].includes(what?.name);
    const told = what?.name === 'Incomplete' ? 'cut' : unable ? 'unable' : 'stopped';
    ['cut', 'unable', 'stopped'].filter((other) => other !== told).forEach((other) => part(other).remove());
    const [details, reload, rescue, none] = ['details', 'reload', 'rescue', 'none'].map(part);
    details.textContent = [what, what?.stack, navigator.userAgent].filter(Boolean).join('\n');
    reload.onclick = () => kamae.renew().catch(() => location.reload());
    rescue.onclick = () => kamae.stored().then((text) => save(rescue.value, text), () => { none.hidden = false; });
    app.replaceWith(screen);
    document.querySelector('.fault h1').focus();
  };

  // Everything that is stored, or what is stored under an id: a backup (docs/file-format/v1.md, §7), one record a line.
  const answer = (request) => new Promise((give, refuse) => Object.assign(request, {
    onsuccess: () => give(request.result), onerror: () => refuse(request.error),
  }));
  // Bytes of a questionnaire stand as base64, and the pieces of what is in the trash in one list.
  const plain = (name, value) => value instanceof Uint8Array ? btoa(Array.from(value, (byte) => String.fromCharCode(byte)).join('')) :
    name === 'answers' ? [value].flat(2) : value;
  const line = (store, key, value) => ({ store, key: [].concat(key), value });
  kamae.stored = async (id) => {
    const request = indexedDB.open(store);
    request.onupgradeneeded = () => request.transaction.abort(); // there is none: leave none behind
    const database = await answer(request);
    database.onversionchange = () => database.close(); // nobody waits for this page to let go of it
    const names = [...database.objectStoreNames], reading = database.transaction(names);
    const all = (name) => ['getAllKeys', 'getAll'].map((what) => answer(reading.objectStore(name)[what]()));
    const lists = await Promise.all(names.map((name) => Promise.all(all(name))));
    database.close();
    const records = lists.flatMap(([keys, values], at) => keys.map((key, of) => line(names[at], key, values[of])));
    const preferences = Object.keys(localStorage).filter((key) => key.startsWith(`${store}:`));
    records.push(...preferences.map((key) => line('preferences', key.slice(store.length + 1), localStorage[key])));
    const lines = records.filter(({ key }) => !id || key[0] === id).map((record) => JSON.stringify(record, plain));
    return `{"format":"kamae.backup","version":1,"count":${lines.length},"records":[\n${lines.join(',\n')}\n]}\n`;
  };
  const save = (name, text) => Object.assign(document.createElement('a'), {
    download: name, href: URL.createObjectURL(new Blob([text], { type: 'application/json' })),
  }).click();

  // Workers. The policy is for their addresses and no others.
  // In a page that is shut in (a sandbox) asking for it fails.
  const { serviceWorker } = location.origin === 'null' ? {} : navigator, addresses = new Set([new URL('sw.js', here).href]);
  const policy = globalThis.trustedTypes?.createPolicy('kamae', {
    createScriptURL: (address) => { if (addresses.has(address)) return address; throw new TypeError(address); },
  });
  const trusted = (address) => policy?.createScriptURL(address) ?? address;

  // The second program runs beside the page; it has started when it says its first word. Stopping it is its user's affair.
  kamae.work = async () => {
    const [script, wasm] = await Promise.all(['worker.js', 'worker.wasm'].map((name) => kamae.file(packs.get(name))));
    const address = kamae.carried ? URL.createObjectURL(new Blob([await script.text()])) : script.url;
    addresses.add(address);
    const worker = new Worker(trusted(address));
    worker.postMessage(await wasm.arrayBuffer());
    await new Promise((go, fail) => Object.assign(worker, { onmessage: go, onerror: fail }));
    return Object.assign(worker, { onmessage: null, onerror: null });
  };

  const started = start();
  started.catch(kamae.crash);

  // After one visit the app opens without a network, and can be installed. Nothing of that is in the way of the first page.
  const registered = started.then(() => new Promise((give) => {
    if (here.protocol === 'file:' || /[?&]keep=no(&|$)/.test(location.search)) return;
    document.head.append(Object.assign(document.createElement('link'), { rel: 'manifest', href: 'manifest.webmanifest' }));
    serviceWorker?.register(trusted(...addresses), { updateViaCache: 'none' }).then(give, () => {});
  }));
  // A newer build is fetched quietly, and takes over when the reader says so. A page that stays open asks once an hour.
  const newer = registered.then((registration) => new Promise((tell) => {
    const look = () => {
      if (registration.waiting && registration.active) tell();
      registration.installing?.addEventListener('statechange', look);
    };
    registration.addEventListener('updatefound', look);
    look();
    let asked = Date.now();
    document.addEventListener('visibilitychange', () => {
      if (document.hidden || Date.now() < asked + 3600_000) return;
      asked = Date.now();
      registration.update().catch(() => {});
    });
  }));
  kamae.newer = () => newer;
}
