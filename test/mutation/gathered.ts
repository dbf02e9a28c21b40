// All unit tests of a group as one file: what they share is loaded once for each change, not once for each file.
import { globSync } from 'node:fs';
import { join } from 'node:path';

declare const testFiles: { readonly include: readonly string[]; readonly exclude: readonly string[] };

const root = join(import.meta.dirname, '../..');

for (const file of globSync([...testFiles.include], { cwd: root, exclude: [...testFiles.exclude] }).sort())
  await import(join(root, file));
