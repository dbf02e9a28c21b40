// Which parts of the outside do not answer, asked all at once and within a time.
import { setTimeout } from 'node:timers/promises';

/** The names of the parts that refuse, or have not answered after `within` milliseconds. */
export const unreachable = async (
  parts: Readonly<Record<string, () => Promise<unknown>>>,
  within: number,
): Promise<readonly string[]> => {
  const silent = new Set(Object.keys(parts));
  const asked = Object.entries(parts).map(async ([name, ask]) => {
    await ask();
    silent.delete(name);
  });
  const over = new AbortController();
  const limit = setTimeout(within, undefined, { signal: over.signal }).catch(() => undefined);
  await Promise.race([Promise.allSettled(asked), limit]);
  over.abort();
  return [...silent];
};
