// What a process is given in its environment so that Azurite, in it or in its children, finds rows by an index.
import { join } from 'node:path';

export const indexedStorage = {
  NODE_OPTIONS: `--require ${JSON.stringify(join(import.meta.dirname, 'indexed-storage.cjs'))}`,
};
