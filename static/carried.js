// The one-file edition: everything lies in the page, compressed. Comes before boot.js, which asks it instead of the server.
'use strict';
{
  const bytes = (id) => Uint8Array.from(atob(document.getElementById(id).textContent), (c) => c.charCodeAt(0));
  const unpacked = (id) => new Response(
    new Blob([bytes(id)]).stream().pipeThrough(new DecompressionStream('gzip')),
    { headers: { 'Content-Type': 'application/wasm' } },
  );
  const ready = new Promise((go) => { document.addEventListener('DOMContentLoaded', go, { once: true }); });
  let packs;
  const pack = async (name) => {
    packs ??= unpacked('carried-words').json();
    const text = (await packs)[name];
    if (text === undefined) throw new Error(name);
    return text;
  };
  const start = async () => {
    await ready; // the script of the app has run by then, and has left `init` here
    await globalThis.kamae.init({ module_or_path: unpacked('carried-app') });
  };
  globalThis.kamae = { pack, start, part: async () => unpacked('carried-later') };
}
