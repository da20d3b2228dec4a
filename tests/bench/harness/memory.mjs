// How much memory a page takes.
import { readFile } from 'node:fs/promises';
import { open } from './browser.mjs';

const KEPT = await readFile(new URL('../pages/memory.js', import.meta.url), 'utf8');

/** A page of the app whose memory can be told. */
export async function observed(browser, address) {
  const page = await open(browser);
  await page.evaluateOnNewDocument(KEPT);
  page.protocol = await page.createCDPSession();
  await page.protocol.send('HeapProfiler.enable');
  if (address) await page.goto(address, { waitUntil: 'load' });
  return page;
}

/** What is left after all garbage is collected: bytes of JavaScript's heap and of the binary, and nodes of the document. */
export async function usage(page) {
  await page.protocol.send('HeapProfiler.collectGarbage');
  await page.protocol.send('HeapProfiler.collectGarbage');
  const { usedSize } = await page.protocol.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await page.protocol.send('Memory.getDOMCounters');
  const binary = await page.evaluate(() => binary.size());
  return { heap: usedSize, binary, nodes, listeners: jsEventListeners };
}
