// A refused or failed request changes nothing; an id is given once; nothing breaks or hangs.
import { accountKey } from '../../../shared/storage/account-row.ts';
import type { Invariant } from '../evidence.ts';
import type { Applied, Outcome, World } from '../world.ts';

/** Several changes, each by itself: a repeat, which the caller is asked for, takes up where it was interrupted. */
const inParts = new Set(['erase-me', 'record-mail-delivery']);

const longestLaneWait = 10_000;

const nameOf = ({ step, index }: Outcome): string =>
  `step ${index} (${step.kind === 'request' ? step.operation : step.kind})`;

const byStep = (world: World): ReadonlyMap<number, readonly Applied[]> => {
  const found = new Map<number, Applied[]>();
  for (const applied of world.applied) found.set(applied.step, [...(found.get(applied.step) ?? []), applied]);
  return found;
};

/**
 * Index rows are a superset and checked by whoever reads them: they are no part of what a client can see. A registration
 * is counted before it is made: one that fails, or loses the race for its id, has taken a place of its caller's day.
 */
const isVisible = ({ table, kind }: Applied, { status = 0, code }: Outcome): boolean =>
  table === 'publishers' ||
  (table === 'callers' && status < 500 && code !== 'PublisherIdTaken') ||
  (kind === 'commit' && table === 'recipients');

export const refusalsChangeNothing: Invariant = ({ world }) => {
  const applied = byStep(world);
  return world.outcomes
    .filter(
      ({ step, status = 0 }) => status >= 400 && step.kind === 'request' && !inParts.has(step.operation),
    )
    .filter((outcome) => applied.get(outcome.index)?.some((write) => isVisible(write, outcome)))
    .map((outcome) => `${nameOf(outcome)} was answered ${outcome.code ?? ''} and changed something`);
};

export const readsChangeNothing: Invariant = ({ world }) => {
  const applied = byStep(world);
  return world.outcomes
    .filter(
      ({ step }) =>
        step.kind === 'request' && /^(?:get|list|show|check|preview|export)-/.test(step.operation),
    )
    .filter(({ index }) => applied.has(index))
    .map((outcome) => `${nameOf(outcome)} wrote something`);
};

export const idsAreKept: Invariant = ({ world }) => {
  const registered = [...world.versions].flatMap(([id, versions]) => {
    const registrants = new Set(
      versions.map(({ account }) => `${account.registration.registrant} ${account.createdAt}`),
    );
    return registrants.size > 1 ? [`${id} was given twice`] : [];
  });
  const inserts = world.applied.flatMap(({ writes, partition }) =>
    writes.some(({ kind, row }) => kind === 'insert' && row.key === accountKey) ? [partition] : [],
  );
  const twice = inserts
    .filter((id, index) => inserts.indexOf(id) !== index)
    .map((id) => `${id} was registered twice`);
  return [...registered, ...twice];
};

/** A handler may give up, to be called again, when storage fails it or somebody else keeps it waiting. */
const isExcused = ({ fault, step, startedAt, endedAt }: Outcome): boolean =>
  fault === undefined || step.trouble !== undefined || endedAt - startedAt > longestLaneWait;

const isAnswered = ({ status = 200 }: Outcome): boolean => status < 500 || status === 503;

export const nothingBreaks: Invariant = ({ world }) =>
  world.outcomes
    .filter((outcome) => !isExcused(outcome) || !isAnswered(outcome))
    .map(
      (outcome) =>
        `${nameOf(outcome)} broke: ${outcome.fault instanceof Error ? outcome.fault.message : (outcome.code ?? '')}`,
    );
