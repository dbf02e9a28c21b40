// `npm start` with the stub in place of the functions host, so that these tests need no built app.
import { join } from 'node:path';
import { main } from '../../../local/main.ts';
import { runCommand } from '../../../local/problem.ts';

await runCommand(() => main(process.argv.slice(2), join(import.meta.dirname, 'stub-host.ts')));
