// Calls the API as any client would, and keeps all of the answer.
import * as z from 'zod/mini';
import { requireDocumented } from './api-answers.ts';

export const apiVersion = '2026-11-01';

export interface Ask {
  readonly method: string;
  /** Below `/api`. */
  readonly path: string;
  /** Who asks; nobody if left out. */
  readonly as?: { readonly token: string } | undefined;
  /** Parameters besides the version; a text replaces the whole query. */
  readonly query?: string | Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly ifMatch?: string | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, as JSON unless `headers` say otherwise. */
  readonly raw?: string | Uint8Array<ArrayBuffer>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Parsed when it is JSON. */
  readonly body: unknown;
  /** The code of a refusal. */
  readonly code: string | null;
  readonly etag: string;
}

export type Client = (one: Ask) => Promise<Answer>;

const queryOf = (query: Ask['query'] = {}): string =>
  typeof query === 'string' ? query : new URLSearchParams({ 'api-version': apiVersion, ...query }).toString();

const payloadOf = ({ body, raw }: Ask): string | Uint8Array<ArrayBuffer> | undefined =>
  raw ?? (body === undefined ? undefined : JSON.stringify(body));

const headersOf = (one: Ask): Record<string, string> => ({
  ...(one.as && { Authorization: `Bearer ${one.as.token}` }),
  ...(payloadOf(one) !== undefined && { 'Content-Type': 'application/json' }),
  ...(one.ifMatch !== undefined && { 'If-Match': one.ifMatch }),
  ...one.headers,
});

const contentOf = (text: string, headers: Headers): unknown =>
  headers.get('content-type')?.startsWith('application/json') ? (JSON.parse(text) as unknown) : undefined;

/** A client of the API at this address; it follows no redirects, and throws for answers that are not documented. */
export const clientAt =
  (api: string): Client =>
  async (one) => {
    const query = queryOf(one.query);
    const payload = payloadOf(one);
    const response = await fetch(`${api}${one.path}${query === '' ? '' : `?${query}`}`, {
      method: one.method,
      headers: headersOf(one),
      redirect: 'manual',
      ...(payload !== undefined && { body: payload }),
    });
    const text = await response.text();
    const { status, headers } = response;
    requireDocumented({ method: one.method, path: one.path, status, headers, text });
    const etag = headers.get('etag') ?? '';
    return {
      status,
      headers,
      text,
      etag,
      body: contentOf(text, headers),
      code: headers.get('x-ms-error-code'),
    };
  };

/** The client that insists on a status, for calls that only prepare a test. */
export const must =
  (client: Client) =>
  async (status: number, one: Ask): Promise<Answer> => {
    const answer = await client(one);
    if (answer.status === status) return answer;
    throw new Error(`${one.method} ${one.path} answered ${answer.status}, not ${status}: ${answer.text}`);
  };

export const Refused = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    message: z.string().check(z.minLength(1)),
    target: z.optional(z.string()),
    details: z.array(
      z.strictObject({ code: z.string(), message: z.string(), target: z.optional(z.string()) }),
    ),
  }),
});
export type Refused = z.infer<typeof Refused>;

/** The error of a refusal, whose envelope must be exactly the contract's. */
export const errorOf = ({ body, text }: Answer): Refused['error'] => {
  const { data } = Refused.safeParse(body);
  if (data) return data.error;
  throw new Error(`This is no error envelope: ${text}`);
};

export interface Outcome {
  readonly status: number;
  readonly code: string | null;
  /** Code and target of each detail. */
  readonly faults: readonly string[];
}

/** A refusal in short. */
export const outcomeOf = (answer: Answer): Outcome => ({
  status: answer.status,
  code: answer.code,
  faults: errorOf(answer).details.map(({ code, target }) => `${code} ${target ?? ''}`),
});
