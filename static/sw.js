// Keeps the files of this build, so that the app opens without a network after one visit. Knows nothing of what they say.
// xtask fills in the list. A worker of another build is another file: it waits until the reader says so, or until no page
// of the old one is open.
'use strict';
{
  const files = new Map({{files}}); // name and digest; '' is the page itself
  const scope = registration.scope, ours = `kamae:${new URL(scope).pathname}:`, name = `${ours}{{build}}`;
  const address = (file) => new URL(file, scope).href;

  // Only what the build made is kept, to the byte: not a half file, not another build's page, not a login page of a hotel.
  const digest = async (response) => {
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()));
    return Array.from(hash.slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
  };
  const keep = async (cache, [file, expected]) => {
    if (await cache.match(address(file))) return;
    const fits = async (response) => response?.ok && await digest(response.clone()) === expected;
    const known = await caches.match(address(file)); // another build's may be the same
    const response = await fits(known) ? known : await fetch(address(file), { cache: 'no-cache' });
    if (response !== known && !await fits(response)) throw new Error(`${file}: ${response.status}`);
    await cache.put(address(file), response);
  };
  const fill = async () => {
    const cache = await caches.open(name);
    const done = await Promise.allSettled(Array.from(files, (file) => keep(cache, file)));
    const failed = done.find(({ status }) => status === 'rejected');
    if (failed) throw failed.reason; // what has come stays, and the next try asks for the rest alone
  };
  // A page of the build before may still want its own files.
  const tidy = async () => {
    const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
    if (pages.length > 1) return;
    const old = (await caches.keys()).filter((other) => other.startsWith(ours) && other !== name);
    await Promise.all(old.map((other) => caches.delete(other)));
  };

  // Everything comes as this build made it. What the browser has dropped meanwhile is fetched, and kept again.
  const mend = () => fill().catch(() => {}); // without a network it stays as it is
  const page = async (event) => {
    const kept = await caches.match(scope, { cacheName: name });
    event.waitUntil(kept ? tidy() : mend());
    return kept ?? fetch(event.request);
  };
  const file = async (event) => {
    const kept = await caches.match(event.request, { cacheName: name }) ?? await caches.match(event.request);
    if (!kept) event.waitUntil(mend());
    return kept ?? fetch(event.request);
  };

  addEventListener('install', (event) => event.waitUntil(fill()));
  addEventListener('activate', (event) => event.waitUntil(Promise.all([clients.claim(), tidy()])));
  // Who has everything removed from a machine wants nothing kept again by a page that is still open.
  let gone = false;
  addEventListener('message', ({ data }) => {
    if (data === 'take over') skipWaiting();
    if (data === 'forget') gone = true;
  });
  addEventListener('fetch', (event) => {
    const { request } = event, url = request.url.split(/[?#]/)[0];
    if (gone || request.method !== 'GET' || !url.startsWith(scope)) return;
    if (request.mode !== 'navigate') event.respondWith(file(event));
    else if ([scope, address('index.html')].includes(url)) event.respondWith(page(event));
  });
}
