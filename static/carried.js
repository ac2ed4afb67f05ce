// The one-file edition: every file lies in the page. Comes before boot.js, which asks here instead of the server.
'use strict';
{
  const ready = new Promise((go) => { document.addEventListener('DOMContentLoaded', go, { once: true }); });
  // Signs are bits (src/exchange/one_file/packed.rs): one of two bytes is fourteen, others are eight or seven.
  const bytes = (text) => {
    const out = new Uint8Array(text.length * 2);
    let held = 0, bits = 0, to = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at), single = code - 1 - (code > 13) - (code > 60);
      if (code > 127) { held = held << 14 | code - 128; bits += 14; }
      else if (single < 24) { held = held << 8 | single + 30; bits += 8; }
      else { held = held << 7 | single + 3; bits += 7; }
      while (bits > 7) { bits -= 8; out[to] = held >> bits; to += 1; }
    }
    return out;
  };
  // Undoes LZMA (lc 4, lp 0, pb 0) into `out`: the result goes on to an end at least, and tells how far it has come.
  const unpacking = (packed, out) => {
    // What is how likely. By state: a copy 0, of an old distance 12, of which 24, 36, 48, of one byte 60; distances from
    // 72 on, lengths from 464 and 738, bytes from 1024.
    const chances = new Uint16Array(1024 + 768 * 16).fill(1024);
    const now = new Uint32Array([2 ** 32 - 1, 0]); // range and code, where numbers of 32 bits are fast
    let from = 0, to = 0, state = 0;
    const distances = [0, 0, 0, 0]; // the newest first
    const more = () => { now[1] = now[1] << 8 | packed[from]; from += 1; };
    while (from < 5) more();
    const bit = (at) => {
      const chance = chances[at], bound = (now[0] >>> 11) * chance, one = now[1] >= bound ? 1 : 0;
      if (one) { now[0] -= bound; now[1] -= bound; chances[at] -= chance >> 5; }
      else { now[0] = bound; chances[at] += 2048 - chance >> 5; }
      if (now[0] < 2 ** 24) { now[0] <<= 8; more(); }
      return one;
    };
    const tree = (base, end, node = 1) => {
      while (node < end) node = node * 2 + bit(base + node);
      return node - end;
    };
    const reversed = (base, places) => {
      let node = 1, number = 0;
      for (let place = 0; place < places; place += 1) {
        const one = bit(base + node);
        node = node * 2 + one;
        number += one << place;
      }
      return number;
    };
    const even = (places) => {
      let number = 0;
      for (let place = 0; place < places; place += 1) {
        now[0] >>>= 1;
        number *= 2;
        if (now[1] >= now[0]) { now[1] -= now[0]; number += 1; }
        if (now[0] < 2 ** 24) { now[0] <<= 8; more(); }
      }
      return number;
    };
    const length = (base) => {
      if (!bit(base)) return tree(base + 2, 8) + 2;
      return bit(base + 1) ? tree(base + 18, 256) + 18 : tree(base + 10, 8) + 10;
    };
    const distance = (count) => {
      const slot = tree(72 + 64 * Math.min(count - 2, 3), 64), places = (slot >> 1) - 1, begin = (2 + slot % 2) * 2 ** places;
      if (slot < 4) return slot;
      return begin + (slot < 14 ? reversed(328 + begin - slot - 1, places) : even(places - 4) * 16 + reversed(448, 4));
    };
    const byte = () => {
      const base = 1024 + 768 * ((out[to - 1] ?? 0) >> 4);
      let node = 1;
      // Behind a copy: where the copied text would have gone on, this byte differs.
      for (let there = out[to - distances[0] - 1], same = state > 6; same && node < 256; there <<= 1) {
        const like = there >> 7 & 1, one = bit(base + 256 * (1 + like) + node);
        node = node * 2 + one;
        same = one === like;
      }
      out[to] = tree(base, 256, node);
      to += 1;
      state = state < 4 ? 0 : state - (state < 10 ? 3 : 6);
    };
    const copy = (count) => {
      const back = distances[0] + 1;
      for (const end = to + count; to < end; to += 1) out[to] = out[to - back];
    };
    const again = (place) => { distances.unshift(...distances.splice(place, 1)); };
    const old = () => {
      const late = state > 6;
      if (!bit(24 + state)) {
        if (!bit(60 + state)) { state = late ? 11 : 9; return copy(1); }
      } else again(bit(36 + state) ? 2 + bit(48 + state) : 1);
      const count = length(738);
      state = late ? 11 : 8;
      return copy(count);
    };
    return (end) => {
      while (to < end) {
        if (!bit(state)) byte();
        else if (bit(12 + state)) old();
        else {
          const count = length(464);
          distances.pop();
          distances.unshift(distance(count));
          state = state > 6 ? 10 : 7;
          copy(count);
        }
      }
      return to;
    };
  };
  // All of them in a row, as text; they are unpacked as far as somebody asks, and the page may go on in between.
  const all = ready.then(() => {
    const carried = document.getElementById('carried'), places = new Map();
    // A stick that was pulled, a download that ended: to find it out at the first save would be too late.
    if (carried?.textContent.length !== Number(carried?.dataset.signs)) throw Object.assign(new Error('cut'), { name: 'Incomplete' });
    const { textContent, dataset } = carried;
    let size = 0;
    for (const file of dataset.files.split(' ')) {
      const [name, length] = file.split(':');
      places.set(name, [size, size += +length]);
    }
    const out = new Uint8Array(size);
    return { places, out, unpack: unpacking(bytes(textContent), out) };
  });
  // A file by its name, as a server would answer.
  const carried = async (name) => {
    const { places, out, unpack } = await all, place = places.get(name);
    if (place) {
      for (let to = unpack(0); to < place[1]; to = unpack(Math.min(place[1], to + 2 ** 16))) await new Promise((go) => { setTimeout(go); });
      return new Response(out.subarray(...place), { headers: { 'Content-Type': 'application/wasm' } });
    }
    const element = document.querySelector(`[data-file="${name}"]`); // it is run or shown as it is
    if (!element) throw new Error(name);
    return new Response(element.textContent);
  };
  // The script of the app. The page's policy names the one text that may be run.
  const policy = globalThis.trustedTypes?.createPolicy('carried', { createScript: (text) => text });
  const run = async () => {
    const file = await carried(document.getElementById('app-script').getAttribute('href')), text = await file.text();
    const script = document.createElement('script');
    script.text = policy?.createScript(text) ?? text;
    document.head.append(script); // it is no module here, and has been run now
    script.remove(); // nor is it saved with the page
  };
  globalThis.kamae = { carried, run };
}
