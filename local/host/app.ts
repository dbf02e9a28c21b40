// Loads the files of an app, which register its functions while they load.
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod/mini';
import { messageOf, Problem } from '../problem.ts';

const PackageFile = z.object({ main: z.string().check(z.minLength(1)), type: z.optional(z.string()) });
type PackageFile = z.infer<typeof PackageFile>;

const readPackage = (root: string): PackageFile => {
  const path = join(root, 'package.json');
  try {
    return PackageFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    const found = error instanceof z.core.$ZodError ? 'it has no "main"' : messageOf(error);
    throw new Problem(
      `${path} does not say which files make up the app (${found}): "main" is to be a pattern such as "dist/functions/*.js".`,
    );
  }
};

const isModule = (file: string, type: string | undefined): boolean =>
  extname(file) === '.mjs' || (extname(file) === '.js' && type === 'module');

/** Loads every file that the `main` of the app's package.json matches, in order. Throws a Problem that names the file at fault. */
export const loadApp = async (root: string): Promise<void> => {
  const { main, type } = readPackage(root);
  const files = globSync(main, { cwd: root }).sort();
  if (files.length === 0)
    throw new Problem(
      `No file matches "${main}" (the "main" of package.json) in ${root}: build the app first (npm run build).`,
    );
  const require = createRequire(join(root, 'package.json'));
  for (const file of files) {
    const path = join(root, file);
    try {
      await (isModule(file, type) ? import(pathToFileURL(path).href) : require(path));
    } catch (error) {
      throw new Problem(`${messageOf(error)} (while loading ${file})`, {
        cause: error,
      });
    }
  }
};
