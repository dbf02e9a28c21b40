// `npm run build`: bundles the app into dist/.
import { rm } from 'node:fs/promises';
import { bundleApp } from './build-app.ts';

await rm('dist', { recursive: true, force: true });
await bundleApp(true);
