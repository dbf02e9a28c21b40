// Bundles the parts of the invitation page that run in a browser; the app's build puts them in, unit tests take them from here.
import { join } from 'node:path';
import { build } from 'esbuild';
import type { PageParts } from './shared/http/page/built-parts.ts';

const folder = join(import.meta.dirname, 'shared/http/page');

const bundled = async (entry: string): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [join(folder, entry)],
    bundle: true,
    minify: true,
    // Texts in four languages are shorter as they are than escaped.
    charset: 'utf8',
    target: ['es2022', 'chrome100', 'firefox104', 'safari15.4'],
    format: 'esm',
    write: false,
    logLevel: 'warning',
  });
  // What stands between script or style tags must not seem to end them.
  return (outputFiles[0]?.text ?? '').trimEnd().replaceAll('</', '<\\/');
};

/** The page's script and style, minified. */
export const bundlePage = async (): Promise<PageParts> => ({
  script: await bundled('browser/main.ts'),
  style: await bundled('style.css'),
});
