// Where the test files leave what they saw, for the scan at the end: one file per process, one JSON line per text.
import { appendFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Source } from './scan.ts';

/** The environment variable that names the folder. */
export const RECORDS_VARIABLE = 'PARTNER_ACCOUNTS_RECORDS';

const Line = z.object({ place: z.string(), text: z.string() });

/** Writes a source down when somebody collects. */
export const record = (source: Source): void => {
  const folder = process.env[RECORDS_VARIABLE];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, `${process.pid}.jsonl`), `${JSON.stringify(source)}\n`);
};

/** What was written down, each text once. */
export const recordsIn = (folder: string): readonly Source[] => {
  const lines = new Set(
    readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n')),
  );
  return [...lines].filter((line) => line !== '').map((line) => Line.parse(JSON.parse(line)));
};
