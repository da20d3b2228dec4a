// Writing a calendar file, and reading it back.
import ICAL from 'ical.js';
import { createEvents } from 'ics';

let given;
let programme;
const written = new Map();

const utc = (seconds) => {
  const date = new Date(seconds * 1000);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes()];
};

const writers = {
  plenary: () => programme.write(),
  ics() {
    const { error, value } = createEvents(given.map(({ uid, title, description, location, start, end }) => ({
      uid, title, description, location,
      start: utc(start), startInputType: 'utc', startOutputType: 'utc', end: utc(end), endInputType: 'utc', endOutputType: 'utc',
    })));
    if (error) throw error;
    return value;
  },
};

const seconds = (time) => time.toUnixTime();

globalThis.calendar = {
  async take(sessions) {
    const core = await import('/core/plenary_bench_core.js');
    await core.default({ module_or_path: '/core/plenary_bench_core_bg.wasm' });
    given = sessions;
    programme = new core.Programme(JSON.stringify(sessions));
  },

  write(name) {
    const { took, answer } = clock.work(writers[name]);
    written.set(name, answer);
    return took;
  },

  size: (name) => new TextEncoder().encode(written.get(name)).length,

  /** What ical.js reads in the file, and how long that takes. */
  read(name) {
    const { took, answer } = clock.work(() => {
      const calendar = new ICAL.Component(ICAL.parse(written.get(name)));
      return calendar.getAllSubcomponents('vevent').map((component) => {
        const event = new ICAL.Event(component);
        return {
          uid: event.uid, title: event.summary, description: event.description, location: event.location,
          start: seconds(event.startDate), end: seconds(event.endDate),
        };
      });
    });
    return { took, answer };
  },
};
