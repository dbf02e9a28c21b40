// What a process is given in its environment so that Azurite, in it or in its children, finds rows by an index.
import { join } from 'node:path';

const preload = `--require ${JSON.stringify(join(import.meta.dirname, 'indexed-storage.cjs'))}`;

export const indexedStorage = {
  NODE_OPTIONS: [process.env['NODE_OPTIONS'], preload].filter(Boolean).join(' '),
};

/** On its standard error, when it does. */
export const saysIndexed = 'Rows are found by an index.';
