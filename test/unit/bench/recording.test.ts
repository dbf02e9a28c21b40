// The bare server makes the calls that the product was heard making: the same kinds, in the same order, on other rows.
import { describe, expect, it } from '@jest/globals';
import { renamed, renamedMessage, renamedStep } from '../../../bench/bare/rename.ts';
import { scriptOf, stepOf, type Heard } from '../../../bench/recording/parse.ts';
import type { Step } from '../../../bench/recording/step.ts';

const base = '/devstoreaccount1';
const heard = (method: string, url: string, more: Partial<Heard & { service: 'table' | 'queue' }> = {}) => ({
  ...{ service: 'table' as const, method, url: `${base}${url}`, ifMatch: undefined, body: '' },
  ...{ status: 200, started: 0, ended: 1, ...more },
});
const row = "(PartitionKey='contoso',RowKey='event%3A1')";
const batch = [
  '--batch_1',
  'content-type: multipart/mixed; boundary=changeset_1',
  '',
  '--changeset_1',
  'content-type: application/http',
  'content-transfer-encoding: binary',
  '',
  `PUT http://127.0.0.1:1/devstoreaccount1/publishers(PartitionKey='contoso',RowKey='account') HTTP/1.1`,
  'if-match: W/"1"',
  'content-type: application/json',
  '',
  '',
  '{"status":"active","sequence":3,"sequence@odata.type":"Edm.Int32"}',
  '--changeset_1',
  'content-type: application/http',
  '',
  'POST http://127.0.0.1:1/devstoreaccount1/publishers HTTP/1.1',
  'content-type: application/json',
  '',
  '',
  '{"PartitionKey":"contoso","RowKey":"event:1","id":"evt_1"}',
  '--changeset_1--',
  '--batch_1--',
].join('\r\n');

describe('a storage call that was heard', () => {
  it.each<readonly [string, Parameters<typeof stepOf>[0], Step]>([
    [
      'a row read',
      heard('GET', `/publishers${row}?$format=x`),
      { kind: 'get', table: 'publishers', partition: 'contoso', key: 'event:1', found: true },
    ],
    [
      'a row that is not there',
      heard('GET', `/publishers${row}`, { status: 404 }),
      { kind: 'get', table: 'publishers', partition: 'contoso', key: 'event:1', found: false },
    ],
    [
      'a range',
      heard('GET', `/due()?$filter=${encodeURIComponent("PartitionKey eq 'a'")}&$top=5`),
      { kind: 'list', table: 'due', filter: "PartitionKey eq 'a'", top: 5 },
    ],
    [
      'a row written',
      heard('PUT', `/due${row}`, { body: '{"PartitionKey":"contoso","RowKey":"event:1","a":1}' }),
      { kind: 'put', table: 'due', entity: { partitionKey: 'contoso', rowKey: 'event:1', a: 1 } },
    ],
    [
      'a row removed as it was written',
      heard('DELETE', `/due${row}`, { ifMatch: 'W/"1"', status: 204 }),
      { kind: 'remove', table: 'due', partition: 'contoso', key: 'event:1', any: false, found: true },
    ],
    [
      'a transaction',
      heard('POST', '/$batch', { body: batch, status: 202 }),
      {
        ...{ kind: 'commit', table: 'publishers' },
        writes: [
          {
            kind: 'replace',
            entity: { partitionKey: 'contoso', rowKey: 'account', status: 'active', sequence: 3 },
          },
          { kind: 'insert', entity: { partitionKey: 'contoso', rowKey: 'event:1', id: 'evt_1' } },
        ],
      },
    ],
    [
      'a message',
      heard('POST', '/account-mail/messages?visibilitytimeout=1&messagettl=-1', {
        ...{ service: 'queue', body: '<QueueMessage><MessageText>aGVq</MessageText></QueueMessage>' },
      }),
      { kind: 'send', text: 'aGVq', visibility: 1, timeToLive: -1 },
    ],
  ])('is known again: %s', (_, call, step) => {
    expect(stepOf(call)).toEqual(step);
  });

  it('that cannot be repeated is refused, not left out', () => {
    expect(() => stepOf(heard('POST', '/Tables'))).toThrow('POST /devstoreaccount1/Tables');
    expect(() => stepOf(heard('GET', '/due()?$filter=x&NextPartitionKey=1'))).toThrow('cannot repeat');
  });
});

describe('the phases of a request', () => {
  const check: Step = { kind: 'check' };
  const call = (started: number, ended: number) => ({ step: check, started, ended });

  it('hold what ran at once, one after another', () => {
    const calls = [call(0, 5), call(6, 10), call(7, 12), call(9, 11), call(13, 15)];
    expect(scriptOf(calls.toReversed()).map((phase) => phase.length)).toEqual([1, 3, 1]);
  });

  it('separate what began when the first of those before it had ended', () => {
    expect(scriptOf([call(0, 10), call(1, 3), call(4, 6)]).map((phase) => phase.length)).toEqual([2, 1]);
  });
});

describe('other names', () => {
  const from = ['contoso-s1', 'usr_one'];
  const to = ['contoso-b7', 'usr_two'];

  it('are exchanged wherever they stand, once each', () => {
    expect(renamed('contoso-s1/usr_one/contoso-s1', from, to)).toBe('contoso-b7/usr_two/contoso-b7');
    expect(renamed('a b', ['a', 'b'], ['b', 'c'])).toBe('b c');
    expect(renamed('a.c abc', ['a.c'], ['x'])).toBe('x abc');
    expect(renamed('as it is', [], [])).toBe('as it is');
  });

  it('are exchanged in messages, which are base64', () => {
    const text = Buffer.from('{"publisherId":"contoso-s1"}').toString('base64');
    expect(Buffer.from(renamedMessage(text, from, to), 'base64').toString()).toBe(
      '{"publisherId":"contoso-b7"}',
    );
  });

  it('spread the rows of the timer over its shards, as the app does', () => {
    const entity = { partitionKey: 'shard-3', rowKey: '001:contoso-s1' };
    const step = renamedStep({ kind: 'put', table: 'due', entity }, from, to, 18);
    expect(step).toEqual({
      kind: 'put',
      table: 'due',
      entity: { partitionKey: 'shard-2', rowKey: '001:contoso-b7' },
    });
  });
});
