// What the deployed bundle is held against: the same sources compiled file by file, and an app with nothing in it.
import { globSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { transform } from 'esbuild';
import * as z from 'zod/mini';
import { bundlePage } from '../../build-page.ts';
import { asModule, bundle, emptyApp } from '../empty-app.ts';

const root = join(import.meta.dirname, '../..');
/** Inside the project, so that packages are found. */
const folder = join(root, '.local/bench');

export interface Builds {
  /** The module that the package names. */
  readonly deployed: string;
  readonly unbundled: string;
  /** The same with every dependency loaded at the start, as code is that imports what it uses at its top. */
  readonly eager: string;
  /** Apps as the local host takes them: a folder with a package.json. */
  readonly apps: { readonly deployed: string; readonly unbundled: string; readonly empty: string };
  /** The local host as one file, so that its own sources cost as little as can be. */
  readonly host: string;
  readonly dependencies: readonly string[];
}

const Package = z.object({ main: z.string(), dependencies: z.record(z.string(), z.string()) });

/** What the built app does when it starts, with all that it imports at once imported at its top. */
const entryCode = (functions: readonly string[]): string =>
  [
    ...functions.map((path) => `import './${path}';`),
    "import { handlersOn } from './shared/http/handlers.js';",
    "import { live } from './shared/http/live.js';",
    "import { start } from './shared/http/start.js';",
    "import { triggers } from './shared/http/trigger.js';",
    'start(triggers(), async () => handlersOn(live));',
  ].join('\n');

const compileEach = async (app: string): Promise<string> => {
  const { script, style } = await bundlePage();
  const define = {
    INVITATION_PAGE_SCRIPT: JSON.stringify(script),
    INVITATION_PAGE_STYLE: JSON.stringify(style),
  };
  const browser = 'shared/http/page/browser/';
  const sources = globSync(['functions/**/*.ts', 'shared/**/*.ts'], { cwd: root });
  for (const source of sources.filter((path) => !path.startsWith(browser) && !path.endsWith('.d.ts'))) {
    const { code } = await transform(await readFile(join(root, source), 'utf8'), {
      ...{ loader: 'ts', format: 'esm', target: 'node22', minify: true, define },
    });
    const target = join(app, source.replace(/\.ts$/, '.js'));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, code.replaceAll(/(["'])(\.{1,2}\/[^"']+)\.ts\1/g, '$1$2.js$1'));
  }
  const main = join(app, 'app.js');
  const functions = sources.filter((path) => path.startsWith('functions/')).sort();
  await writeFile(main, entryCode(functions.map((path) => path.replace(/\.ts$/, '.js'))));
  await asModule(app, 'app.js');
  return main;
};

/** Makes all of it anew, next to the app that `npm run build` has made. */
export const makeBuilds = async (): Promise<Builds> => {
  await rm(folder, { recursive: true, force: true });
  const apps = { deployed: root, unbundled: join(folder, 'unbundled'), empty: join(folder, 'empty') };
  await mkdir(apps.unbundled, { recursive: true });
  const { main, dependencies } = Package.parse(
    JSON.parse(await readFile(join(root, 'package.json'), 'utf8')),
  );
  const unbundled = await compileEach(apps.unbundled);
  await emptyApp(apps.empty);
  const eager = join(apps.unbundled, 'eager.js');
  const all = [...Object.keys(dependencies), './app.js'];
  await writeFile(eager, all.map((name) => `import '${name}';\n`).join(''));
  const host = join(folder, 'host.js');
  await bundle({ entryPoints: [join(root, 'local/host/main.ts')] }, host);
  return {
    deployed: join(root, main),
    unbundled,
    eager,
    apps,
    host,
    dependencies: Object.keys(dependencies),
  };
};
