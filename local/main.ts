// The start command: reads its options, runs the system, says what a person or a program needs to know.
import type { Coordinates } from './coordinates.ts';
import { guide } from './guide.ts';
import { HELP, readOptions } from './options.ts';
import { runSystem } from './run.ts';
import { stopRequest } from './stop-request.ts';

/** Runs the system until it is told to stop; `hostScript` replaces the functions host, for tests. */
export const main = async (args: readonly string[], hostScript?: string): Promise<void> => {
  const options = readOptions(args);
  if (options === 'help') {
    console.log(HELP);
    return;
  }
  const say = (line: string): void => {
    console.error(line);
  };
  const stop = stopRequest(options.json);
  if (!options.json) {
    console.log('Starting ...');
    stop.addEventListener('abort', () => {
      say('Stopping ...');
    });
  }
  await runSystem(options, stop, {
    ready: (stack: Coordinates) => {
      console.log(options.json ? JSON.stringify(stack) : guide(stack, options.data));
    },
    report: say,
    echo: options.json ? undefined : process.stderr,
    hostScript,
  });
};
