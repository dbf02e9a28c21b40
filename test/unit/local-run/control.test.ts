// Guarantees of the control address: what it takes, from whom, and what it says to the rest.
import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { parseDuration } from '../../../local/control/duration.ts';
import { routesOf } from '../../../local/control/routes.ts';
import { createControl } from '../../../local/control/server.ts';
import type { Child } from '../../../local/child.ts';
import { createEmulator, type Emulator } from '../../../local/emulator.ts';
import { Problem } from '../../../local/problem.ts';
import { parseSeed } from '../../../local/seed/schema.ts';

const now = '2026-11-21T12:00:00.000Z';
const started = parseSeed({ publishers: [] });
const other = { publishers: [{ id: 'contoso-widgets', owner: { email: 'ada@contoso.example', name: 'A' } }] };

/** An emulator that writes down what it is asked to do. */
const recorder = (more: Partial<Emulator> = {}) => {
  const calls: unknown[][] = [];
  const clock = { now, aheadSeconds: 0 };
  const emulator: Emulator = {
    clock: async () => clock,
    advance: async (by) => {
      calls.push(['advance', by(now)]);
      return clock;
    },
    reset: async (seed) => {
      calls.push(['reset', seed]);
      return [];
    },
    seed: async (seed) => {
      calls.push(['seed', seed]);
      return [];
    },
    ...more,
  };
  return { calls, emulator };
};

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const serve = async (emulator: Emulator) => {
  const reports: string[] = [];
  const server = createControl(routesOf(emulator, started), (line) => reports.push(line));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  const send = (path: string, { method = 'POST', headers = {}, body = '' }: Sent = {}) =>
    new Promise<{ status: number; headers: object; text: string }>((resolve, reject) => {
      const type = { 'Content-Type': 'application/json' };
      const outgoing = request({ port, path, method, headers: { ...type, ...headers } }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
        });
      });
      outgoing.on('error', reject).end(body);
    });
  return { send, reports };
};

describe('the control address', () => {
  it.each([
    ['/clock', '{"advance":"P8D"}', ['advance', 8 * 86_400_000]],
    ['/clock', '{"at":"2026-11-22T12:00:00Z"}', ['advance', 86_400_000]],
    ['/reset', '', ['reset', started]],
    ['/reset', '{}', ['reset', started]],
    ['/reset', '{"seed":null}', ['reset', undefined]],
    ['/reset', JSON.stringify({ seed: other }), ['reset', parseSeed(other)]],
    ['/seed', JSON.stringify(other), ['seed', parseSeed(other)]],
  ])('does %s with %s', async (path, body, call) => {
    const { calls, emulator } = recorder();
    const { send } = await serve(emulator);
    expect((await send(path, { body })).status).toBe(200);
    expect(calls).toEqual([call]);
  });

  it.each([
    ['/clock', '{"advance":"P1M"}', 400, 'a duration of 1 s to 400 days'],
    ['/clock', '{"advance":"P8D","at":"2026-11-22T12:00:00Z"}', 400, 'Send {\\"advance'],
    ['/clock', '{"at":"tomorrow"}', 400, 'a time such as'],
    ['/clock', '{"at":"2030-11-22T12:00:00Z"}', 400, 'at most 400 days ahead'],
    ['/clock', '{"at":"2026-11-20T12:00:00Z"}', 409, 'only moves forward'],
    ['/clock', '{', 400, 'not JSON'],
    ['/reset', '{"sed":null}', 400, 'Send nothing'],
    ['/reset', '{"seed":{"publishers":[{}]}}', 400, 'publishers[0].id'],
    ['/seed', '', 400, 'The seed cannot be used'],
    ['/nothing', '{}', 404, 'POST /reset'],
  ])('refuses %s with %s', async (path, body, status, explanation) => {
    const { calls, emulator } = recorder();
    const { send } = await serve(emulator);
    const reply = await send(path, { body });
    expect(reply).toMatchObject({ status, text: expect.stringContaining(explanation) });
    expect(calls).toEqual([]);
  });

  it('answers no other site: not under its name, not without JSON, and with no leave to read', async () => {
    const { calls, emulator } = recorder();
    const { send } = await serve(emulator);
    expect((await send('/reset', { headers: { Host: 'attacker.example' } })).status).toBe(403);
    expect((await send('/reset', { headers: { 'Content-Type': 'text/plain' } })).status).toBe(415);
    const headers = { Origin: 'https://attacker.example' };
    for (const method of ['OPTIONS', 'GET'])
      expect(JSON.stringify((await send('/clock', { method, headers })).headers)).not.toContain(
        'allow-origin',
      );
    expect(calls).toEqual([]);
  });

  it('reads no endless body, also of one that does not say how large it is', async () => {
    const { calls, emulator } = recorder();
    const { send } = await serve(emulator);
    const body = ' '.repeat(1_048_577);
    for (const headers of [{ 'Content-Length': `${body.length}` }, { 'Transfer-Encoding': 'chunked' }])
      expect(await send('/seed', { body, headers })).toMatchObject({
        status: 413,
        text: expect.stringContaining('larger than 1024 KiB'),
      });
    expect(calls).toEqual([]);
  });

  it('says why something cannot be done, and reports what should not have failed', async () => {
    const reset = (): Promise<never> => Promise.reject(new Problem('This run keeps its data.'));
    const seed = (): Promise<never> => Promise.reject(new Error('broken'));
    const { send, reports } = await serve(recorder({ reset, seed }).emulator);
    expect(await send('/reset')).toMatchObject({
      status: 409,
      text: '{"error":"This run keeps its data."}\n',
    });
    expect((await send('/seed', { body: JSON.stringify(other) })).status).toBe(500);
    expect(reports).toEqual(['POST /seed of the control address failed: broken']);
  });
});

describe('the emulator', () => {
  /** An emulator whose parts follow their orders once they are released. */
  const held = () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const child: Child = {
      spec: { title: 'a part', command: [], log: '', ports: [] },
      pid: 1,
      ended: released.then(() => 'exit code 0'),
      saidReady: released,
      lastLines: () => [],
      order: () => released,
      stop: () => released,
    };
    const emulator = createEmulator({
      target: { api: '', issuer: '' },
      functions: {
        ready: released,
        current: () => child,
        replace: () => released,
        stop: () => released,
      },
      issuer: child,
      ahead: { ms: 0 },
      clear: () => released,
      kept: undefined,
    });
    return { emulator, release };
  };

  it('goes to the time that is asked for, also when another move came first', async () => {
    const { emulator, release } = held();
    const move = routesOf(emulator, undefined).get('POST /clock');
    const at = new Date(Date.now() + 10 * 86_400_000).toISOString();
    const moves = [move?.({ advance: 'P1D' }), move?.({ at })];
    release();
    await Promise.all(moves);
    expect(Math.abs(Date.parse((await emulator.clock()).now) - Date.parse(at))).toBeLessThan(3_600_000);
  });

  it('does not say that the clock is at a time before it has come there', async () => {
    const { emulator, release } = held();
    const happened: string[] = [];
    const moved = emulator.advance(() => 86_400_000).then(() => happened.push('moved'));
    const asked = emulator.clock().then(({ aheadSeconds }) => happened.push(`${aheadSeconds}`));
    await new Promise(setImmediate);
    expect(happened).toEqual([]);
    release();
    await Promise.all([moved, asked]);
    expect(happened).toEqual(['moved', '86400']);
  });
});

describe('a duration', () => {
  it.each([
    ['P8D', 8 * 86_400_000],
    ['P1W', 7 * 86_400_000],
    ['P1DT2H30M5S', 95_405_000],
    ['PT90M', 5_400_000],
    ['P400D', 400 * 86_400_000],
  ])('%s has %d milliseconds', (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  it.each(['P', 'PT', 'P0D', 'P401D', 'P1M', 'P1Y', '8D', 'P1.5D', '-P1D', 'P1DT', ''])(
    'is not "%s"',
    (text) => {
      expect(parseDuration(text)).toBeUndefined();
    },
  );
});
