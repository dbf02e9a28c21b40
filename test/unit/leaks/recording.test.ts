// What happens on the way is written down for the leak scan: messages as they are queued, and what test files saw.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startQueueTap } from '../../leaks/queue-tap.ts';
import { record, RECORDS_VARIABLE, recordsIn } from '../../leaks/recorded.ts';

const message = (text: string): string =>
  `<QueueMessage><MessageText>${Buffer.from(text).toString('base64')}</MessageText></QueueMessage>`;

describe('the tap', () => {
  it('reads every message, in however many pieces it comes, and passes all bytes on', async () => {
    const received: Buffer[] = [];
    const service = createServer({ allowHalfOpen: true }, (socket) => {
      socket.on('data', (data) => received.push(data)).on('end', () => socket.end('done'));
    }).listen(0, '127.0.0.1');
    await once(service, 'listening');
    const tap = await startQueueTap((service.address() as AddressInfo).port);
    const sent = `POST / HTTP/1.1\r\n\r\n${message('one')}${message('two')} ${message('å'.repeat(9_000))}`;
    const client = connect({ port: tap.port, host: '127.0.0.1' });
    for (let at = 0; at < sent.length; at += 7_001)
      await new Promise((written) => client.write(sent.slice(at, at + 7_001), written));
    client.end();
    const [answer] = (await once(client, 'data')) as [Buffer];
    await tap.stop();
    service.close();

    expect(answer.toString()).toBe('done');
    expect(Buffer.concat(received).toString()).toBe(sent);
    expect(tap.messages()).toEqual(['one', 'two', 'å'.repeat(9_000)]);
  });
});

describe('a record', () => {
  const before = process.env[RECORDS_VARIABLE];
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'partner-accounts-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
    if (before === undefined) Reflect.deleteProperty(process.env, RECORDS_VARIABLE);
    else process.env[RECORDS_VARIABLE] = before;
  });

  it('is read back once, however often it was made', () => {
    process.env[RECORDS_VARIABLE] = folder;
    const sources = [
      { place: 'error answer', text: 'two\nlines' },
      { place: 'given name', text: 'Åsa' },
    ];
    for (const source of [...sources, ...sources]) record(source);
    expect(recordsIn(folder)).toEqual(sources);
  });

  it('is not made when nobody collects', () => {
    Reflect.deleteProperty(process.env, RECORDS_VARIABLE);
    record({ place: 'error answer', text: 'a' });
    expect(recordsIn(folder)).toEqual([]);
  });
});
