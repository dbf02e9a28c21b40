// All operations of the API, those first that every goal is about.
import { idOf, type Operation } from './operation.ts';
import { peopleWrites } from './people.ts';
import { reads } from './reads.ts';
import { registrationWrites } from './registration.ts';

/** The operations that most requests are. */
export const mainNames: readonly string[] = [
  'get-profile',
  'list-users',
  'invite-user',
  'update-user',
  'register-publisher',
];

const all = [...reads, ...peopleWrites, ...registrationWrites];
const isMain = ({ name }: Operation): boolean => mainNames.includes(name);

export const operations: readonly Operation[] = [...all.filter(isMain), ...all.filter((one) => !isMain(one))];

/** Those of these names; all of none. Throws for a name that is none of theirs. */
export const operationsNamed = (names: readonly string[]): readonly Operation[] => {
  const unknown = names.find((name) => !operations.some((one) => idOf(one) === name));
  if (unknown !== undefined) throw new Error(`There is no operation ${unknown} to be measured.`);
  return names.length === 0 ? operations : operations.filter((one) => names.includes(idOf(one)));
};
