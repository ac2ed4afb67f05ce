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

  // Words and code. The one-file edition has them inside: it defines `kamae` before this script, with these two.
  const fetched = async (address) => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(response.status);
    return response.text();
  };
  const again = (address) => new Promise((go) => { setTimeout(go, 1000); }).then(() => fetched(address));
  const texts = new Map();
  const pack = async (name) => {
    const address = packs.get(name);
    if (!address) throw new Error(name);
    const failed = (error) => { texts.delete(name); throw new Error(`${address}: ${error.message}`); };
    if (!texts.has(name)) texts.set(name, fetched(address).catch(() => again(address)).catch(failed));
    return texts.get(name);
  };
  const start = async () => {
    const app = await import(document.querySelector('link[rel="modulepreload"]').href);
    await ready;
    await app.default({ module_or_path: document.getElementById('app-wasm').href });
  };
  const kamae = globalThis.kamae ??= { pack, start };

  // When it stops. Only errors of our own code count: browser extensions have theirs in the same page.
  const ours = (error) => error instanceof WebAssembly.RuntimeError ||
    [here.href, 'wasm'].some((part) => String(error?.stack).includes(part));
  addEventListener('error', ({ error }) => { if (ours(error)) kamae.crash(error); });
  addEventListener('unhandledrejection', ({ reason }) => { if (ours(reason)) kamae.crash(reason); });
  kamae.crash = async (what) => {
    await ready;
    const app = document.getElementById('app');
    if (!app) return; // the first error is the one to tell
    app.id = '';
    const screen = document.getElementById('crash').content.cloneNode(true);
    const part = (name) => screen.querySelector(`[data-crash="${name}"]`);
    const [title, details, reload, rescue, none] = ['title', 'details', 'reload', 'rescue', 'none'].map(part);
    details.textContent = [what, what?.stack, navigator.userAgent].filter(Boolean).join('\n');
    reload.onclick = () => location.reload();
    rescue.onclick = () => stored().then((text) => save(rescue.value, text), () => { none.hidden = false; });
    app.replaceWith(screen);
    title.focus();
  };

  // Everything that is stored, as it is stored: [key, value] by name of the store.
  const answer = (request) => new Promise((give, refuse) => Object.assign(request, {
    onsuccess: () => give(request.result), onerror: () => refuse(request.error),
  }));
  const stored = async () => {
    const request = indexedDB.open(store);
    request.onupgradeneeded = () => request.transaction.abort(); // there is none: leave none behind
    const database = await answer(request);
    const names = [...database.objectStoreNames], reading = database.transaction(names);
    const all = (name) => ['getAllKeys', 'getAll'].map((what) => answer(reading.objectStore(name)[what]()));
    const lists = await Promise.all(names.map((name) => Promise.all(all(name))));
    const stores = lists.map(([keys, values], at) => [names[at], keys.map((key, at) => [key, values[at]])]);
    return JSON.stringify({ format: 'kamae.rescue', version: 1, stores: Object.fromEntries(stores) });
  };
  const save = (name, text) => Object.assign(document.createElement('a'), {
    download: name, href: URL.createObjectURL(new Blob([text], { type: 'application/json' })),
  }).click();

  // After one visit the app opens without a network. The policy is for this one address.
  const worker = new URL('sw.js', here).href, { serviceWorker } = navigator;
  const policy = globalThis.trustedTypes?.createPolicy('kamae', { createScriptURL: () => worker });
  const registered = new Promise((give) => {
    if (here.protocol === 'file:' || !serviceWorker) return;
    addEventListener('load', () => {
      serviceWorker.register(policy?.createScriptURL('') ?? worker, { updateViaCache: 'none' }).then(give, () => {});
    });
  });
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
  kamae.renew = () => registered.then(({ waiting }) => {
    serviceWorker.addEventListener('controllerchange', () => location.reload());
    if (waiting) waiting.postMessage('take over'); else location.reload();
  });

  kamae.pack(root.lang).catch(() => {}); // early, beside the code; whoever asks for it hears of a failure
  kamae.start().catch(kamae.crash);
}
