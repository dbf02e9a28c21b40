// What the load generator is told, and what it tells afterwards.

/** One request and what its answer has to be. */
export interface Shot {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  readonly status: number;
  /** What the body of the answer has to hold. */
  readonly holds: string;
}

export interface Job {
  /** `http://127.0.0.1:7071` */
  readonly origin: string;
  /** So many requests are under way at any time, on as many connections. */
  readonly concurrency: number;
  readonly shots: readonly Shot[];
  /** Statuses that count as refusals, not as faults. */
  readonly refusals: readonly number[];
}

export interface Volley {
  /** From the request to the last byte of its answer; of answers that are as they have to be. */
  readonly milliseconds: readonly number[];
  readonly seconds: number;
  /** What the generator itself has spent, in milliseconds of a processor. */
  readonly generatorCpu: number;
  /** How many answers had each of the refusals' statuses. */
  readonly refused: Readonly<Record<number, number>>;
  /** The first answers that were wrong, in words. */
  readonly faults: readonly string[];
}
