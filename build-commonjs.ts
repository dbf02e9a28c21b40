// Makes CommonJS of a chunk, which Node loads faster: for an ECMAScript module it reads every export of each part of Node
// that is imported, and so loads parts that nobody asked for, such as the WebSocket of `node:http`.
import { basename } from 'node:path';
import { transform } from 'esbuild';

export interface BuiltFile {
  readonly path: string;
  readonly text: string;
}

/** What stands for the address of the module, which few of them ask for. */
const ownUrl = 'ownUrl';
const ownUrlCode = `const ${ownUrl}=require('node:url').pathToFileURL(__filename).href;`;

/** Modules are strict; scripts have to say so. */
const strict = '"use strict";';

/** The chunk, whose source map stands in its text, and its map. What it imports on first use it requires then. */
export const asCommonJs = async ({ path, text }: BuiltFile): Promise<readonly [BuiltFile, BuiltFile]> => {
  const { code, map } = await transform(text, {
    sourcefile: path,
    sourcemap: 'external',
    format: 'cjs',
    platform: 'node',
    target: 'node22',
    minify: true,
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': ownUrl },
    banner: strict + (text.includes('import.meta.url') ? ownUrlCode : ''),
    logLevel: 'warning',
  });
  return [
    { path, text: `${code}//# sourceMappingURL=${basename(path)}.map\n` },
    { path: `${path}.map`, text: map },
  ];
};
