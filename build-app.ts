// How the app is bundled: an entry that registers every Azure Function, the functions as one module, and chunks for
// what is loaded on first use.
import { globSync } from 'node:fs';
import { build, type BuildResult, type Plugin } from 'esbuild';
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

/** The entry: the cache of compiled code has to be on before the code that it is to hold. */
const entryCode = async (): Promise<string> => {
  await loadOperations();
  return `
    import { enableCompileCache } from 'node:module';
    enableCompileCache();
    const { start } = await import('./shared/http/start.ts');
    start(${JSON.stringify(triggers())}, async () => (await import('${functionsModule}')).handlers);`;
};

/** Bundles the app, into dist/ or, to be looked at only, nowhere; says what went into which file. */
export const bundleApp = async (write: boolean): Promise<BuildResult<{ metafile: true }>> => {
  const page = await bundlePage();
  return build({
    stdin: { contents: await entryCode(), resolveDir: cwd, sourcefile: 'app.ts' },
    plugins: [allFunctions],
    absWorkingDir: cwd,
    outdir: 'dist',
    write,
    metafile: true,
    entryNames: 'app',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    platform: 'node',
    target: 'node22',
    format: 'esm',
    sourcemap: true,
    define: {
      INVITATION_PAGE_SCRIPT: JSON.stringify(page.script),
      INVITATION_PAGE_STYLE: JSON.stringify(page.style),
    },
    // The Functions worker provides this module; it is on no registry.
    external: ['@azure/functions-core'],
    // Bundled CommonJS packages call require().
    banner: {
      js: "import{createRequire as createRequireOf}from'node:module';const require=createRequireOf(import.meta.url);",
    },
    logLevel: 'warning',
  });
};
