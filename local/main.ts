// The start command: reads its options, runs the system, says what a person or a program needs to know.
import * as z from 'zod/mini';
import type { Coordinates } from './coordinates.ts';
import { guide, shortPath } from './guide.ts';
import { HELP, readOptions } from './options.ts';
import { liveProgress } from './progress.ts';
import { readableLog } from './readable-log.ts';
import { runSystem } from './run.ts';
import { readSeed } from './seed/schema.ts';
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
  z.config(z.locales.en());
  const seed = options.seed === undefined ? undefined : await readSeed(options.seed);
  const stop = stopRequest(options.json);
  const run = { report: say, seed, hostScript };
  if (options.json) {
    await runSystem(options, stop, {
      ...run,
      ready: (stack: Coordinates) => {
        console.log(JSON.stringify(stack));
      },
    });
    return;
  }
  console.log('Starting the whole system on this machine ...');
  stop.addEventListener('abort', () => {
    say('Stopping ...');
  });
  const progress = liveProgress((line) => {
    console.log(line);
  });
  try {
    await runSystem(options, stop, {
      ...run,
      begin: progress.begin,
      ready: (stack: Coordinates) => {
        progress.done();
        console.log(guide(stack, options.data));
      },
      echo: readableLog(say),
    });
  } finally {
    progress.end();
  }
  say(options.data === undefined ? 'Stopped.' : `Stopped; the data is kept in ${shortPath(options.data)}.`);
};
