// Before each file of a conformance run: requests to the target keep its limits, and what they made is closed afterwards.
import { appendFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, jest } from '@jest/globals';
import { apiVersion } from '../support/client.ts';
import { conformanceTarget } from '../support/conformance/target.ts';

const target = conformanceTarget();
if (!target) throw new Error('This project is run by "npm run conformance -- --api URL".');
const { api, paceMs, notes } = target;

// A limit per minute is waited for; one per day is an answer, and so is the pause between two mails of one thing.
const LONGEST_WAIT_S = 90;
const isResend = ({ url }: Request): boolean => /\/resend(-mail)?$/.test(new URL(url).pathname);
jest.setTimeout(600_000);

const send = globalThis.fetch;
const registered = new Map<string, string>();
let nextAt = 0;

const keepPace = async (): Promise<void> => {
  const now = performance.now();
  const mine = Math.max(now, nextAt);
  nextAt = mine + paceMs;
  if (mine > now) await delay(mine - now);
};

const sendGently = async (request: Request): Promise<Response> => {
  for (;;) {
    await keepPace();
    const response = await send(request.clone());
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
    if (response.status !== 429 || !(seconds <= LONGEST_WAIT_S) || isResend(request)) return response;
    await response.body?.cancel();
    await delay(1000 * seconds);
  }
};

/** The path of the publisher that a request has just registered. */
const pathRegistered = ({ method, url }: Request, { status }: Response): string | undefined =>
  method === 'PUT' && status === 201
    ? /^(\/publishers\/[^/]+)$/.exec(new URL(url).pathname.slice(new URL(api).pathname.length))?.[1]
    : undefined;

globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  if (!request.url.startsWith(`${api}/`)) return send(request);
  const response = await sendGently(request);
  const path = pathRegistered(request, response);
  const by = request.headers.get('authorization');
  if (path !== undefined && by !== null) registered.set(path, by);
  return response;
};

afterAll(async () => {
  for (const [path, authorization] of registered) {
    const request = new Request(`${api}${path}?api-version=${apiVersion}`, {
      method: 'DELETE',
      headers: { authorization },
    });
    const { ok, status } = await sendGently(request);
    // Conflict: it was closed or withdrawn before.
    if (!ok && status !== 409) appendFileSync(notes, `${path.slice('/publishers/'.length)}\n`);
  }
});
