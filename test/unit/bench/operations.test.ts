// The bench measures every operation of the API, each once.
import { expect, it } from '@jest/globals';
import { operations, operationsNamed } from '../../../bench/operations/all.ts';
import { idOf } from '../../../bench/operations/operation.ts';
import { readOptions } from '../../../bench/options.ts';
import { operations as documented } from '../docs/sources.ts';

it('covers the operations of the API', () => {
  const measured = new Set(operations.map(idOf));
  const requests = documented.filter(({ address }) => /^[A-Z]+ \//.test(address));
  expect([...measured].toSorted()).toEqual(requests.map(({ name }) => name).toSorted());
});

it('names each differently', () => {
  expect(new Set(operations.map(({ name }) => name)).size).toBe(operations.length);
});

it('refuses names that are no operation', () => {
  expect(() => operationsNamed(['get-profile', 'get-nothing'])).toThrow('get-nothing');
});

it('leaves the document alone when only some operations are measured', () => {
  expect(readOptions(['http'])).toMatchObject({
    subjects: ['http'],
    quick: false,
    operations: [],
    write: true,
  });
  expect(readOptions(['http', '--quick'])).toMatchObject({ quick: true, write: false });
  expect(readOptions(['growth', '--quick', '--operations', 'get-profile,invite-user'])).toMatchObject({
    ...{ subjects: ['growth'], quick: true, write: false },
    operations: ['get-profile', 'invite-user'],
  });
});

it('measures everything unless asked for less', () => {
  expect(readOptions([])).toMatchObject({ subjects: ['http', 'growth', 'cold'], write: true });
  expect(readOptions(['all'])).toStrictEqual(readOptions([]));
});

it.each([[['speed']], [['http', 'cold']], [['--rounds', '0']], [['--fast']]])(
  'says what is wrong with %j',
  (args) => {
    expect(() => readOptions(args)).toThrow(/There is no subject|is no number of rounds|Unknown option/);
  },
);
