// A request names the host it is for once, and as an address has it: else the host answers 400 itself, as the real one.
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { beforeAll, expect, it } from '@jest/globals';
import { fixture, type RunningHost, startHost } from './support.ts';

let host: RunningHost;
beforeAll(async () => {
  host = await startHost(fixture('http-app'), { TIMER_SCHEDULE: '0 0 0 1 1 *' });
});

/** The status line of the answer to a request with these header lines. */
const statusOf = async (...lines: readonly string[]): Promise<string> => {
  const socket = connect({ port: Number(new URL(host.url).port), host: '127.0.0.1' });
  await once(socket, 'connect');
  socket.write(['GET /api/echo/a HTTP/1.1', ...lines, 'Connection: close', '', ''].join('\r\n'));
  return (await text(socket)).split('\r\n')[0] ?? '';
};

it.each([
  ['a name', ['Host: localhost:7071']],
  ['an IPv6 address', ['Host: [::1]:7071']],
])('takes %s', async (_, lines) => {
  await expect(statusOf(...lines)).resolves.not.toContain('400');
});

it.each([
  ['too many colons', ['Host: a:b:c']],
  ['a port that is none', ['Host: localhost:99999']],
  ['two hosts', ['Host: localhost', 'Host: evil.example']],
  ['the same host twice', ['Host: localhost', 'Host: localhost']],
  ['two hosts in one', ['Host: localhost, evil.example']],
  ['no host', ['Host:']],
])('refuses %s', async (_, lines) => {
  await expect(statusOf(...lines)).resolves.toBe('HTTP/1.1 400 Bad Request');
});
