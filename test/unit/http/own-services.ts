// The app's services on storage in memory, where nobody is known and no mail is sent.
import { parseConfig } from '../../../shared/config.ts';
import { createServices, type Services } from '../../../shared/services.ts';
import { createClock } from '../../support/clock.ts';
import { loadableSettings } from '../../support/loadable-settings.ts';
import { memoryQueue } from '../../support/memory-queue.ts';
import { memoryTables } from '../../support/memory-tables.ts';

/** `settings`: those that differ from the usual ones. */
export const ownServices = (settings: Readonly<Record<string, string>> = {}): Services => {
  const clock = createClock();
  let events = 0;
  return createServices(parseConfig({ ...loadableSettings, ...settings }), {
    tables: memoryTables(),
    queue: memoryQueue(clock.milliseconds),
    verifier: { verify: () => Promise.reject(new Error('These tests bring no tokens.')) },
    transport: () => Promise.reject(new Error('These tests send no mail.')),
    now: clock.milliseconds,
    elapsed: clock.milliseconds,
    wait: async () => undefined,
    random: () => 0.5,
    newId: () => {
      events += 1;
      return `evt_${events}`;
    },
  });
};
