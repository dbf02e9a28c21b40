// `npm run verify-history -- PUBLISHER_ID`: checks that a publisher's history is the one that was written.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { StorageSettings } from '../shared/config.ts';
import { keyOf, keyText } from '../shared/schema/setting.ts';
import { azureTables } from '../shared/storage/azure-tables.ts';
import { StorageUnavailable } from '../shared/storage/tables.ts';
import { faultOf } from '../shared/storage/unavailable.ts';
import { brokenLink, type Head } from '../shared/storage/verify.ts';
import { DEFAULT_FOLDER, readRunFile } from './data-folder.ts';
import { storageOfEnvironment, variable } from './environment.ts';
import { exportedHistory, storedHistory, type History } from './history.ts';
import { loadKeys } from './keys.ts';
import { firstSentence, hasCode, Problem, runCommand } from './problem.ts';

const USAGE = `npm run verify-history -- PUBLISHER_ID [options]     checks that a history is whole and unchanged

  --key BASE64URL    history key (HISTORY_KEY, else the key of the local run)
  --export FILE      checks saved pages of list-events instead of storage
  --head N:HASH      also checks that event N still is the one that an earlier check named as head
  --data DIR         data folder of a local run (AzureWebJobsStorage of the environment, else .local)

It prints one line, and ends with exit code 1 when a link is broken.`;

const readArguments = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        key: { type: 'string' },
        export: { type: 'string' },
        head: { type: 'string' },
        data: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new Problem(`${firstSentence(error)}.\n\n${USAGE}`);
  }
};

const historyKey = async (given: string | undefined, folder: string): Promise<Uint8Array> => {
  const text = given ?? variable('HISTORY_KEY');
  if (text === undefined) {
    if (existsSync(join(folder, 'keys.json')))
      return Buffer.from((await loadKeys(folder)).history, 'base64url');
    throw new Problem(
      `There is no history key: give --key or HISTORY_KEY; ${folder} holds no local run's keys.`,
    );
  }
  const key = keyOf(text);
  if (!key) throw new Problem(`The history key must be ${keyText}.`);
  return key;
};

const storageOf = async (data: string | undefined): Promise<StorageSettings> => {
  const environment = data === undefined ? storageOfEnvironment() : undefined;
  if (environment) return environment;
  const folder = data ?? DEFAULT_FOLDER;
  const connectionString = (await readRunFile(folder))?.stack?.storage;
  if (connectionString !== undefined) return { by: 'connectionString', connectionString };
  throw new Problem(
    `No local run uses ${folder}: start one with npm start, or set AzureWebJobsStorage, or give --export.`,
  );
};

const fromStorage = async (publisherId: string, data: string | undefined): Promise<History> => {
  const tables = azureTables(await storageOf(data));
  try {
    return await storedHistory(tables, publisherId);
  } catch (error) {
    if (error instanceof StorageUnavailable) throw new Problem('Storage does not answer: is it running?');
    const { status } = faultOf(error);
    if (status !== undefined)
      throw new Problem(`Storage refuses to be read (${status}): check its settings.`);
    throw error;
  }
};

const fromExport = async (path: string): Promise<History> => {
  try {
    return exportedHistory(await readFile(path, 'utf8'));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) throw new Problem(`There is no file ${path}.`);
    throw error;
  }
};

const notedHead = (text: string): Head => {
  const [, sequence, hash] = /^(\d+):([\w-]+)$/.exec(text) ?? [];
  if (sequence === undefined || hash === undefined)
    throw new Problem(`--head ${text} names no head: give N:HASH as an earlier check printed it.`);
  return { sequence: Number(sequence), hash };
};

await runCommand(async () => {
  const { values, positionals } = readArguments();
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const [publisherId, ...rest] = positionals;
  if (publisherId === undefined || rest.length > 0) throw new Problem(`Give one publisher id.\n\n${USAGE}`);
  const noted = values.head === undefined ? undefined : notedHead(values.head);
  const key = await historyKey(values.key, values.data ?? DEFAULT_FOLDER);
  const { events, head } =
    values.export === undefined
      ? await fromStorage(publisherId, values.data)
      : await fromExport(values.export);
  const broken = brokenLink(publisherId, events, key, head);
  if (broken) throw new Problem(`${publisherId}: ${broken.message}`);
  if (noted && events.find(({ sequence }) => sequence === noted.sequence)?.hash !== noted.hash)
    throw new Problem(
      `${publisherId}: Event ${noted.sequence} is not the one that was noted as head: rewritten.`,
    );
  const [newest] = events;
  const count = events.length === 1 ? '1 event' : `${events.length} events`;
  console.log(
    `${publisherId}: ${count}, whole and unchanged. Head: ${newest?.sequence ?? 0}:${newest?.hash ?? ''}`,
  );
  if (!head)
    console.log('An export cannot show that it has the newest events: compare the head with another check.');
});
