// What a history consists of: requests, deliveries of mail and the timer, each with what goes wrong in it.
import type { Role } from '../../shared/domain/role.ts';
import type { Actor } from './people.ts';

/** At which of the step's calls, and what: its process dies, or storage fails to answer, or answers wrongly. */
export interface Trouble {
  readonly call: number;
  readonly what:
    | 'diesBefore'
    | 'diesAfter'
    /** The process dies, and the call is applied some time later. */
    | 'arrivesLate'
    | 'unansweredBefore'
    | 'unansweredAfter'
    /** An answer is lost, and the client library's own second try meets what the first one wrote. */
    | 'conflictAfter';
}

interface Common {
  /** Clients act at the same time, each one step after another; even and odd ones share a process each. */
  readonly client: number;
  /** Milliseconds that pass before it. */
  readonly wait: number;
  readonly trouble?: Trouble | undefined;
}

export interface RequestStep extends Common {
  readonly kind: 'request';
  readonly operation: string;
  readonly by: Actor;
  readonly publisher: string;
  readonly target: Actor;
  readonly role: Role;
  readonly match: 'none' | 'any' | 'seen' | 'stale';
  /** Chooses between forms of the request. */
  readonly variant: number;
  /** Just this link, instead of one that a mail brought. */
  readonly link?: string;
}

export interface DeliveryStep extends Common {
  readonly kind: 'delivery';
  /** Which of the visible messages, in no order. */
  readonly which: number;
  readonly twice: boolean;
  /** What the mail server answers. */
  readonly server: 'sent' | 'retry' | 'bounced' | 'failed';
}

export interface TimerStep extends Common {
  readonly kind: 'timer';
}

export type Step = RequestStep | DeliveryStep | TimerStep;

export interface History {
  /** Where it starts. */
  readonly scene: string;
  readonly steps: readonly Step[];
  /** Which of the waiting calls is made next. */
  readonly choices: readonly number[];
}

const died = new Set<Trouble['what']>(['diesBefore', 'diesAfter', 'arrivesLate']);

export const isDeath = (trouble: Trouble | undefined): boolean =>
  trouble !== undefined && died.has(trouble.what);
