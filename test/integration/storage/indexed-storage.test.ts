// The storage that growth is measured on: Azurite with an index answers what Azurite as shipped answers.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { indexedStorage, saysIndexed } from '../../../bench/indexed-storage.ts';
import { startChild, type Child } from '../../../local/child.ts';
import { storage } from '../../../local/parts.ts';
import { choosePorts } from '../../../local/ports.ts';
import { untilReady } from '../../../local/readiness.ts';
import { emulatorConnection } from '../../../local/settings.ts';
import { azureTables } from '../../../shared/storage/azure-tables.ts';
import type { Row, TableName, Tables, Write } from '../../../shared/storage/tables.ts';
import { integrationStack } from '../../support/stack.ts';
import { describeTables } from '../../support/tables-contract.ts';

let folder: string;
let child: Child;
let indexed: Tables;
const shipped = azureTables({
  by: 'connectionString',
  connectionString: integrationStack().coordinates.storage,
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'partner-accounts-'));
  const ports = await choosePorts({}, true);
  const data = {
    path: folder,
    ephemeral: true,
    publish: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  child = startChild({
    ...storage(data, ports),
    log: join(folder, 'storage.log'),
    environment: indexedStorage,
  });
  await untilReady(child);
  indexed = azureTables({ by: 'connectionString', connectionString: emulatorConnection(ports) });
});

afterAll(async () => {
  await child.stop();
  await rm(folder, { recursive: true, force: true });
});

describeTables('the store on Azurite with an index', () => indexed);

type Call = readonly [
  kind: 'get' | 'put' | 'list' | 'remove' | 'insert' | 'replace' | 'change' | 'transaction',
  partition: number,
  key: number,
  /** Whether a condition names the row as it stands, or as it never was. */
  fresh: boolean,
];

const calls = fc.array(
  fc.tuple(
    fc.constantFrom<Call[0][]>(
      ...(['get', 'put', 'list', 'remove', 'insert', 'replace', 'change', 'transaction'] as const),
    ),
    fc.nat(2),
    fc.nat(4),
    fc.boolean(),
  ),
  { minLength: 20, maxLength: 60 },
);

const table: TableName = 'callers';
const neverWas = 'W/"datetime\'2020-01-01T00%3A00%3A00.0000000Z\'"';

/** What the calls answer, without what depends on the time. */
const answersOf = async (
  tables: Tables,
  run: string,
  sequence: readonly Call[],
): Promise<readonly unknown[]> => {
  const withoutEtag = (row: Row | undefined) => row && { key: row.key, values: row.values };
  const answers: unknown[] = [];
  for (const [index, [kind, partitionNumber, keyNumber, fresh]] of sequence.entries()) {
    const partition = `${run}-${partitionNumber}`;
    const key = `key-${keyNumber}`;
    const row: Row = { partition, key, values: { index, text: `value ${index}` } };
    const etagOf = async (): Promise<string> => {
      const standing = fresh ? await tables.get(table, partition, key) : undefined;
      return standing?.etag ?? neverWas;
    };
    const insert: Write = { kind: 'insert', row: { ...row, key: `${key}-new` } };
    const answer = async (): Promise<unknown> => {
      switch (kind) {
        case 'get':
          return withoutEtag(await tables.get(table, partition, key));
        case 'put':
          return (await tables.put(table, row)) !== '';
        case 'list': {
          const rows = await tables.list(table, partition, {
            from: 'key-1',
            to: 'key-4',
            limit: 1 + keyNumber,
          });
          return rows.map(withoutEtag);
        }
        case 'remove':
          return tables.remove(table, partition, key, keyNumber === 0 ? '*' : await etagOf());
        case 'insert':
          return (await tables.commit(table, [insert])) !== undefined;
        case 'replace':
          return (await tables.commit(table, [{ kind: 'replace', row, etag: await etagOf() }])) !== undefined;
        case 'change': {
          const known = await tables.get(table, partition, key);
          const changed: Row = { ...row, values: { ...known?.values, index } };
          const etag = fresh ? (known?.etag ?? neverWas) : neverWas;
          return (await tables.commit(table, [{ kind: 'replace', row: changed, etag, known }])) !== undefined;
        }
        case 'transaction': {
          const replace: Write = { kind: 'replace', row, etag: await etagOf() };
          const writes = [replace, insert] as const;
          return (await tables.commit(table, index % 2 === 0 ? writes : [insert, replace])) !== undefined;
        }
      }
    };
    answers.push(await answer());
  }
  for (const number of [0, 1, 2]) {
    const rows = await tables.list(table, `${run}-${number}`, { from: '-', to: '~', limit: 1000 });
    answers.push(rows.map(withoutEtag));
  }
  return answers;
};

describe('Azurite with an index', () => {
  it('says that it has one', () => {
    expect(child.lastLines()).toStrictEqual([saysIndexed]);
  });

  it('answers every sequence of calls as Azurite as shipped does, and holds the same rows after it', async () => {
    await fc.assert(
      fc.asyncProperty(calls, async (sequence) => {
        const run = randomUUID();

        expect(await answersOf(indexed, run, sequence)).toStrictEqual(
          await answersOf(shipped, run, sequence),
        );
      }),
      { numRuns: 25 },
    );
  });
});
