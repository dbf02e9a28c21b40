// How the app is bundled: one module with every Azure Function, and chunks for what is loaded on first use.
import { globSync } from 'node:fs';
import { build, type BuildResult } from 'esbuild';
import { bundlePage } from './build-page.ts';

/** Bundles the app, into dist/ or, to be looked at only, nowhere; says what went into which file. */
export const bundleApp = async (write: boolean): Promise<BuildResult<{ metafile: true }>> => {
  const cwd = import.meta.dirname;
  const functions = globSync('functions/*.ts', { cwd }).sort();
  const page = await bundlePage();
  return build({
    // One entry: with one for each function, Node would resolve hundreds of imports between their shared chunks.
    stdin: {
      contents: functions.map((file) => `import './${file.replaceAll('\\', '/')}';`).join('\n'),
      resolveDir: cwd,
      sourcefile: 'app.ts',
    },
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
