// Calls the API for the demo and for seeds, and insists on the answer that is needed.
import { setTimeout as delay } from 'node:timers/promises';
import { Problem } from './problem.ts';

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

/** Limits per minute are waited for; one of a day is an answer. */
const LONGEST_WAIT_S = 60;

const fetchPatiently = async (
  address: string,
  init: RequestInit,
  wait: (ms: number) => Promise<unknown>,
): Promise<Response> => {
  for (;;) {
    const response = await fetch(address, init);
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
    if (response.status !== 429 || !(seconds <= LONGEST_WAIT_S)) return response;
    await response.body?.cancel();
    await wait(1000 * seconds);
  }
};

/** Makes one call, later when it comes too fast; a Problem shows the answer when its status is not the expected one. */
export const call = async (
  api: string,
  one: Call,
  wait: (ms: number) => Promise<unknown> = delay,
): Promise<Answer> => {
  const { method, path, query = {}, body, expect } = one;
  const parameters = new URLSearchParams({ 'api-version': API_VERSION, ...query });
  const response = await fetchPatiently(
    `${api}${path}?${parameters.toString()}`,
    { method, headers: headersOf(one), ...(body !== undefined && { body: JSON.stringify(body) }) },
    wait,
  );
  const text = await response.text();
  if (response.status !== expect)
    throw new Problem(
      `${method} ${path} answered ${response.status} instead of ${expect}: ${text || '(no body)'}`,
    );
  return { status: response.status, etag: response.headers.get('etag') ?? '', body: parseBody(text) };
};
