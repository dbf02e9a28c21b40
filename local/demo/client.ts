// Calls the API for the demo and insists on the answer that the story needs.
import { Problem } from '../problem.ts';

const API_VERSION = '2026-11-01';

export interface Call {
  readonly method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/api`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** The caller's access token; none for open operations. */
  readonly as?: string;
  readonly body?: unknown;
  readonly ifMatch?: string;
  readonly expect: number;
}

export interface Answer {
  readonly status: number;
  readonly etag: string;
  /** Parsed JSON; undefined for an empty body. */
  readonly body: unknown;
}

const headersOf = ({ as, body, ifMatch }: Call): Record<string, string> => ({
  ...(as !== undefined && { Authorization: `Bearer ${as}` }),
  ...(body !== undefined && { 'Content-Type': 'application/json' }),
  ...(ifMatch !== undefined && { 'If-Match': ifMatch }),
});

const parseBody = (text: string): unknown => {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
};

/** Makes one call; a Problem shows the answer when its status is not the expected one. */
export const call = async (api: string, one: Call): Promise<Answer> => {
  const { method, path, query = {}, body, expect } = one;
  const parameters = new URLSearchParams({ 'api-version': API_VERSION, ...query });
  const response = await fetch(`${api}${path}?${parameters.toString()}`, {
    method,
    headers: headersOf(one),
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (response.status !== expect)
    throw new Problem(
      `${method} ${path} answered ${response.status} instead of ${expect}: ${text || '(no body)'}`,
    );
  return { status: response.status, etag: response.headers.get('etag') ?? '', body: parseBody(text) };
};
