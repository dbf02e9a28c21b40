// What the documents point to is there: files, headings, and code that they quote.
import { globSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { anchorsIn, documents, excerptsOf, linksIn, pathsIn, readProjectFile, root } from './markdown.ts';

const isThere = (path: string): boolean => globSync(path.replace(/\/$/, ''), { cwd: root }).length > 0;

const leadsNowhere = (from: string, target: string): boolean => {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? from : normalize(join(dirname(from), path));
  if (!isThere(file)) return true;
  return anchor !== undefined && !anchorsIn(readProjectFile(file)).has(anchor);
};

describe.each(documents)('%s', (document) => {
  const text = readProjectFile(document);

  it('names files and folders that exist', () => {
    expect(pathsIn(text).filter((path) => !isThere(path))).toEqual([]);
  });

  it('links to files and headings that exist', () => {
    expect(linksIn(text).filter((target) => leadsNowhere(document, target))).toEqual([]);
  });

  it('quotes code as it stands', () => {
    const changed = excerptsOf(text).filter(({ path, code }) => !readProjectFile(path).includes(code));
    expect(changed).toEqual([]);
  });
});
