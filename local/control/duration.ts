// Durations as people write them in ISO 8601, of fixed length only: weeks, days, hours, minutes, seconds.

const MS = { W: 604_800_000, D: 86_400_000, H: 3_600_000, M: 60_000, S: 1000 } as const;
const PATTERN = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
export const LONGEST_MS = 400 * MS.D;

/** A duration such as P8D or PT90M in milliseconds, from 1 s to 400 days; undefined for anything else. */
export const parseDuration = (text: string): number | undefined => {
  const parts = PATTERN.exec(text)?.slice(1);
  if (!parts) return undefined;
  const sum = Object.values(MS).reduce((total, unit, index) => total + unit * Number(parts[index] ?? 0), 0);
  return sum > 0 && sum <= LONGEST_MS ? sum : undefined;
};
