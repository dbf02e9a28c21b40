// What a deployment holds: the files of the project that .funcignore leaves in.
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ignore from 'ignore';

export const root = join(import.meta.dirname, '../..');

const rules = ignore().add(readFileSync(join(root, '.funcignore'), 'utf8'));

/** Whether a path from the root stays out; folders end in a slash. */
export const isLeftOut = (path: string): boolean => rules.ignores(path);

export interface PackagedFile {
  /** Its path from the root, with slashes. */
  readonly path: string;
  readonly bytes: number;
}

/** Every file that is deployed, with what the last build left in dist/. */
export const packagedFiles = (): readonly PackagedFile[] =>
  globSync(['*', '.*'], { cwd: root })
    .filter((name) => name !== 'node_modules' && name !== '.git')
    .flatMap((name) =>
      statSync(join(root, name)).isDirectory() ? globSync(`${name}/**/*`, { cwd: root }) : [name],
    )
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(root, path)).isFile() && !isLeftOut(path))
    .map((path) => ({ path, bytes: statSync(join(root, path)).size }))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
