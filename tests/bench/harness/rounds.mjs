// In which order things are measured.

/**
 * Measures contenders in turn, `rounds` times each after `warmUps` that do not count. Each round begins with another one, so
 * that none always comes after the same. `contenders` are `[name, measure]`; `note` gets the name, and what
 * measuring gave.
 */
export async function alternate(contenders, { rounds, warmUps = 2 }, note) {
  for (let round = -warmUps; round < rounds; round += 1) {
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const [name, measure] = contenders[(turn + round + warmUps) % contenders.length];
      const given = await measure(round);
      if (round >= 0) note(name, given);
    }
  }
}
