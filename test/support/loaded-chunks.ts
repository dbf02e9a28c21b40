// Prints the files of dist/ that starting the app loads, as JSON; run as a process of its own, with the app's settings.
import { registerHooks } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLog } from '../../local/host/log.ts';
import { startApp } from '../../local/host/start-app.ts';
import { until } from './until.ts';

const root = join(import.meta.dirname, '../..');
const loaded: string[] = [];

registerHooks({
  load: (url, context, next) => {
    const path = url.startsWith('file:') ? relative(root, fileURLToPath(url)) : '';
    if (path.startsWith('dist')) loaded.push(path);
    return next(url, context);
  },
});

const log = createLog((text) => process.stderr.write(text), false);
const { terminate } = await startApp(root, log);
// The functions are loaded without being asked for, after the host has been told of them.
await until('The functions are loaded', () =>
  Promise.resolve(loaded.find((path) => path.includes('app_functions'))),
);
await terminate();
// The host's own deadline for the last hooks would keep the process waiting.
process.stdout.write(JSON.stringify(loaded), () => process.exit());
