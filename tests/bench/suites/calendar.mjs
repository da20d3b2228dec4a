// Writing a thousand sessions as a calendar file; another library reads what was written.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch, open, within } from '../harness/browser.mjs';
import { same } from '../harness/results.mjs';
import { alternate } from '../harness/rounds.mjs';

const SIZE = 1_000;
const SET = `sessions-${SIZE}`;

export default async function measure({ settings, peers, results, site }) {
  const browser = await launch(peers, settings);
  const page = await open(browser, await site.page(fileURLToPath(new URL('../pages/calendar.js', import.meta.url))));
  const sessions = await read(settings);
  await within(page, (given) => calendar.take(given), sessions);
  const names = new Map([['plenary', 'Plenary'], ['ics', await peers.named('ics')]]);
  const reader = await peers.named('ical.js');
  for (const [name, contender] of names) {
    await within(page, (name) => calendar.write(name), name);
    const { answer } = await within(page, (name) => calendar.read(name), name);
    sessions.forEach((session, place) => same(`session ${place + 1} by ${reader}`, sorted(session), sorted(answer[place]), contender));
    results.add({ suite: 'calendar', measure: 'file', contender, size: SIZE, unit: 'bytes' }, await within(page, (name) => calendar.size(name), name));
  }
  const each = (action) => [...names].map(([name, contender]) => [contender, () => within(page, action, name)]);
  const note = (measure) => (contender, took) => results.add({ suite: 'calendar', measure, contender, size: SIZE }, took);
  const rounds = settings.rounds * 4;
  await alternate(each((name) => calendar.write(name)), { rounds, warmUps: 4 }, note('write'));
  await alternate(each((name) => calendar.read(name).took), { rounds, warmUps: 4 }, note(`read, by ${reader}`));
  await browser.close();
}

const sorted = (entry) => Object.fromEntries(Object.entries(entry).sort(([one], [other]) => (one < other ? -1 : 1)));

/** A thousand sessions with hours; where the data has fewer, some come again as others. */
async function read(settings) {
  const load = async (file) => JSON.parse(await readFile(path.join(settings.data, SET, file), 'utf8'));
  const { default_meeting: shown } = await load('site.json');
  const { sessions, rooms } = await load(`meetings/${shown}.json`);
  const room = new Map(rooms.map(({ id, name }) => [id, name]));
  const long = ({ hours }) => hours && Date.parse(hours.end) > Date.parse(hours.start);
  const timed = sessions.filter(long);
  const talks = ({ contributions = [] }) => contributions.map(({ talk }) => talk?.text).filter(Boolean).join('\n');
  return Array.from({ length: SIZE }, (_, number) => {
    const session = timed[number % timed.length];
    return {
      uid: `${session.id}-${number}@congress.example`, title: session.title, description: talks(session) || session.title,
      location: room.get(session.room) ?? 'Congress Centre', start: Date.parse(session.hours.start) / 1000, end: Date.parse(session.hours.end) / 1000,
    };
  });
}
