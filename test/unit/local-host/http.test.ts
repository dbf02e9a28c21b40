// HTTP as the real host does it, harsh cases included: over the wire, with the real library.
import { type IncomingMessage, request as httpRequest } from 'node:http';
import { json } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { fixture, type RunningHost, startHost } from './support.ts';

const Echo = z.object({
  method: z.string(),
  url: z.string(),
  params: z.record(z.string(), z.string()),
  query: z.record(z.string(), z.string()),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
  traceParent: z.string(),
});

let host: RunningHost;
beforeAll(async () => {
  host = await startHost(fixture('http-app'), {
    TIMER_SCHEDULE: '0 0 0 1 1 *',
    'AzureWebJobs.switched-off.Disabled': 'true',
    FUNCTIONS_REQUEST_BODY_SIZE_LIMIT: '1000',
    AzureFunctionsJobHost__extensions__http__routePrefix: 'api',
  });
});

const get = (path: string, init?: RequestInit): Promise<Response> => fetch(`${host.url}${path}`, init);
const echo = async (path: string, init?: RequestInit): Promise<z.infer<typeof Echo>> =>
  Echo.parse(await (await get(path, init)).json());

/** Sends what `fetch` would not. */
const raw = (
  path: string,
  headers: Record<string, string | string[]>,
  body?: string,
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const sent = httpRequest(`${host.url}${path}`, { method: 'POST', headers });
    sent.once('response', resolve).once('error', reject);
    if (body !== undefined) sent.write(body);
    sent.end();
  });

const expectEmpty = async (response: Response, status: number): Promise<void> => {
  expect(response.status).toBe(status);
  expect(await response.text()).toBe('');
};

describe('routing', () => {
  it('matches literals in any case and hands parameters over as they were sent', async () => {
    expect((await echo('/API/Echo/Ann%20B%2Fc/')).params).toEqual({ name: 'Ann B%2Fc' });
  });

  it('takes the first match in the order of function names, not the most specific route', async () => {
    expect(await (await get('/api/jobs/latest')).text()).toBe('any');
  });

  it('answers 404 when a constraint fails and leaves a missing optional parameter out', async () => {
    await expectEmpty(await get('/api/numbered/2'), 404);
    await expectEmpty(await get('/api/numbered/x'), 404);
    expect((await echo('/api/numbered/3')).params).toEqual({ n: '3' });
    expect((await echo('/api/numbered/3/next')).params).toEqual({ n: '3', page: 'next' });
  });

  it.each(['DELETE', 'OPTIONS', 'PATCH'])(
    'answers a method that is not listed with 404: %s',
    async (method) => {
      await expectEmpty(await get('/api/echo/ann', { method }), 404);
    },
  );

  it('takes GET and POST when a function lists no methods, and its name as the route', async () => {
    expect((await get('/api/default-methods')).status).toBe(200);
    expect((await get('/api/default-methods', { method: 'POST' })).status).toBe(200);
    await expectEmpty(await get('/api/default-methods', { method: 'HEAD' }), 404);
  });

  it('has no function at an unknown path, at one without the prefix, and at one that is switched off', async () => {
    await expectEmpty(await get('/api/none'), 404);
    await expectEmpty(await get('/echo/ann'), 404);
    await expectEmpty(await get('/api/switched-off'), 404);
  });

  it('refuses reserved and taken routes, says so, and runs the rest', async () => {
    await expectEmpty(await get('/api/administrators'), 404);
    expect(await (await get('/api/twins/1')).text()).toBe('a');
    await expectEmpty(await get('/api/twins/1', { method: 'DELETE' }), 404);
    expect(await host.line('own-admin')).toContain('belong to the host');
    expect(await host.line('twin-b is not loaded')).toContain('function twin-a');
  });
});

describe('requests', () => {
  it('gives the address, the method and the body', async () => {
    const seen = await echo('/api/echo/ann?x=1', { method: 'PUT', body: 'hällo' });
    expect(seen).toMatchObject({ method: 'PUT', url: `${host.url}/api/echo/ann?x=1`, body: 'hällo' });
  });

  it('joins repeated query parameters with a comma, whatever they are called', async () => {
    expect((await echo('/api/echo/ann?x=1&x=2&constructor=3')).query).toEqual({ x: '1,2', constructor: '3' });
  });

  it('joins repeated headers with a comma', async () => {
    const seen = Echo.parse(
      await json(await raw('/api/echo/ann', { 'X-Own': ['1', '2'], 'content-length': '0' })),
    );
    expect(seen.headers).toMatchObject({ 'x-own': '1,2' });
  });

  it('gives a chunked request an empty body', async () => {
    const seen = Echo.parse(
      await json(await raw('/api/echo/ann', { 'transfer-encoding': 'chunked' }, 'lost')),
    );
    expect(seen.body).toBe('');
  });

  it('answers a body above the limit with 500, not 413', async () => {
    const response = await raw('/api/echo/ann', { 'content-length': '1001' }, 'x'.repeat(1001));
    expect(response.statusCode).toBe(500);
  });

  it('continues a trace that comes in, and begins one for a malformed header', async () => {
    const trace = '0af7651916cd43dd8448eb211c80319c';
    const seen = await echo('/api/echo/ann', { headers: { traceparent: `00-${trace}-b7ad6b7169203331-01` } });
    expect(seen.traceParent).toMatch(new RegExp(`^00-${trace}-[0-9a-f]{16}-01$`));
    expect(seen.traceParent).not.toContain('b7ad6b7169203331');
    const other = await echo('/api/echo/ann', { headers: { traceparent: 'nonsense' } });
    expect(other.traceParent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
  });

  it('answers HEAD only where it is listed, without a body', async () => {
    await expectEmpty(await get('/api/echo/ann', { method: 'HEAD' }), 200);
  });

  it('checks no keys', async () => {
    expect((await get('/api/json', { headers: { 'x-functions-key': 'wrong' } })).status).toBe(200);
  });
});

describe('answers', () => {
  it.each([
    ['nothing', 204],
    ['empty', 200],
    ['no-content', 204],
    ['not-modified', 304],
    ['string', 500],
    ['bad-status', 500],
    ['throws', 500],
  ])('of a function that returns %s: %i without body or content type', async (name, status) => {
    const response = await get(`/api/${name}`);
    await expectEmpty(response, status);
    expect(response.headers.get('content-type')).toBeNull();
  });

  it('carry the content type of JSON and of text, and go out chunked', async () => {
    const asJson = await get('/api/json');
    expect(asJson.headers.get('content-type')).toBe('application/json');
    expect(asJson.headers.get('transfer-encoding')).toBe('chunked');
    expect(await asJson.json()).toEqual({ a: 1 });
    const asText = await get('/api/text');
    expect(asText.headers.get('content-type')).toBe('text/plain;charset=UTF-8');
    expect(asText.headers.get('x-own')).toBe('yes');
    expect(asText.headers.get('server')).toBe('Kestrel');
  });

  it('carry headers also without a body, and cookies', async () => {
    expect((await get('/api/not-modified')).headers.get('etag')).toBe('"1"');
    const cookie = (await get('/api/cookie')).headers.getSetCookie();
    expect(cookie).toEqual(['a=b%20c; path=/; samesite=lax; httponly']);
  });

  it('hide a failure from the client and log it with its stack', async () => {
    await get('/api/throws');
    expect(await host.line("Executed 'Functions.throws' (Failed, Id=")).toContain('Error: thrown on purpose');
  });
});

describe('pages of the host', () => {
  const run = (name: string, body = '{}'): Promise<Response> =>
    get(`/admin/functions/${name}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });

  it('run a timer by hand, answering 202 at once', async () => {
    await expectEmpty(await run('by-hand', '{"input": ""}'), 202);
    expect(await host.line('timer ran')).toBe('timer ran, past due: false');
    expect(await host.line('a debug line')).toBe('a debug line');
  });

  it('say no to an unknown function, one with a route, and a malformed body', async () => {
    await expectEmpty(await run('none'), 404);
    expect((await run('json')).status).toBe(400);
    expect((await run('by-hand', 'x')).status).toBe(400);
  });

  it('show that the host runs', async () => {
    expect(await (await get('/admin/host/status')).json()).toMatchObject({ state: 'Running' });
    expect((await get('/')).status).toBe(200);
  });
});
