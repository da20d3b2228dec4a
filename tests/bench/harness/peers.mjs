// The packages that Plenary is measured beside, from the folder in which npm installed them.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where packages are, and bundles of them with pages of ours. */
export class Peers {
  #modules;
  #work;
  #require;

  constructor({ peers, work }) {
    this.#modules = path.join(peers, 'node_modules');
    this.#work = work;
    this.#require = createRequire(path.join(peers, 'package.json'));
  }

  /** A package, to use it here. */
  async load(name) {
    const manifest = await this.manifest(name);
    const entry = manifest.exports?.['.']?.import ?? manifest.module ?? manifest.main ?? 'index.js';
    const file = typeof entry === 'string' ? entry : entry.default;
    const loaded = await import(pathToFileURL(path.join(this.#modules, name, file)));
    return loaded.default && Object.keys(loaded).length === 1 ? loaded.default : loaded;
  }

  /** The path of a file of a package. */
  file(name, file) {
    return path.join(this.#modules, name, file);
  }

  async manifest(name) {
    return JSON.parse(await readFile(this.file(name, 'package.json'), 'utf8'));
  }

  /** A package with its version, as contenders are named. */
  async named(name) {
    return `${name} ${(await this.manifest(name)).version}`;
  }

  /** A script of ours with what it imports, as one minified module; returns its path. */
  async bundle(script, { format = 'esm' } = {}) {
    const esbuild = this.#require('esbuild');
    const outfile = path.join(this.#work, 'bundles', path.basename(script));
    await esbuild.build({
      entryPoints: [script],
      outfile,
      bundle: true,
      minify: true,
      format,
      target: 'chrome120',
      nodePaths: [this.#modules],
      external: ['/core/*'],
      loader: { '.css': 'css' },
      logLevel: 'error',
    });
    return outfile;
  }

  /** What a text of JavaScript with imports weighs, bundled and minified. */
  async bundled(contents, name) {
    const esbuild = this.#require('esbuild');
    const { outputFiles } = await esbuild.build({
      stdin: { contents, resolveDir: path.dirname(this.#modules), sourcefile: name },
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      target: 'chrome120',
      logLevel: 'error',
      outdir: 'out',
    });
    return outputFiles;
  }
}
