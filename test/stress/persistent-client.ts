// A client that takes a cut connection and a 503 for an open outcome, and asks again until it knows.
import { setTimeout as delay } from 'node:timers/promises';
import { clientAt, type Answer, type Ask } from '../support/client.ts';

/** One try: when it began, how long it took, and what came: `200`, `409 InvitationRevoked`, or `cut`. */
export interface Try {
  readonly at: number;
  readonly ms: number;
  readonly outcome: string;
}

export interface PersistentClient {
  /** Undefined when there was no definite answer until the end of the run. */
  readonly settle: (one: Ask) => Promise<Answer | undefined>;
  readonly tries: readonly Try[];
  /** Answers that no fault excuses, in words. */
  readonly violations: readonly string[];
}

const repeatAfterMs = 100;
/** No request may take that long, whatever storage does. */
const hangMs = 60_000;
/** How often a definite answer may stay away before that is a fault of its own. */
const mostTries = 1000;

const wrongIn = ({ status, code, headers, text }: Answer): string | undefined => {
  if (status < 500) return undefined;
  if (status !== 503 || code !== 'ServiceBusy') return `${status} ${text.slice(0, 200)}`;
  return Number(headers.get('retry-after')) > 0 ? undefined : '503 without Retry-After';
};

export const persistentClient = (api: string): PersistentClient => {
  const ask = clientAt(api);
  const tries: Try[] = [];
  const violations: string[] = [];

  const once = async (one: Ask): Promise<Answer | undefined> => {
    const at = performance.now();
    const keep = (outcome: string): void => {
      tries.push({ at, ms: performance.now() - at, outcome });
    };
    const over = new AbortController();
    const never = delay(hangMs, undefined, { signal: over.signal }).then(() => {
      throw new Error(`no answer in ${hangMs} ms`);
    });
    // When the answer wins, nobody waits for the limit any more.
    never.catch(() => undefined);
    try {
      const answer = await Promise.race([ask(one), never]);
      keep(`${answer.status}${answer.code === null ? '' : ` ${answer.code}`}`);
      const wrong = wrongIn(answer);
      if (wrong !== undefined) violations.push(`${one.method} ${one.path}: ${wrong}`);
      return answer.status < 500 ? answer : undefined;
    } catch (error) {
      // What fetch throws; anything else is an answer that is not documented.
      if (!(error instanceof TypeError)) violations.push(`${one.method} ${one.path}: ${String(error)}`);
      keep('cut');
      return undefined;
    } finally {
      over.abort();
    }
  };

  return {
    tries,
    violations,
    settle: async (one) => {
      for (let count = 0; count < mostTries; count += 1) {
        const answer = await once(one);
        if (answer) return answer;
        await delay(repeatAfterMs);
      }
      violations.push(`${one.method} ${one.path}: no definite answer in ${mostTries} tries`);
      return undefined;
    },
  };
};
