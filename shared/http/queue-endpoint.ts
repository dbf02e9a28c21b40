// A queue handler becomes an Azure Function; a throw means: again later, and in the end the poison queue.
import type { InvocationContext } from '@azure/functions';
import type { Services } from '../services.ts';
import { inOneLine, type Facts } from './log-line.ts';

export interface QueueSpec {
  readonly name: string;
  readonly queueName: string;
  /** What the message is about, for the log: ids only. */
  readonly about: (message: unknown) => Facts;
  /** What has come of it, in one word. */
  readonly run: (message: unknown, services: Services, log: (text: string) => void) => Promise<string>;
}

/** Every queue handler of the app, in the order in which its files were loaded. */
export const queueHandlers: QueueSpec[] = [];

const dequeueCountOf = ({ triggerMetadata }: InvocationContext): number | undefined => {
  const count = triggerMetadata?.['dequeueCount'];
  return typeof count === 'number' ? count : undefined;
};

export const queueEndpoint = (spec: QueueSpec): void => {
  queueHandlers.push(spec);
};

/** Handles one message; throws what the handler throws. */
export const handleMessage = (
  { name, about, run }: QueueSpec,
  message: unknown,
  context: InvocationContext,
  services: Services,
): Promise<void> =>
  inOneLine(context, name, async (say) => {
    say({ ...about(message), dequeueCount: dequeueCountOf(context) });
    const outcome = await run(message, services, (text) => {
      context.warn(JSON.stringify({ operation: name, text }));
    });
    say({ outcome });
  });
