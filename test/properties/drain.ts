// After a history: all processes start anew, the mails leave, the links are tried, and the timer runs.
import { requestBy } from './scenes.ts';
import type { LinkTry } from './evidence.ts';
import { linksIn } from './perform.ts';
import { playAlone, type Stage } from './play.ts';
import type { DeliveryStep } from './steps.ts';
import { claimsOf } from './invariants/invitations.ts';
import { newestVersion } from './world.ts';

/** How the queue behaves while it runs dry. */
export const manners = ['inOrder', 'newestFirst', 'twice'] as const;
export type Manner = (typeof manners)[number];

const mostRounds = 200;

const deliveries = (count: number, manner: Manner): readonly DeliveryStep[] =>
  Array.from({ length: count }, (_, index) => ({
    kind: 'delivery',
    client: 0,
    wait: 0,
    which: manner === 'newestFirst' ? count - 1 - index : 0,
    twice: false,
    server: 'sent',
  }));

/** Handles what is visible, and lets time pass until something is, until nothing waits; how many messages remain. */
export const runDry = async (stage: Stage, manner: Manner): Promise<number> => {
  const { post, clock } = stage.world;
  if (manner === 'twice') for (const mail of post.waiting()) post.put({ ...mail });
  for (let round = 0; round < mostRounds && post.waiting().length > 0; round += 1) {
    const next = Math.min(...post.waiting().map(({ visibleAt }) => visibleAt));
    clock.pass(Math.max(next - clock.milliseconds(), 0));
    await playAlone(stage, deliveries(post.visible(clock.milliseconds()).length, manner));
  }
  return post.waiting().length;
};

/** Looks at what every link that was ever mailed stands for now. */
export const tryLinks = async (stage: Stage): Promise<readonly LinkTry[]> => {
  const { world } = stage;
  const tries: LinkTry[] = [];
  for (const token of linksIn(world).filter((one) => one.startsWith('a.'))) {
    await playAlone(stage, [requestBy('mallory', 'preview-invitation', { wait: 0, link: token })]);
    const { status = 0, body } = world.outcomes.at(-1) ?? {};
    const usable = typeof body === 'object' && body !== null && 'usable' in body && body.usable === true;
    const account = newestVersion(world, claimsOf(token).publisherId);
    tries.push({ token, status, usable, now: world.clock.milliseconds(), account });
  }
  return tries;
};

export const runTimer = (stage: Stage, wait: number): Promise<void> =>
  playAlone(stage, [{ kind: 'timer', client: 0, wait }]);
