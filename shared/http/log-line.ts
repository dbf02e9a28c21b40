// The one line that every invocation leaves in the log, whatever has triggered it: ids and numbers, nothing of a person.
import type { InvocationContext } from '@azure/functions';
import { AuthenticationFault } from '../auth/authentication-fault.ts';
import { countingCalls } from '../storage/call-count.ts';
import { Contended, StorageUnavailable } from '../storage/tables.ts';
import { faultOf } from '../storage/unavailable.ts';
import { ProtocolFault } from './errors.ts';

/** What a line may hold; undefined is left out. */
export type Facts = Readonly<Record<string, string | number | undefined>>;

type Listener = (context: object, line: Facts) => void;
const listeners: Listener[] = [];

/** From here on every line is told to `listener` too, with the context of its invocation. */
export const listenToLines = (listener: Listener): void => {
  listeners.push(listener);
};

/** What went wrong, for the line: a kind of fault, never its words, which may be personal. */
export const becauseOf = (error: unknown): string => {
  if (error instanceof Contended) return 'contended';
  if (error instanceof StorageUnavailable) return `storage ${faultOf(error.cause).status ?? 'unanswered'}`;
  if (error instanceof AuthenticationFault && error.code === 'KeysUnavailable') return 'issuer keys';
  if (error instanceof ProtocolFault && error.detail.details)
    return `no ${error.detail.details.map(({ target }) => target).join(', ')}`;
  if (error instanceof AggregateError) return `${error.errors.length} faults`;
  return error instanceof Error ? error.name : typeof error;
};

/**
 * Runs the work of one invocation, and writes its line: the operation, what the work says of itself, its storage calls
 * and milliseconds. Work that throws has failed, and goes on throwing.
 */
export const inOneLine = async <T>(
  context: Pick<InvocationContext, 'log'>,
  operation: string,
  work: (say: (facts: Facts) => void) => Promise<T>,
): Promise<T> => {
  const started = performance.now();
  const count = { calls: 0 };
  let said: Facts = {};
  const say = (facts: Facts): void => {
    said = { ...said, ...facts };
  };
  try {
    return await countingCalls(count, () => work(say));
  } catch (error) {
    say({ outcome: 'failed', because: becauseOf(error) });
    throw error;
  } finally {
    const milliseconds = Math.round((performance.now() - started) * 10) / 10;
    const line: Facts = { operation, ...said, storageCalls: count.calls, milliseconds };
    for (const tell of listeners) tell(context, line);
    context.log(JSON.stringify(line));
  }
};
