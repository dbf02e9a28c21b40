// The line of an invocation: written whatever happens, with the kind of a fault and never its words.
import { describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { invalidToken, keysUnavailable } from '../../../shared/auth/authentication-fault.ts';
import type { Fault } from '../../../shared/domain/refusal.ts';
import { ProtocolFault } from '../../../shared/http/errors.ts';
import { becauseOf, inOneLine, listenToLines } from '../../../shared/http/log-line.ts';
import { countCall } from '../../../shared/storage/call-count.ts';
import { Contended, StorageUnavailable } from '../../../shared/storage/tables.ts';

const logging = () => {
  const lines: unknown[] = [];
  const context = { log: (line: string) => lines.push(JSON.parse(line)) };
  return { lines, context };
};

describe('the line', () => {
  it('has what the work says, its storage calls and its time, and is told to who listens', async () => {
    const { lines, context } = logging();
    const told: unknown[] = [];
    listenToLines((of, line) => told.push([of, line]));
    const result = await inOneLine(context, 'send-mail', async (say) => {
      say({ subject: 'inv_a' });
      countCall();
      countCall();
      say({ outcome: 'sent' });
      return 7;
    });
    expect(result).toBe(7);
    const line = {
      operation: 'send-mail',
      subject: 'inv_a',
      outcome: 'sent',
      storageCalls: 2,
      milliseconds: expect.any(Number),
    };
    expect(lines).toEqual([line]);
    expect(told).toEqual([[context, line]]);
  });

  it('has the milliseconds that the work took, to one digit', async () => {
    const { lines, context } = logging();
    const until = performance.now() + 5;
    await inOneLine(context, 'send-mail', async () => {
      while (performance.now() < until);
    });
    const took = performance.now() - until + 5;
    const { milliseconds } = z.array(z.object({ milliseconds: z.number() })).parse(lines)[0] ?? {};
    expect(milliseconds).toBeGreaterThan(4);
    expect(milliseconds).toBeLessThan(took + 0.1);
    expect(String(milliseconds)).toMatch(/^\d+(?:\.\d)?$/);
  });

  it('is written for work that throws, which goes on throwing', async () => {
    const { lines, context } = logging();
    const work = inOneLine(context, 'send-mail', async () => {
      throw new TypeError('ada@contoso.example is no address');
    });
    await expect(work).rejects.toThrow(TypeError);
    expect(lines).toEqual([expect.objectContaining({ outcome: 'failed', because: 'TypeError' })]);
    expect(JSON.stringify(lines)).not.toContain('ada');
  });
});

const silent = (target: string): Fault => ({ code: 'ServiceBusy', message: 'It does not answer.', target });
const kinds: readonly (readonly [unknown, string])[] = [
  [new Contended(), 'contended'],
  [new StorageUnavailable({ statusCode: 503 }), 'storage 503'],
  [new StorageUnavailable(new Error('ECONNREFUSED')), 'storage unanswered'],
  [keysUnavailable('no route'), 'issuer keys'],
  [new ProtocolFault('ServiceBusy', { details: [silent('tables'), silent('queue')] }), 'no tables, queue'],
  [new ProtocolFault('MalformedJson'), 'ProtocolFault'],
  [invalidToken('not ours'), 'AuthenticationFault'],
  [new AggregateError([1, 2, 3], 'contoso'), '3 faults'],
  ['thrown', 'string'],
];
it.each(kinds)('names the kind of a fault: %s', (error, because) => {
  expect(becauseOf(error)).toBe(because);
});
