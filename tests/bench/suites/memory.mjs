// Whether anything is left of a view that one has left: each is shown and left three hundred times.
import { launch, standing, within } from '../harness/browser.mjs';
import { observed, usage } from '../harness/memory.mjs';

const TIMES = 300;
/** Caches fill meanwhile; after these, nothing should grow. */
const BEFORE = 60;
const STEP = 60;

const VIEWS = {
  overview: '/', 'agenda, list': '/agenda?view=list', 'agenda, grid': '/agenda?view=grid&day=2017-02-16', session: '/agenda/iii',
  'speakers, cards': '/speakers', 'speakers, table': '/speakers?view=table', 'roadmap, timeline': '/roadmap?view=timeline',
  'roadmap, list': '/roadmap?view=list',
};

export default async function measure({ settings, peers, results, site }) {
  for (const [view, address] of Object.entries(VIEWS)) {
    const browser = await launch(peers, settings);
    const page = await observed(browser, `${site.base}about/`);
    await standing(page);
    await within(page, turns, address, BEFORE);
    for (let times = 0; times <= TIMES; times += STEP) {
      if (times > 0) await within(page, turns, address, STEP);
      const left = await usage(page);
      for (const [of, amount] of Object.entries(left)) {
        const unit = of === 'heap' || of === 'binary' ? 'bytes' : '';
        results.add({ suite: 'memory', measure: `${view}: ${of}`, contender: 'Plenary', size: times, unit }, amount);
      }
    }
    await browser.close();
  }
}

/** Shows a view and leaves it again, so many times. */
async function turns(address, times) {
  const follow = async (href, isThere) => {
    const link = document.createElement('a');
    link.href = href;
    document.querySelector('main').append(link);
    link.click();
    await clock.until(isThere);
  };
  const isAbout = () => document.querySelector('main h1')?.textContent.startsWith('About');
  for (let turn = 0; turn < times; turn += 1) {
    await follow(address, () => document.querySelector('main h1') && !isAbout() && !document.querySelector('main [aria-busy=true]'));
    await follow('/about', isAbout);
  }
  await clock.rest();
}
