// What was measured, sample by sample.

/** All samples of a run, by what they are of. */
export class Results {
  machine = {};
  suites = {};
  series = [];
  #places = new Map();

  /** Notes samples: of which `suite` and `measure`, whose (`contender`), at which `size` (a number of things), in which `unit`. */
  add({ suite, measure, contender, size = 0, unit = 'ms' }, ...samples) {
    const bad = samples.find((sample) => typeof sample !== 'number' || !Number.isFinite(sample));
    if (bad !== undefined) throw new Error(`${suite}, ${measure}, ${contender}: ${bad} is no number`);
    const key = JSON.stringify([suite, measure, contender, size]);
    if (!this.#places.has(key)) {
      this.#places.set(key, this.series.length);
      this.series.push({ suite, measure, contender, size, unit, samples: [] });
    }
    this.series[this.#places.get(key)].samples.push(...samples);
  }

  /** Notes that a contender cannot do something, and why. */
  leaveOut({ suite, measure, contender, size = 0 }, reason) {
    this.series.push({ suite, measure, contender, size, unit: '', samples: [], reason });
  }

  /** Notes how long a suite took, in seconds. */
  done(suite, seconds) {
    this.suites[suite] = seconds;
  }

  toJSON() {
    return { machine: this.machine, suites: this.suites, series: this.series };
  }
}

const AROUND = 120;

/** Fails the run where contenders do not give the same answer; tells the first place where they part. */
export function same(what, expected, given, contender) {
  const [one, other] = [expected, given].map((answer) => JSON.stringify(answer));
  if (one === other) return;
  let place = 0;
  while (one[place] === other[place]) place += 1;
  const [wanted, got] = [one, other].map((text) => text.slice(Math.max(0, place - AROUND), place + AROUND));
  throw new Error(`${what}: ${contender} gives\n  ${got}\nand not\n  ${wanted}`);
}
