// Serves the release build, the data sets and the pages that are measured, as a good static host would: compressed
// beforehand, on connections that stay.
import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES = {
  html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8', json: 'application/json', wasm: 'application/wasm', svg: 'image/svg+xml',
  png: 'image/png', ics: 'text/calendar; charset=utf-8', webmanifest: 'application/manifest+json',
};
const PACKED = new Set(['html', 'js', 'mjs', 'css', 'json', 'wasm', 'svg', 'ics', 'webmanifest']);

// The policy of the project's own tests.
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
  "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'";

export class Site {
  #server;
  #packed = new Map();
  #made = new Map();
  #folders;
  #peers;

  static async open(settings, peers) {
    const site = new Site();
    site.#peers = peers;
    site.#folders = [['/data/bench/', settings.data], ['/bench/', path.join(settings.work, 'bundles')], ['/core/', settings.core], ['/', settings.dist]];
    site.#server = createServer((request, response) => site.#answer(request, response).catch((error) => response.destroy(error)));
    await new Promise((listening) => site.#server.listen(0, '127.0.0.1', listening));
    site.base = `http://127.0.0.1:${site.#server.address().port}/`;
    return site;
  }

  /** A page of the app with a data set. */
  app(page, set, choices = '') {
    return `${this.base}${page}/?data=bench/${set}${choices}`;
  }

  /** A page that only a script of ours makes, which is bundled; its address. */
  async page(script, { head = '', body = '' } = {}) {
    const file = path.basename(script);
    await this.#peers.bundle(script);
    const address = `/bench/${file}.html`;
    this.serve(address, `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${file}</title><link rel="icon" href="data:,">${head}<body>${body}<script type="module" src="${file}"></script></body></html>`);
    return this.base + address.slice(1);
  }

  /** Answers an address with a text. */
  serve(address, text, { type = 'html', policy = null } = {}) {
    this.#made.set(address, { bytes: Buffer.from(text), type, policy });
  }

  /** The content of a file that is served. */
  async read(address) {
    const made = this.#made.get(address);
    if (made) return { ...made, isOurs: made.policy !== null };
    const [mount, folder] = this.#folders.find(([mount]) => address.startsWith(mount));
    let file = path.join(folder, path.normalize(decodeURIComponent(address.slice(mount.length))));
    if ((await stat(file)).isDirectory()) file = path.join(file, 'index.html');
    return { bytes: await readFile(file), type: path.extname(file).slice(1), isOurs: mount === '/' };
  }

  close() {
    this.#server.closeAllConnections();
    return new Promise((closed) => this.#server.close(closed));
  }

  async #answer(request, response) {
    const address = new URL(request.url, this.base).pathname;
    const found = await this.read(address).catch(() => null);
    if (!found) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
      return;
    }
    const headers = { 'content-type': TYPES[found.type] ?? 'application/octet-stream', 'cache-control': 'no-cache' };
    if (found.isOurs) headers['content-security-policy'] = POLICY;
    let body = found.bytes;
    if (PACKED.has(found.type) && /\bbr\b/.test(request.headers['accept-encoding'] ?? '')) {
      headers['content-encoding'] = 'br';
      body = this.#pack(address, found.bytes);
    }
    headers['content-length'] = body.length;
    response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : body);
  }

  #pack(address, bytes) {
    const known = this.#packed.get(address);
    if (known?.bytes.length === bytes.length && known.bytes.equals(bytes)) return known.packed;
    // Large data sets would take minutes at the highest quality.
    const quality = bytes.length > 1_000_000 ? 5 : 11;
    const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
    this.#packed.set(address, { bytes, packed });
    return packed;
  }
}
