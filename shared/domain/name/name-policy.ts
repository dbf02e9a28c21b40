// The shape of a name policy: what is protected, how it matches, what is reserved, and which names are excepted.

/** `anywhere`: also inside a longer word. `wholeWords`: only as a word of its own. Both: written together or apart. */
export type TermMatch = 'anywhere' | 'wholeWords';

export interface ProtectedTerm {
  readonly term: string;
  readonly match: TermMatch;
}

/** Publisher ids that nobody can have; `reason` completes the sentence "The publisher id ... is reserved: it ...". */
export interface ReservedIds {
  readonly reason: string;
  readonly ids: readonly string[];
}

export interface NamePolicy {
  readonly terms: readonly ProtectedTerm[];
  /** Everyday words that are also products: never refused, only pointed out to the reviewer. */
  readonly everydayWords: readonly string[];
  readonly reservedIds: readonly ReservedIds[];
  /** Exact names (compared folded) that are allowed although they hit a term; see docs/name-policy.md for the limits. */
  readonly exceptions: readonly string[];
}
