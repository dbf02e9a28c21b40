// Reads the project's own documents as text: their tables, their code, and what they point to.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../../..');

/** A file of the project, by its path from the root. */
export const readProjectFile = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The documents that people read, as paths from the root. */
export const documents: readonly string[] = [
  ...globSync('*.md', { cwd: root }),
  ...globSync('docs/**/*.md', { cwd: root }),
].sort();

/** The cells of a table row, without the marks of code, of what is bold, and of what is to be taken as it stands. */
const cellsOf = (row: string): readonly string[] =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.replaceAll(/`|\*\*|\\/g, '').trim());

const isRow = (line: string): boolean => line.startsWith('|');

/** The rows of the first table below a heading, without its head. Throws when there is none. */
export const tableBelow = (heading: string, document: string): readonly (readonly string[])[] => {
  const lines = document.split('\n');
  const start = lines.indexOf(heading);
  const first = lines.findIndex((line, index) => index > start && isRow(line));
  if (start < 0 || first < 0) throw new Error(`There is no table below "${heading}".`);
  const length = lines.slice(first).findIndex((line) => !isRow(line));
  return lines.slice(first + 2, length < 0 ? undefined : first + length).map(cellsOf);
};

export interface Excerpt {
  /** The file that it is from, as its first line says. */
  readonly path: string;
  readonly code: string;
}

/** The blocks of code that begin with a line such as `// shared/domain/user.ts`. */
export const excerptsOf = (document: string): readonly Excerpt[] =>
  [...document.matchAll(/```ts\n\/\/ ([\w./-]+\.ts)\n(.*?)```/gs)].map(([, path = '', code = '']) => ({
    path,
    code,
  }));

const folders = 'client|shared|functions|local|test|bench|infra|docs';

/** The files and folders of the project that a document names in code type; `*` stands for any name. */
export const pathsIn = (document: string): readonly string[] =>
  [...document.matchAll(new RegExp(`\`((?:${folders})/[\\w./*-]*)\``, 'g'))].map(([, path = '']) => path);

/** Where the links of a document lead, those to other sites left out, as they are written. */
export const linksIn = (document: string): readonly string[] =>
  [...document.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));

/** The anchors of a document's headings, as they are made of their words. */
export const anchorsIn = (document: string): ReadonlySet<string> =>
  new Set(
    [...document.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
