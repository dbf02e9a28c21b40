// How long a listener with nothing to do waits before it looks again.
const SHORTEST_MS = 100;
const SPREAD = 0.2;

/** Milliseconds to wait after the given number of empty looks in a row (1 or more): doubling, spread by 20 %, at most `longestMs`. */
export const backoff = (emptyLooks: number, longestMs: number, random: () => number): number => {
  const doubled = SHORTEST_MS * 2 ** Math.min(emptyLooks - 1, 20);
  const spread = 1 + SPREAD * (2 * random() - 1);
  return Math.min(doubled * spread, longestMs);
};
