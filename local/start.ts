// `npm start`: runs API, storage, inbox and token issuer on this machine until it is told to stop.
import './require-node.cjs';
import { main } from './main.ts';
import { runCommand } from './problem.ts';

await runCommand(() => main(process.argv.slice(2)));
