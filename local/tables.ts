// `npm run tables -- save|restore FILE`: a copy of all accounts as lines of JSON, and the way back into empty tables.
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import type { TableClient } from '@azure/data-tables';
import * as z from 'zod/mini';
import { keyOf, keyText } from '../shared/schema/setting.ts';
import { tableClient } from '../shared/storage/azure-tables.ts';
import { storageOfEnvironment, variable } from './environment.ts';
import { hasCode, Problem, runCommand } from './problem.ts';
import { savedRow, restoring, type SavedRow } from './saved-rows.ts';

const USAGE = `npm run tables -- save FILE       writes every row that is not derived to a file
npm run tables -- restore FILE    writes them to tables that have no accounts, and derives the indexes anew

The tables are those of AzureWebJobsStorage or AzureWebJobsStorage__accountName; restore needs DIGEST_KEY too.`;

/** The indexes are derived from accounts, but for what recipients and callers had today, and which mail a report is of. */
const savedTables = ['publishers', 'recipients', 'mails', 'callers'] as const;

const clientOf = async (table: string): Promise<TableClient> => {
  const storage = storageOfEnvironment();
  if (storage) return tableClient(storage, table);
  throw new Problem('No storage is set: set AzureWebJobsStorage, or AzureWebJobsStorage__accountName.');
};

const rowsIn = async function* (table: string): AsyncGenerator<SavedRow> {
  const client = await clientOf(table);
  await client.createTable();
  for await (const entity of client.listEntities()) {
    const { partitionKey = '', rowKey = '', etag: _, timestamp: __, ...values } = entity;
    yield { table, partition: partitionKey, key: rowKey, values: z.parse(savedRow.shape.values, values) };
  }
};

const save = async (path: string): Promise<void> => {
  let count = 0;
  const lines = async function* () {
    for (const table of savedTables) {
      for await (const row of rowsIn(table)) {
        count += 1;
        yield `${JSON.stringify(row)}\n`;
      }
    }
  };
  await pipeline(lines, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  console.log(`${count} rows are saved in ${path}. It holds personal data.`);
};

const readRows = async function* (path: string): AsyncGenerator<SavedRow> {
  for await (const line of createInterface({ input: createReadStream(path) }))
    yield z.parse(savedRow, JSON.parse(line));
};

const requireEmpty = async (): Promise<void> => {
  for await (const { partition } of rowsIn('publishers'))
    throw new Problem(`These tables hold accounts already (${partition}): restore only into empty ones.`);
};

const restore = async (path: string): Promise<void> => {
  const digestKey = keyOf(variable('DIGEST_KEY') ?? '');
  if (!digestKey) throw new Problem(`DIGEST_KEY must be the one of the saved tables, ${keyText}.`);
  await requireEmpty();
  const clients = new Map<string, TableClient>();
  const counts = { saved: 0, derived: 0, left: 0 };
  for await (const { row, kind } of restoring(readRows(path), digestKey)) {
    counts[kind] += 1;
    if (kind === 'left') continue;
    const client = clients.get(row.table) ?? (await clientOf(row.table));
    if (!clients.has(row.table)) await client.createTable();
    clients.set(row.table, client);
    const { partition: partitionKey, key: rowKey, values } = row;
    await client.upsertEntity({ ...values, partitionKey, rowKey }, 'Replace');
  }
  console.log(
    `${counts.saved} rows are restored and ${counts.derived} index rows derived; ${counts.left} events that were newer than their account are left out.`,
  );
};

await runCommand(async () => {
  const [command, path, ...rest] = process.argv.slice(2);
  if (path === undefined || rest.length > 0) throw new Problem(USAGE);
  try {
    if (command === 'save') await save(path);
    else if (command === 'restore') await restore(path);
    else throw new Problem(USAGE);
  } catch (error) {
    if (hasCode(error, 'EEXIST')) throw new Problem(`${path} is there already: name a file that is not.`);
    if (hasCode(error, 'ENOENT')) throw new Problem(`There is no file ${path}.`);
    throw error;
  }
});
