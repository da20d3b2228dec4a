// Starts the app from what is in this one file: binary, style sheets and data, packed.
//
// The file is opened from a disk, where a page may fetch nothing.
import embedded from 'embedded';
import init from 'glue';
import { XzReadableStream } from 'xz-decompress';

// Where the data seems to be. Nothing is fetched from there.
const BASE = 'memory:///';

// What stands in the page between these is the pack, a letter for each byte.
const BEGIN = 'id="pack">';
const END = '<';

// The byte that each letter of the encoding stands for. It leaves no byte without a letter (Encoding Standard, 9.1).
const bytesOfLetters = () => {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const bytes = new Uint16Array(65536);
  [...new TextDecoder('windows-1252').decode(all)].forEach((letter, byte) => {
    bytes[letter.charCodeAt()] = byte;
  });
  return bytes;
};

// Some bytes cannot stand in a page as they are: they come as a `=` and another.
const decode = (length, at) => {
  const pack = new Uint8Array(length);
  let end = 0;
  for (let place = 0; place < length; place += 1) {
    const byte = at(place);
    pack[end] = byte === 61 ? at(place += 1) - 64 : byte;
    end += 1;
  }
  return pack.subarray(0, end);
};

// A host may say that the page is in another encoding than it is. Then its letters are no bytes, and it is fetched as it is.
const readPack = async () => {
  if (document.characterSet === 'windows-1252') {
    const text = document.getElementById('pack').textContent;
    const bytes = bytesOfLetters();
    return decode(text.length, (place) => bytes[text.charCodeAt(place)]);
  }
  const response = await fetch(location.href.split('#')[0]);
  const page = new Uint8Array(await response.arrayBuffer());
  const text = new TextDecoder('latin1').decode(page);
  const begin = text.indexOf(BEGIN) + BEGIN.length;
  return decode(text.indexOf(END, begin) - begin, (place) => page[begin + place]);
};

const unpack = async () => {
  const packed = new Blob([await readPack()]).stream();
  const all = new Uint8Array(await new Response(new XzReadableStream(packed)).arrayBuffer());
  const begin = new DataView(all.buffer).getUint32(0, true) + 4;
  const files = {};
  let at = begin;
  for (const [name, length] of JSON.parse(new TextDecoder().decode(all.subarray(4, begin)))) {
    files[name] = all.subarray(at, at += length);
  }
  return files;
};

const tell = (error) => {
  console.error(error);
  const alert = document.getElementById('start-error');
  alert.textContent = alert.dataset.message + ' (' + error + ')';
  alert.hidden = false;
  // Gone where the app had begun.
  const boot = document.getElementById('boot');
  if (boot) boot.hidden = true;
};

const start = async () => {
  const files = await unpack();
  const style = document.createElement('style');
  style.textContent = new TextDecoder().decode(files['style.css']);
  document.head.append(style);
  const outside = window.fetch;
  window.fetch = (resource, options) => {
    const address = resource.url || String(resource);
    if (!address.startsWith(BASE)) return outside.call(window, resource, options);
    const file = files[address.slice(BASE.length).split('?')[0]];
    return Promise.resolve(new Response(file || null, { status: file ? 200 : 404 }));
  };
  window.plenaryBase = BASE;
  await init(new Response(files['app.wasm'], { headers: { 'content-type': 'application/wasm' } }));
};

const query = new URLSearchParams(location.hash.split('?')[1]);
const isEmbedded = query.has('embed');
let theme = query.get('theme');
try {
  // In a page of others the theme is that page's.
  theme = theme || !isEmbedded && localStorage.getItem('plenary:1:theme');
} catch (error) {
  // Storage is refused: nothing is kept in it.
}
if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
if (isEmbedded) {
  document.documentElement.dataset.embed = '';
  embedded();
}
start().catch(tell);
