// The one-file edition: every file lies in the page. Comes before boot.js, which asks here instead of the server.
'use strict';
{
  const ready = new Promise((go) => { document.addEventListener('DOMContentLoaded', go, { once: true }); });
  // Ascii85 (src/exchange/one_file.rs): five signs for four bytes; v stands for <, and at the end some are left out.
  const bytes = (text) => {
    const out = new Uint8Array(Math.floor(text.length * 4 / 5)), digit = (at) => {
      const code = at < text.length ? text.charCodeAt(at) : 117;
      return (code === 118 ? 60 : code) - 33;
    };
    for (let at = 0, to = 0; at < text.length; at += 5, to += 4) {
      let number = 0;
      for (let place = at; place < at + 5; place += 1) number = number * 85 + digit(place);
      for (let byte = 0; byte < 4; byte += 1) out[to + byte] = number >>> (24 - 8 * byte);
    }
    return out;
  };
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
