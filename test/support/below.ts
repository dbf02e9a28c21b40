// Requests below a publisher, in short.
import type { Answer, Ask, Client } from './client.ts';
import type { Publisher } from './publishers.ts';

export interface Caller {
  readonly token: string;
}

export type Below = (
  publisher: Pick<Publisher, 'path'>,
  method: string,
  /** Below the publisher; empty for the publisher itself. */
  path: string,
  as: Caller,
  more?: Partial<Ask>,
) => Promise<Answer>;

/** Asks for what is below a publisher. */
export const belowOn =
  (ask: Client): Below =>
  (publisher, method, path, as, more = {}) =>
    ask({ method, path: `${publisher.path}${path}`, as, ...more });
