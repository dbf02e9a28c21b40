// docs/operations.md: its queries name fields that lines have, and its arithmetic is right and made of measured numbers.
import { describe, expect, it } from '@jest/globals';
import { LogLine, MailLine, TimerLine } from '../../support/log.ts';
import { peopleCosts } from '../../support/storage-costs/people.ts';
import { readCosts } from '../../support/storage-costs/reads.ts';
import { registrationCosts } from '../../support/storage-costs/registration.ts';
import { readProjectFile, tableBelow } from './markdown.ts';
import { operations } from './sources.ts';

const document = readProjectFile('docs/operations.md');
const queries = [...document.matchAll(/```kql\n(.*?)```/gs)].map(([, query = '']) => query);
const fields = [LogLine, MailLine, TimerLine].flatMap(({ shape }) => Object.keys(shape));

describe('the log', () => {
  it('is described field by field', () => {
    const described = tableBelow('## The log', document).flatMap(([names = '']) =>
      names === '' ? [] : names.split(', '),
    );
    expect(described.toSorted()).toEqual([...new Set(fields)].toSorted());
  });

  it('has every field and every operation that a query names', () => {
    expect(queries.length).toBeGreaterThan(6);
    const named = queries.flatMap((query) =>
      [...query.matchAll(/\bline\.(\w+)/g)].map(([, name = '']) => name),
    );
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((name) => !fields.includes(name))).toEqual([]);
    const known = operations.map(({ name }) => name);
    const compared = queries.flatMap((query) =>
      [...query.matchAll(/'([a-z]+(?:-[a-z]+)+)'|"operation":"([a-z-]+)"/g)].map(
        ([, one, other]) => one ?? other ?? '',
      ),
    );
    expect(compared.length).toBeGreaterThan(2);
    expect(compared.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('begins with what the queries look for', () => {
    // JSON keeps the order of properties, and a line's first is its operation.
    expect(
      queries.filter((query) => query.includes('parse_json') && !query.includes(`startswith '{"operation"`)),
    ).toEqual([]);
    expect(Object.keys(LogLine.shape)[0]).toBe('operation');
  });
});

describe('the metrics', () => {
  const rows = tableBelow('## Metrics', document);
  const own = rows.filter(([, from = '']) => !from.startsWith('Azure: '));

  it('are made of fields that lines have', () => {
    expect(own.length).toBeGreaterThan(8);
    const named = own.flatMap(([, from = '']) => from.split(', '));
    expect(named.filter((name) => !fields.includes(name))).toEqual([]);
  });

  it('come from queries that are there, and name their fields', () => {
    const queryOf = (title: string) => queries.find((query) => query.startsWith(`// ${title}\n`)) ?? '';
    const wrong = own.filter(
      ([, from = '', title = '']) =>
        !from.split(', ').every((field) => new RegExp(`\\bline\\.${field}\\b`).test(queryOf(title))),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the runbook', () => {
  it('names what the process says when its package cannot be loaded', () => {
    const said = 'The functions could not be loaded';
    expect(readProjectFile('shared/http/start.ts')).toContain(said);
    expect(document).toContain(said);
  });
});

describe('the cost of 1,000 accounts', () => {
  const number = (text = ''): number => Number(text.replaceAll(' ', ''));
  const rows = tableBelow('### Operations of a month', document);
  const items = rows.filter(([name]) => name !== 'sum');
  const measured = new Map(
    // The usual case of an operation stands first.
    [...peopleCosts, ...registrationCosts, ...readCosts]
      .reverse()
      .map(({ operation, calls }) => [operation, calls]),
  );

  it('takes the storage calls that are measured', () => {
    const wrong = items.filter(
      ([name = '', , each]) => name !== 'send-mail' && measured.get(name) !== number(each),
    );
    expect(wrong).toEqual([]);
    expect(items.length).toBeGreaterThan(10);
  });

  it('multiplies and adds up', () => {
    expect(items.filter(([, times, each, all]) => number(times) * number(each) !== number(all))).toEqual([]);
    const sums = [1, 3].map((column) => items.reduce((sum, cells) => sum + number(cells[column]), 0));
    const [, times, , all] = rows.find(([name]) => name === 'sum') ?? [];
    expect([number(times), number(all)]).toEqual(sums);
  });

  it('takes the sum on into the other units', () => {
    const [, times, , all] = rows.find(([name]) => name === 'sum') ?? [];
    const [executions = '', seconds = '', storage = ''] = tableBelow('### Sum', document).map(
      ([, amount = '']) => amount,
    );
    expect(executions).toContain(`${times} of the table`);
    const calls = number(times) + 3000 + 720;
    expect(number(/: ([\d ]+)$/.exec(executions)?.[1])).toBe(calls);
    expect(number(/= ([\d ]+),/.exec(seconds)?.[1])).toBe((calls * 2) / 10);
    expect(number(/: ([\d ]+) in all$/.exec(storage)?.[1])).toBe(number(all) + 9000 + 6000 + 11_520);
  });
});
