// Bundles the app into dist/: one module with every Azure Function, and chunks for what is loaded on first use.
import { globSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { build } from 'esbuild';

const functions = globSync('functions/*.ts').sort();

await rm('dist', { recursive: true, force: true });
await build({
  // One entry: with one for each function, Node would resolve hundreds of imports between their shared chunks.
  stdin: {
    contents: functions.map((file) => `import './${file.replaceAll('\\', '/')}';`).join('\n'),
    resolveDir: import.meta.dirname,
    sourcefile: 'app.ts',
  },
  outdir: 'dist',
  entryNames: 'app',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  minify: true,
  platform: 'node',
  target: 'node22',
  format: 'esm',
  sourcemap: true,
  // The Functions worker provides this module; it is on no registry.
  external: ['@azure/functions-core'],
  // Bundled CommonJS packages call require().
  banner: {
    js: "import{createRequire as createRequireOf}from'node:module';const require=createRequireOf(import.meta.url);",
  },
  logLevel: 'warning',
});
