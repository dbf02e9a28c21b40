// Typed calls of the API for journeys that succeed; requests that the types forbid are made with the raw client.
import { createApiClient, type ApiClient } from '../../client/client.ts';
import { clientAt, type Answer, type Client } from './client.ts';

/** The API as one caller sees it; as nobody, if none is given. */
export type ApiAs = (caller?: { readonly token: string }) => ApiClient;

const bodiless: readonly number[] = [204, 304];

/** Sends through the raw client, so that what it checks of every answer is checked of these too. */
const through =
  (client: Client, api: string) =>
  async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const raw = await request.text();
    const { 'content-type': type, ...others } = Object.fromEntries(request.headers);
    const { status, headers, text } = await client({
      method: request.method,
      path: url.href.slice(api.length).replace(url.search, ''),
      query: url.search.slice(1),
      headers: type === undefined ? others : { ...others, 'Content-Type': type },
      ...(raw !== '' && { raw }),
    });
    return new Response(bodiless.includes(status) ? null : text, { status, headers });
  };

/** Typed clients of the API at this address. */
export const apiAt = (api: string): ApiAs => {
  const fetch = through(clientAt(api), api);
  return (caller) => createApiClient({ baseUrl: api, token: caller?.token, fetch });
};

interface Success<Data> {
  readonly data: Data;
  readonly error?: never;
  readonly response: Response;
}
interface Failure {
  readonly data?: never;
  readonly error: unknown;
  readonly response: Response;
}

/** As the raw client's answer, its body of the type that the document gives it. */
export interface Done<Data> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Data;
  readonly etag: string;
}

const hasSucceeded = <Data>(outcome: Success<Data> | Failure): outcome is Success<Data> =>
  outcome.response.ok;

/** The answer of a call that has to succeed. */
export const done = async <Data>(call: Promise<Success<Data> | Failure>): Promise<Done<Data>> => {
  const outcome = await call;
  const { status, headers } = outcome.response;
  if (!hasSucceeded(outcome))
    throw new Error(`A call was refused with ${status}: ${JSON.stringify(outcome.error)}`);
  return { status, headers, body: outcome.data, etag: headers.get('etag') ?? '' };
};

/** The answer of a call that may be refused, as the raw client gives it. */
export const answered = async (
  call: Promise<{ data?: unknown; error?: unknown; response: Response }>,
): Promise<Answer> => {
  const { data, error, response } = await call;
  const { status, headers } = response;
  const body = data ?? error;
  return {
    status,
    headers,
    body,
    text: body === undefined ? '' : JSON.stringify(body),
    code: headers.get('x-ms-error-code'),
    etag: headers.get('etag') ?? '',
  };
};

interface Named {
  readonly id: string;
}

/** The parameters of a publisher, and of what is directly below it. */
export const of = ({ id }: Named): { path: { publisherId: string } } => ({ path: { publisherId: id } });

/** The parameters of what is further below a publisher, such as one of its users. */
export const within = <Rest extends object>(
  { id }: Named,
  rest: Rest,
): { path: { publisherId: string } & Rest } => ({ path: { publisherId: id, ...rest } });

/** The header of a change to whatever is there. */
export const anyMatch = { header: { 'If-Match': '*' } };

/** What the nextLink of a page adds to the query; undefined on the last page. */
export const nextOf = ({ nextLink }: { nextLink?: string }): { continuation: string } | undefined => {
  const continuation = nextLink && new URL(nextLink).searchParams.get('continuation');
  return continuation ? { continuation } : undefined;
};

/** Reads a list to its end: each page by what the nextLink of the one before adds to the query. */
export const pagesOf = async <Page extends { nextLink?: string }>(
  read: (next: { continuation?: string }) => Promise<{ readonly body: Page }>,
): Promise<readonly Page[]> => {
  const pages: Page[] = [];
  let next: { continuation?: string } | undefined = {};
  while (next) {
    const { body }: { readonly body: Page } = await read(next);
    pages.push(body);
    next = nextOf(body);
  }
  return pages;
};
