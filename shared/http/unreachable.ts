// Which parts of the outside do not answer, asked all at once and within a time.
import { setTimeout } from 'node:timers/promises';

/** The names of the parts that refuse, or have not answered after `within` milliseconds. */
export const unreachable = async (
  parts: Readonly<Record<string, () => Promise<unknown>>>,
  within: number,
): Promise<readonly string[]> => {
  const over = new AbortController();
  const limit = setTimeout(within, false, { signal: over.signal, ref: false }).catch(() => false);
  const answers = await Promise.all(
    Object.entries(parts).map(async ([name, ask]) => {
      const answered = ask().then(
        () => true,
        () => false,
      );
      return (await Promise.race([answered, limit])) ? [] : [name];
    }),
  );
  over.abort();
  return answers.flat();
};
