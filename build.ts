// Bundles the app into dist/: one entry per Azure Function, shared code in chunks that load once.
import { rm } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { build } from 'esbuild';

await rm('dist', { recursive: true, force: true });
await build({
  entryPoints: globSync('functions/*.ts'),
  outdir: 'dist/functions',
  chunkNames: '../chunks/[name]-[hash]',
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
