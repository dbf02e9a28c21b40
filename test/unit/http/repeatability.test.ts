// The headers of a request that may be sent again, and what it is recognised by.
import { describe, expect, it } from '@jest/globals';
import { repeatabilityHeaders, repeatabilityOf } from '../../../shared/http/repeatability.ts';
import { said } from './said.ts';

const at = '2026-11-21T09:30:00.000Z';
const id = '6f1d1a50-9f3e-4a0e-8c5e-0c1f4f0f7a11';
const key = Buffer.alloc(32, 1);

interface Asked {
  readonly id?: string | null;
  readonly sent?: string | null;
  readonly operation?: string;
  readonly body?: object;
  readonly by?: string;
  readonly key?: Uint8Array;
}

const ask = (asked: Asked = {}) => {
  const given = new Map([
    ['repeatability-request-id', asked.id === undefined ? id : asked.id],
    ['repeatability-first-sent', asked.sent === undefined ? 'Sat, 21 Nov 2026 09:30:00 GMT' : asked.sent],
  ]);
  const headers = { get: (name: string) => given.get(name) ?? null };
  const incoming = { headers, body: asked.body ?? { email: 'ada@contoso.example', role: 'owner' }, at };
  return repeatabilityOf(asked.operation ?? 'invite-user', incoming, asked.by ?? 'usr_ada', asked.key ?? key);
};

describe('a request that may be sent again', () => {
  it('is recognised by caller, operation and id, whatever its case, and compared by its body', () => {
    const first = ask();
    expect(first).toEqual({
      key: expect.stringMatching(/^[\w-]{43}$/),
      bodyDigest: expect.stringMatching(/^[\w-]{43}$/),
      at,
    });
    expect(ask({ id: id.toUpperCase() })).toEqual(first);
    expect(ask({ body: { role: 'owner', email: 'ada@contoso.example' } })).toEqual(first);
    expect(ask({ by: 'usr_ben' })?.key).not.toBe(first?.key);
    expect(ask({ operation: 'invite-users' })?.key).not.toBe(first?.key);
    expect(ask({ id: id.replace('6', '7') })?.key).not.toBe(first?.key);
    expect(ask({ body: { email: 'ben@contoso.example' } })?.bodyDigest).not.toBe(first?.bodyDigest);
  });

  it('leaves nothing of its body to guess without the key', () => {
    expect(ask({ key: Buffer.alloc(32, 2) })?.bodyDigest).not.toBe(ask()?.bodyDigest);
  });

  it('is said to have been understood', () => {
    expect(repeatabilityHeaders(ask())).toEqual({ 'Repeatability-Result': 'accepted' });
    expect(repeatabilityHeaders(undefined)).toEqual({});
  });

  it('is none without the headers', () => {
    expect(ask({ id: null, sent: null })).toBeUndefined();
  });

  it.each<[string, Asked]>([
    ['only the id', { sent: null }],
    ['only the time', { id: null }],
    ['an id that is no UUID', { id: 'once' }],
    ['an id with something before it', { id: `x${id}` }],
    ['an id with something behind it', { id: `${id}0` }],
    ['an id of other characters', { id: id.replace('6', 'g') }],
    ['an id of too few groups', { id: '6f1d1a50-9f3e-4a0e-0c1f4f0f7a11' }],
    ['an ISO time', { sent: at }],
    ['a time with something before it', { sent: 'On Sat, 21 Nov 2026 09:30:00 GMT' }],
    ['a time with something behind it', { sent: 'Sat, 21 Nov 2026 09:30:00 GMT+2' }],
    ['a time of another zone', { sent: 'Sat, 21 Nov 2026 09:30:00 CET' }],
    ['no time that exists', { sent: 'Sat, 21 Nov 2026 29:30:00 GMT' }],
    ['a time without its day', { sent: '21 Nov 2026 09:30:00 GMT' }],
    ['a time of one digit', { sent: 'Sat, 21 Nov 2026 9:30:00 GMT' }],
    ['a short year', { sent: 'Sat, 21 Nov 26 09:30:00 GMT' }],
    ['a month of its own', { sent: 'Sat, 21 Foo 2026 09:30:00 GMT' }],
    ['a time further ahead than clocks differ', { sent: 'Sat, 21 Nov 2026 09:35:01 GMT' }],
  ])('needs both headers, and right ones: not %s', async (_, asked) => {
    expect(await said(() => ask(asked))).toEqual({
      code: 'InvalidRepeatabilityHeaders',
      message:
        'Send both Repeatability-Request-ID (a UUID) and Repeatability-First-Sent (an HTTP date), or neither.',
    });
  });

  it.each(['Sat, 21 Nov 2026 09:35:00 GMT', 'Fri, 20 Nov 2026 09:30:00 GMT'])(
    'was first sent within a day, give or take a clock: %s',
    async (sent) => {
      expect(await said(() => ask({ sent }))).toBeUndefined();
    },
  );

  it('is refused after a day, whether it succeeded or not', async () => {
    expect(await said(() => ask({ sent: 'Fri, 20 Nov 2026 09:29:59 GMT' }))).toEqual({
      code: 'RepeatabilityExpired',
      message:
        'Repeatability-First-Sent is more than 24 hours ago. Look whether the first request succeeded, then use a new id.',
    });
  });
});
