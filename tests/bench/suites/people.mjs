// The people of a data set as the texts that search reads.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Of each person `[name, organization, body]`, by their first contribution. */
export async function texts(settings, set) {
  const folder = path.join(settings.data, set);
  const read = async (file) => JSON.parse(await readFile(path.join(folder, file), 'utf8'));
  const { people } = await read('people.json');
  const organizations = new Map((await read('organizations.json')).organizations.map((one) => [one.id, one]));
  const { default_meeting: shown } = await read('site.json');
  const { sessions } = await read(`meetings/${shown}.json`);
  const contributions = new Map();
  for (const session of sessions) {
    for (const contribution of session.contributions ?? []) {
      if (!contributions.has(contribution.person)) contributions.set(contribution.person, contribution);
    }
  }
  return people.map((person) => {
    const { title = '', organizations: theirs = [], talk } = contributions.get(person.id) ?? {};
    const names = theirs.flatMap((id) => [organizations.get(id)?.name, organizations.get(id)?.abbreviation]);
    return [
      person.name,
      [title, ...names].filter(Boolean).join(' '),
      [person.honorific, person.title, talk?.text].filter(Boolean).join(' '),
    ];
  });
}
