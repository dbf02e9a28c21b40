// `npm run demo`: plays the main job on a stack of its own and shows each step, the mails included.
import { parseArgs } from 'node:util';
import { createScene } from './demo/scene.ts';
import { playStory } from './demo/story.ts';
import { createStage } from './demo/stage.ts';
import { firstSentence, Problem, runCommand } from './problem.ts';
import { startStack } from './stack.ts';

const USAGE = `npm run demo -- [options]     plays the main job on a system of its own and shows each step

  --fast             without the pauses that make it pleasant to watch (as when the output is no terminal)
  --no-build         uses dist/ as it is
  --help             this text`;

const REST_MS = 1200;

const OPTIONS = {
  fast: { type: 'boolean', default: false },
  'no-build': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const readArguments = () => {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    throw new Problem(`${firstSentence(error)}.\n\n${USAGE}`);
  }
};

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

const print = (line: string): void => {
  console.log(line);
};

await runCommand(async () => {
  const values = readArguments();
  if (values.help) {
    print(USAGE);
    return;
  }
  print('A publisher registers, is approved, changes its profile, invites a user and removes her.');
  print('Starting a system for it: API, storage, inbox, token issuer ...');
  const began = performance.now();
  const stack = await startStack({ args: values['no-build'] ? ['--no-build'] : [] });
  print(`Ready after ${seconds(began)}.`);
  try {
    const rest = process.stdout.isTTY && !values.fast ? REST_MS : 0;
    await playStory(await createScene(stack, createStage(print, rest)));
    print(`\nDone, ${seconds(began)} from the start. "npm start" runs the same for you to try.`);
  } catch (error) {
    console.error(`\nThe demo stops here; the log of the functions is ${await stack.keepLog('demo.log')}.`);
    throw error;
  } finally {
    await stack.stop();
  }
});
