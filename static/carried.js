// The one-file edition: every file lies in the page. Comes before boot.js, which asks here instead of the server.
'use strict';
{
  const ready = new Promise((go) => { document.addEventListener('DOMContentLoaded', go, { once: true }); });
  const bytes = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  // A file by its name, as a server would answer.
  const carried = async (name) => {
    await ready; // they stand at the end of the page
    const element = document.querySelector(`[data-file="${name}"]`);
    if (!element) throw new Error(name);
    if (element.type !== 'text/plain') return new Response(element.textContent); // it is run or shown as it is
    const packed = new Blob([bytes(element.textContent)]).stream();
    return new Response(packed.pipeThrough(new DecompressionStream('deflate')), { headers: { 'Content-Type': 'application/wasm' } });
  };
  globalThis.kamae = { carried };
}
