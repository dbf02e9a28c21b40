// `npm run build`: bundles the app into dist/.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { bundleApp } from './build-app.ts';

const { files } = await bundleApp();
await rm('dist', { recursive: true, force: true });
for (const { path, text } of files) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
