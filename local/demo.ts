// `npm run demo`: plays the main job on a stack of its own and shows each step, the mails included.
import { createScene } from './demo/scene.ts';
import { playStory } from './demo/story.ts';
import { createStage } from './demo/stage.ts';
import { runCommand } from './problem.ts';
import { startStack } from './stack.ts';

await runCommand(async () => {
  console.log('Starting a stack for the demo ...');
  const stack = await startStack();
  try {
    const stage = createStage((line) => {
      console.log(line);
    });
    await playStory(await createScene(stack, stage));
    console.log('\nDone. "npm start" runs the same for you to try.');
  } catch (error) {
    console.error(`\nThe demo stops here; the log of the functions is ${await stack.keepLog('demo.log')}.`);
    throw error;
  } finally {
    await stack.stop();
  }
});
