// A stack whose every queued message is written down, to be looked through for leaks before it ends.
import { emulatorConnection } from '../../local/settings.ts';
import { stackAt, startStack, type Stack } from '../../local/stack.ts';
import { freePorts } from '../support/free-ports.ts';
import { startQueueTap } from './queue-tap.ts';
import type { Source } from './scan.ts';
import { leaksOf, type LeakReport } from './stack-leaks.ts';

export interface WatchedStack extends Stack {
  /** Looks through all that is kept, all messages so far, and what was recorded elsewhere. */
  readonly leaks: (recorded?: readonly Source[]) => Promise<LeakReport>;
}

/** Starts the stack with these settings, and more options of `npm start`, on the app as it is built. */
export const startWatchedStack = async (
  settings: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<WatchedStack> => {
  const blob = await freePorts(3);
  const tap = await startQueueTap(blob + 1);
  const storage = emulatorConnection({ blob, queue: tap.port, table: blob + 2 });
  // Tests that put messages into a queue themselves go past the tap.
  const direct = emulatorConnection({ blob, queue: blob + 1, table: blob + 2 });
  const started = await startStack({
    settings: { AzureWebJobsStorage: storage, ...settings },
    args: ['--no-build', '--storage-port', `${blob}`, ...args],
  });
  const stack: Stack = { ...started, ...stackAt({ ...started.coordinates, storage: direct }) };
  return {
    ...stack,
    leaks: (recorded = []) =>
      leaksOf(stack, [...tap.messages().map((text) => ({ place: 'queue', text })), ...recorded]),
    stop: async () => {
      await stack.stop();
      await tap.stop();
    },
  };
};
