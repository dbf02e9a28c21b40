// An app with nothing in it, as the local host takes one: what the host and the Functions library cost by themselves.
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';

const root = join(import.meta.dirname, '..');

/** Makes the folder one that a host takes for an app. */
export const asModule = async (app: string, main: string): Promise<void> => {
  await writeFile(join(app, 'package.json'), JSON.stringify({ type: 'module', main }));
  await cp(join(root, 'host.json'), join(app, 'host.json'));
};

const banner =
  "import{createRequire as createRequireOf}from'node:module';const require=createRequireOf(import.meta.url);";

/** Bundles into one file. */
export const bundle = async (
  given: Pick<BuildOptions, 'stdin' | 'entryPoints'>,
  outfile: string,
): Promise<void> => {
  await build({
    ...given,
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node22',
    format: 'esm',
    logLevel: 'warning',
    banner: { js: banner },
    external: ['@azure/functions-core'],
  });
};

/** Builds it into this folder; it answers GET /api/ping. */
export const emptyApp = async (app: string): Promise<void> => {
  const contents =
    "import { app } from '@azure/functions'; app.http('ping', { methods: ['GET'], authLevel: 'anonymous', handler: () => ({ jsonBody: { ok: true } }) });";
  await bundle({ stdin: { contents, resolveDir: root } }, join(app, 'app.js'));
  await asModule(app, 'app.js');
};
