// How the app is bundled: an entry, the start that registers every Azure Function, the functions as one module, and
// chunks for what is loaded on first use.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { asCommonJs, type BuiltFile } from './build-commonjs.ts';
import { bundlePage } from './build-page.ts';
import { loadOperations } from './local/operations.ts';
import { triggers } from './shared/http/trigger.ts';

const cwd = import.meta.dirname;
const functionsModule = 'app:functions';

/** The code of the module that is all functions: with one for each, Node would resolve hundreds of imports between their chunks. */
const functionsCode = (): string =>
  [
    ...globSync('functions/*.ts', { cwd })
      .sort()
      .map((file) => `import './${file.replaceAll('\\', '/')}';`),
    "import { handlersOn } from './shared/http/handlers.ts';",
    "import { live } from './shared/http/live.ts';",
    'export const handlers = handlersOn(live);',
  ].join('\n');

const allFunctions: Plugin = {
  name: functionsModule,
  setup: (bundler) => {
    bundler.onResolve({ filter: /^app:functions$/ }, ({ path }) => ({ path, namespace: path }));
    bundler.onLoad({ filter: /.*/, namespace: functionsModule }, () => ({
      contents: functionsCode(),
      resolveDir: cwd,
    }));
  },
};

/** The code that tells the host of all functions. */
const startCode = async (): Promise<string> => {
  await loadOperations();
  return `
    import { start } from './shared/http/start.ts';
    start(${JSON.stringify(triggers())}, async () => (await import('${functionsModule}')).handlers);`;
};

/** The entry is a file of its own: the cache of compiled code has to be on before the code that it is to hold. */
const entry: BuiltFile = {
  path: join(cwd, 'dist/app.cjs'),
  text: "require('node:module').enableCompileCache();\nrequire('./start.cjs');\n",
};

export interface Bundle {
  readonly files: readonly BuiltFile[];
  /** What went into which file but the entry. */
  readonly metafile: Metafile;
}

/** Bundles the app; nothing is written. */
export const bundleApp = async (): Promise<Bundle> => {
  const page = await bundlePage();
  const { outputFiles, metafile } = await build({
    stdin: { contents: await startCode(), resolveDir: cwd, sourcefile: 'start.ts' },
    plugins: [allFunctions],
    absWorkingDir: cwd,
    outdir: 'dist',
    write: false,
    metafile: true,
    entryNames: 'start',
    chunkNames: 'chunks/[name]-[hash]',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    splitting: true,
    minify: true,
    platform: 'node',
    target: 'node22',
    format: 'esm',
    sourcemap: 'inline',
    define: {
      INVITATION_PAGE_SCRIPT: JSON.stringify(page.script),
      INVITATION_PAGE_STYLE: JSON.stringify(page.style),
    },
    // The Functions worker provides this module; it is on no registry.
    external: ['@azure/functions-core'],
    logLevel: 'warning',
  });
  const chunks = await Promise.all(outputFiles.map(asCommonJs));
  return { files: [entry, ...chunks.flat()], metafile };
};
