// A request before it is written down byte by byte, with what is known of how it must end.

/** Name and value as they go over the wire, each character one byte. */
export type Header = readonly [name: string, value: string];

/** How the bytes are put on the wire, and what may come back. */
export type Framing =
  | 'plain'
  | 'chunked'
  | 'brokenChunks'
  | 'lengthTooShort'
  | 'lengthTooLong'
  | 'twoLengths'
  | 'lengthAndChunks'
  | 'http10'
  | 'absolute'
  | 'expect'
  | 'slow'
  | 'aborted'
  | 'pipelined'
  | 'garbage';

export interface Plan {
  readonly operation: string;
  readonly method: string;
  /** The raw path, `/api` included. */
  readonly path: string;
  /** The raw query without its question mark. */
  readonly query: string;
  /** Without those of the framing. */
  readonly headers: readonly Header[];
  readonly payload: Buffer | undefined;
  readonly framing: Framing;
  /** It must get an error: why. */
  readonly refused?: string | undefined;
  /** It must change nothing, whatever it gets. */
  readonly still: boolean;
  /** `function`: one of our functions must answer; `any`: the host may, or may end the connection. */
  readonly reach: 'function' | 'any';
}

export const withHeader = (plan: Plan, name: string, value: string): Plan => ({
  ...plan,
  headers: [...plan.headers, [name, value]],
});

export const withoutHeader = (plan: Plan, name: string): Plan => ({
  ...plan,
  headers: plan.headers.filter(([own]) => own.toLowerCase() !== name.toLowerCase()),
});

export const headerOf = ({ headers }: Plan, name: string): string | undefined =>
  headers.find(([own]) => own.toLowerCase() === name.toLowerCase())?.[1];

/** The plan, which must be refused now; the first reason stays. */
export const refusedFor = (plan: Plan, reason: string): Plan => ({
  ...plan,
  refused: plan.refused ?? reason,
  still: true,
});
