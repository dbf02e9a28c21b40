// Writes what a run has found: JSON and a chart beside docs/performance.md, and its tables into it.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { replaceBetween } from './markers.ts';

const docs = join(import.meta.dirname, '../../docs');

const formatted = async (path: string, text: string): Promise<string> =>
  format(text, { ...(await resolveConfig(path)), filepath: path });

export interface Findings {
  /** Of the files: `NAME.json`, `NAME.svg`. */
  readonly name: string;
  readonly data: object;
  readonly charts: Readonly<Record<string, string>>;
  /** The generated parts of docs/performance.md, by the names of their marks. */
  readonly parts: Readonly<Record<string, string>>;
}

/** Writes all of it; the paths, from the root. */
export const writeFindings = async ({ name, data, charts, parts }: Findings): Promise<readonly string[]> => {
  const json = join(docs, 'performance', `${name}.json`);
  await writeFile(json, await formatted(json, JSON.stringify(data)));
  for (const [chart, svg] of Object.entries(charts))
    await writeFile(join(docs, 'performance', `${chart}.svg`), svg);
  const page = join(docs, 'performance.md');
  const text = Object.entries(parts).reduce(
    (document, [part, content]) => replaceBetween(document, part, content),
    await readFile(page, 'utf8'),
  );
  await writeFile(page, await formatted(page, text));
  return [
    `docs/performance/${name}.json`,
    ...Object.keys(charts).map((chart) => `docs/performance/${chart}.svg`),
    'docs/performance.md',
  ];
};
