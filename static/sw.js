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
  // Whatever the host says that its answers depend on: a name is a file.
  const kept = (file, where = { cacheName: name }) => caches.match(file, { ...where, ignoreVary: true });
  const keep = async (cache, [file, expected]) => {
    if (await kept(address(file))) return;
    const fits = async (response) => response?.ok && await digest(response.clone()) === expected;
    const known = await kept(address(file), {}); // another build's may be the same
    const response = await fits(known) ? known : await fetch(address(file), { cache: 'no-cache' });
    if (response !== known && !await fits(response)) throw new Error(`${file}: ${response.status}`);
    // No navigation may be answered with what was redirected.
    await cache.put(address(file), response.redirected ? new Response(response.body, { headers: response.headers }) : response);
  };
  const fill = async () => {
    const cache = await caches.open(name);
    const done = await Promise.allSettled(Array.from(files, (file) => keep(cache, file)));
    const failed = done.find(({ status }) => status === 'rejected');
    if (failed) throw failed.reason; // what has come stays, and the next try asks for the rest alone
  };
  // A page of the build before may still want its own files, and a build that waits has its own already. A page that is
  // coming is not counted yet.
  const tidy = async (most) => {
    const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
    if (pages.length > most || registration.installing || registration.waiting) return;
    const old = (await caches.keys()).filter((other) => other.startsWith(ours) && other !== name);
    await Promise.all(old.map((other) => caches.delete(other)));
  };

  // Everything comes as this build made it. What the browser has dropped meanwhile is fetched, and kept again.
  let mending; // once at a time, for all that asks
  const mend = () => mending ??= fill().catch(() => {}).then(() => { mending = undefined; }); // without a network it stays as it is
  const page = async (event) => {
    const found = await kept(scope);
    event.waitUntil(found ? tidy(0) : mend());
    return found ?? fetch(event.request);
  };
  const file = async (event) => {
    const found = await kept(event.request) ?? await kept(event.request, {});
    if (!found) event.waitUntil(mend());
    return found ?? fetch(event.request);
  };

  addEventListener('install', (event) => event.waitUntil(fill()));
  addEventListener('activate', (event) => event.waitUntil(Promise.all([clients.claim(), fill().then(() => tidy(1))])));
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
