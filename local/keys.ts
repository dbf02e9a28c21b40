// The secrets of a local run: made once per data folder, so that links and continuations survive a restart.
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { hasCode, Problem } from './problem.ts';

const Key = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

const Keys = z.object({
  link: Key,
  digest: Key,
  history: Key,
  continuation: Key,
  promo: Key,
  mailDelivery: z.tuple([Key, Key]),
});
/** Each 32 random bytes in base64url. */
export type Keys = z.infer<typeof Keys>;

const newKey = (): string => randomBytes(32).toString('base64url');

const newKeys = (): Keys => ({
  link: newKey(),
  digest: newKey(),
  history: newKey(),
  continuation: newKey(),
  promo: newKey(),
  mailDelivery: [newKey(), newKey()],
});

/** The content of a file, written with `make` (readable by its owner only) when there is none. */
export const readOrCreate = async (path: string, make: () => Promise<string> | string): Promise<string> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
  const content = await make();
  await writeFile(path, content, { flag: 'wx', mode: 0o600 });
  return content;
};

/** The keys of a data folder; made and kept there at the first call. */
export const loadKeys = async (folder: string): Promise<Keys> => {
  const path = join(folder, 'keys.json');
  const content = await readOrCreate(path, () => `${JSON.stringify(newKeys(), null, 2)}\n`);
  try {
    return Keys.parse(JSON.parse(content));
  } catch {
    throw new Problem(
      `${path} does not hold the keys of a local run: delete it to get new ones (old links stop working).`,
    );
  }
};
