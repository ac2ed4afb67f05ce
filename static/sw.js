// Keeps the files of this build, so that the app opens without a network after one visit. Knows nothing of what they say.
// xtask fills in the list; a worker of another build is another file, and takes over when no page of the old one is open.
'use strict';
{
  const files = {{files}}; // '' is the page itself
  const scope = registration.scope, ours = `kamae:${new URL(scope).pathname}:`, name = `${ours}{{build}}`;
  const address = (file) => new URL(file, scope).href;
  const hashed = /-[0-9a-f]{16}\.\w+$/; // what is called so never changes, whichever build it came with

  const keep = async (cache, file) => {
    const known = hashed.test(file) && await caches.match(address(file));
    const response = known || await fetch(address(file), { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    await cache.put(address(file), response);
  };
  const install = async () => {
    const cache = await caches.open(name);
    await Promise.all(files.map((file) => keep(cache, file)));
  };
  const tidy = async () => {
    const old = (await caches.keys()).filter((other) => other.startsWith(ours) && other !== name);
    await Promise.all(old.map((other) => caches.delete(other)));
  };

  // The page comes from the server while that answers soon, else as it was kept; it names the files that belong to it.
  const patience = 3000;
  const page = async (request) => {
    const kept = await caches.match(scope);
    const late = new Promise((give) => { setTimeout(give, patience, kept); });
    const fresh = fetch(request).then((response) => (response.ok ? response : kept ?? response), () => kept);
    return await Promise.race([fresh, late]) ?? fresh.then((response) => response ?? Response.error());
  };
  const file = async (request) => await caches.match(request) ?? fetch(request);

  addEventListener('install', (event) => event.waitUntil(install()));
  addEventListener('activate', (event) => event.waitUntil(tidy()));
  addEventListener('fetch', (event) => {
    const { request } = event, url = request.url.split(/[?#]/)[0];
    if (request.method !== 'GET' || !url.startsWith(scope)) return;
    if (request.mode !== 'navigate') event.respondWith(file(request));
    else if ([scope, address('index.html')].includes(url)) event.respondWith(page(request));
  });
}
