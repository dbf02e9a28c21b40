// Times inside the product: ISO 8601 UTC text of one fixed width, so that text order is time order.

/** For example `2026-11-21T09:30:00.000Z`, as `Date.prototype.toISOString` writes it. */
export type Instant = string;

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** The time `milliseconds` after `at`; before it when negative. */
export const later = (at: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(at) + milliseconds).toISOString();

/** Milliseconds from `from` to `to`. */
export const elapsed = (from: Instant, to: Instant): number => Date.parse(to) - Date.parse(from);

export const latest = (one: Instant, other: Instant): Instant => (one > other ? one : other);

/** The UTC day of a time, `2026-11-21`. */
export const dayOf = (at: Instant): string => at.slice(0, 10);

/** Milliseconds from `at` to the next UTC midnight. */
export const untilNextDay = (at: Instant): number => day - (Date.parse(at) % day);
