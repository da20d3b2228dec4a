// Measures what it is told to and writes every sample to a file; `cargo xtask bench` calls it and makes the report.
//
//   node main.mjs settings.json
//
// Settings: `dist` the release build, `data` the folder of made-up data sets, `core` the folder of the measured core,
// `peers` the folder with the packages of `package.json`, `work` a folder for what is made here, `chromium` the program,
// `rounds` how often each thing is measured, `suites` their names, `output` the file of results.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { Peers } from './harness/peers.mjs';
import { Results } from './harness/results.mjs';
import { Site } from './harness/site.mjs';
import { launch } from './harness/browser.mjs';

const settings = JSON.parse(await readFile(process.argv[2], 'utf8'));
await mkdir(settings.work, { recursive: true });
const peers = new Peers(settings);
const results = new Results();
const site = await Site.open(settings, peers);
const browser = await launch(peers, settings, []);
results.machine = {
  browser: await browser.version(),
  node: process.version,
  processor: os.cpus()[0]?.model ?? 'unknown',
  processors: os.cpus().length,
  memory: os.totalmem(),
  system: `${os.type()} ${os.release()} ${os.arch()}`,
};
await browser.close();

try {
  for (const name of settings.suites) {
    const begun = Date.now();
    console.log(`  ${name}`);
    const { default: measure } = await import(`./suites/${name}.mjs`);
    await measure({ settings, peers, results, site });
    results.done(name, (Date.now() - begun) / 1000);
    await writeFile(settings.output, JSON.stringify(results, null, 1));
  }
} finally {
  await site.close();
}
