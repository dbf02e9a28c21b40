// All operations of the API, those first that every goal is about.
import { Problem } from '../../local/problem.ts';
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
export const isMain = (operation: Operation): boolean => mainNames.includes(idOf(operation));

export const operations: readonly Operation[] = [
  ...all.filter(isMain),
  ...all.filter((operation) => !isMain(operation)),
];

/** Those of these names; all of none. Throws a Problem for a name that is none of theirs. */
export const operationsNamed = (names: readonly string[]): readonly Operation[] => {
  const unknown = names.find((name) => !operations.some((one) => idOf(one) === name));
  if (unknown !== undefined) {
    const known = [...new Set(operations.map(idOf))].join(', ');
    throw new Problem(`There is no operation "${unknown}" to be measured. Choose from: ${known}.`);
  }
  return names.length === 0 ? operations : operations.filter((one) => names.includes(idOf(one)));
};
