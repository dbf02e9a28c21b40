// Processes of the app on one world: each call of theirs waits for the schedule, may fail, and may be the last one.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { MailMessage } from '../../shared/schema/mail-message.ts';
import { createServices, type Services } from '../../shared/services.ts';
import type { MailQueue } from '../../shared/storage/mail-queue.ts';
import type { Tables } from '../../shared/storage/tables.ts';
import { unavailable } from '../support/watched.ts';
import { verifier } from './people.ts';
import type { Schedule } from './schedule.ts';
import { config } from './settings.ts';
import type { DeliveryStep, Trouble } from './steps.ts';
import { keep, nextTick, type World } from './world.ts';

/** The step on whose behalf a call is made. */
export interface Acting {
  readonly index: number;
  readonly client: number;
  readonly trouble: Trouble | undefined;
  readonly server: DeliveryStep['server'];
  message?: MailMessage;
  calls: number;
}

export const acting = new AsyncLocalStorage<Acting>();

/** What is told of each call before it is made: its name, and on whose behalf. */
export type Witness = (call: string, by: Acting) => void;

export interface Process {
  readonly services: Services;
  readonly death: Promise<'died'>;
}

/** Storage and queue as a process reaches them, and what a test puts in between or in their place. */
export interface Reach {
  readonly tables: Tables;
  readonly queue: MailQueue;
}

/** A defect that a test plants: other storage calls, or other services. */
export interface Defect {
  readonly reach?: (reach: Reach) => Reach;
  readonly services?: (services: Services, world: World) => Services;
}

export interface Setting {
  readonly world: World;
  readonly schedule: Schedule;
  readonly defect?: Defect | undefined;
  readonly witness?: Witness | undefined;
}

const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

const nobody: Acting = { index: -1, client: 0, trouble: undefined, server: 'sent', calls: 0 };

/** How many other calls come before one that arrives late. */
const lateness = 4;

let processes = 0;

export const newProcess = ({ world, schedule, defect, witness }: Setting): Process => {
  processes += 1;
  const name = processes;
  const state: { isDead: boolean; tell?: () => void } = { isDead: false };
  const death = new Promise<'died'>((resolve) => {
    state.tell = () => {
      resolve('died');
    };
  });
  const isDead = (): boolean => state.isDead;
  const kill = (): void => {
    state.isDead = true;
    state.tell?.();
  };

  /** Makes one call for a step, unless the step's trouble comes with it. */
  const calling = async <T>(call: string, apply: (by: Acting) => Promise<T>, conflict?: T): Promise<T> => {
    const by = acting.getStore() ?? nobody;
    const trouble = by.trouble?.call === by.calls ? by.trouble.what : undefined;
    by.calls += 1;
    if (isDead()) return never();
    witness?.(call, by);
    if (trouble === 'diesBefore' || trouble === 'arrivesLate') kill();
    else await schedule.hold(by.client);
    if (trouble === 'arrivesLate') {
      for (let turn = 0; turn < lateness; turn += 1) await schedule.hold(by.client);
      await apply(by);
    }
    if (isDead()) return never();
    if (trouble === 'unansweredBefore') throw unavailable();
    const answer = await apply(by);
    if (trouble === 'diesAfter') {
      kill();
      return never();
    }
    if (trouble === 'unansweredAfter') throw unavailable();
    return trouble === 'conflictAfter' && conflict !== undefined ? conflict : answer;
  };

  const { tables } = world;
  const real: Reach = {
    tables: {
      get: (table, partition, key) => calling(`get ${table}`, () => tables.get(table, partition, key)),
      list: (table, partition, range) => calling(`list ${table}`, () => tables.list(table, partition, range)),
      put: (table, row) =>
        calling(`put ${table}`, async ({ index }) => {
          const etag = await tables.put(table, row);
          const { partition, key } = row;
          keep(world, { step: index, kind: 'put', table, partition, key, writes: [] });
          return etag;
        }),
      remove: (table, partition, key, etag) =>
        calling(`remove ${table}`, async ({ index }) => {
          const isRemoved = await tables.remove(table, partition, key, etag);
          if (isRemoved) keep(world, { step: index, kind: 'remove', table, partition, key, writes: [] });
          return isRemoved;
        }),
      commit: async (table, writes) => {
        const committed = await calling<{ readonly etag: string | undefined }>(
          `commit ${table}`,
          async ({ index }) => {
            const etag = await tables.commit(table, writes);
            const { partition, key } = writes[0].row;
            if (etag !== undefined)
              keep(world, { step: index, kind: 'commit', table, partition, key, writes });
            return { etag };
          },
          { etag: undefined },
        );
        return committed.etag;
      },
    },
    queue: {
      send: (message, delay) =>
        calling('send queue', async () => {
          world.post.send(message, world.clock.milliseconds() + delay * 1000);
        }),
      check: () => calling('check queue', async () => undefined),
    },
  };
  const reach = defect?.reach?.(real) ?? real;
  let events = 0;
  const services = createServices(config, {
    ...reach,
    verifier,
    transport: async () => ({
      send: (mail) =>
        calling('send mail', async ({ index, message, server }) => {
          if (server !== 'sent') return { status: server, reason: 'The server says so.' };
          if (message) world.sent.push({ mail, message, step: index, tick: nextTick(world) });
          return { status: 'sent' };
        }),
      close: () => undefined,
    }),
    now: world.clock.milliseconds,
    elapsed: world.clock.milliseconds,
    wait: async () => undefined,
    random: () => 0.5,
    newId: () => {
      events += 1;
      return `evt_${name}_${events}`;
    },
  });
  return { services: defect?.services?.(services, world) ?? services, death };
};
