// For tests that only try what must be refused: after each of them all is as it was.
import { afterEach, beforeAll, expect } from '@jest/globals';
import { stateOf, type Scene } from './security-scene.ts';
import type { World } from './world.ts';

/** Makes a scene before the tests, and holds after each that nothing of it has changed. */
export const leavesUntouched = (world: World, make: () => Promise<Scene>): void => {
  let scene: Scene;
  let before: unknown;
  beforeAll(async () => {
    scene = await make();
    before = await stateOf(world, scene);
  });
  afterEach(async () => {
    expect(await stateOf(world, scene)).toEqual(before);
  });
};
