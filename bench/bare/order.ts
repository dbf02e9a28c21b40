// What the bare server is told: for each request that will come, which calls to make and what to answer.
import type { Script } from '../recording/step.ts';

/** Texts of the recorded request that are other texts in each of those that repeat it, at the same place. */
export type Names = readonly string[];

export interface Order {
  readonly storage: string;
  readonly script: Script;
  readonly answer: { readonly status: number; readonly body: string };
  /** Of the recorded request. */
  readonly from: Names;
  /** Of each request, which names its number in the header `x-slot`. */
  readonly to: readonly Names[];
}

export interface Ready {
  readonly port: number;
}
