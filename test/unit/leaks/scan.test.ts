// The leak scan finds what is planted, however it is written, and lets be what belongs where it is.
import { describe, expect, it } from '@jest/globals';
import { places, exampleTexts } from '../../leaks/places.ts';
import { createScanner, type Kind, type Source } from '../../leaks/scan.ts';
import { namesIn } from '../../leaks/known.ts';

const key = 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA';
const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = `${encoded({ alg: 'RS256', kid: 'a' })}.${encoded({ sub: 'ada', aud: 'x' })}.${'Zm9v'.repeat(20)}`;
const link = `a.contoso-widgets.inv_${'a2'.repeat(13)}.12.1795273165000.k1.${'Ab-_'.repeat(10)}abc`;
const address = 'ada-5f@fabrikam.example';
const name = 'Mallory Grün';

const planted: Readonly<Record<Exclude<Kind, 'name'>, string>> = { key, token, link, address };

const forms: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  'in JSON in JSON': (text) => JSON.stringify(JSON.stringify({ text })),
  'percent-encoded': (text) =>
    [...Buffer.from(text)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  'as a part of a query': (text) => `/api/x?search=${encodeURIComponent(text)}&y=1`,
  base64: (text) => Buffer.from(`{"a":"${text}"}`).toString('base64'),
  base64url: (text) => Buffer.from(`x${text}`).toString('base64url'),
  'base64 behind other letters': (text) => `ab${Buffer.from(`..${text}..`).toString('base64')}`,
  hex: (text) => Buffer.from(text).toString('hex'),
  'hex in capitals': (text) => Buffer.from(text).toString('hex').toUpperCase(),
  'with escapes': (text) =>
    Array.from(text, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  'base64 of base64': (text) => Buffer.from(Buffer.from(text).toString('base64')).toString('base64'),
};

const scan = createScanner({ keys: [key], names: [name] }, places, exampleTexts);
const kindsIn = (source: Source): readonly Kind[] => [...new Set(scan(source).map(({ kind }) => kind))];
const everywhere = [
  'log',
  'queue account-mail',
  'error answer',
  'publishers/event/changes',
  'publishers/mail/reason',
  'publishers/account/status',
  'memberships/row/rowKey',
  'recipients/day/mails',
];

describe.each(Object.entries(planted))('%s', (kind, secret) => {
  it.each(Object.entries(forms))('is found %s, wherever it does not belong', (_, form) => {
    for (const place of everywhere)
      expect({ place, kinds: kindsIn({ place, text: `before ${form(secret)} after` }) }).toEqual({
        place,
        kinds: [kind],
      });
  });
});

describe('the scan', () => {
  it.each(['key', 'token', 'link'] as const)('lets no %s be, not even among what people typed', (kind) => {
    for (const column of ['profile', 'users', 'invitations', 'ledger', 'ledger2'])
      expect(kindsIn({ place: `publishers/account/${column}`, text: planted[kind] })).toEqual([kind]);
  });

  it('finds the bytes of a key, written in hex', () => {
    expect(kindsIn({ place: 'log', text: Buffer.from(key, 'base64url').toString('hex') })).toEqual(['key']);
  });

  it('finds half a key', () => {
    expect(kindsIn({ place: 'log', text: key.slice(0, 25) })).toEqual(['key']);
    expect(kindsIn({ place: 'log', text: key.slice(20) })).toEqual(['key']);
  });

  it('finds a name as a word of its own, and not in ids', () => {
    expect(kindsIn({ place: 'log', text: `{"caller":"${name}"}` })).toEqual(['name']);
    expect(kindsIn({ place: 'error answer', text: `by ${name}.` })).toEqual(['name']);
    const short = createScanner({ keys: [], names: ['Ada'] }, places);
    expect(short({ place: 'log', text: 'x-Ada-y Ada1 _Ada Adam usr_Ada Ada@x' })).toEqual([]);
    expect(short({ place: 'log', text: 'of Ada,' })).toHaveLength(1);
  });

  it('lets addresses and names be where accounts keep them, and nowhere else in the row', () => {
    for (const column of ['profile', 'users', 'users3', 'invitations', 'ledger'])
      expect(scan({ place: `publishers/account/${column}`, text: `${address} ${name}` })).toEqual([]);
    expect(scan({ place: 'publishers/event/changes/displayName', text: address })).toEqual([]);
    expect(scan({ place: 'publishers/event/changes/ownerEmail', text: address })).toHaveLength(1);
    expect(scan({ place: 'publishers/event/changes/contact/name', text: name })).toHaveLength(1);
    expect(scan({ place: 'publishers/account/lastEventHash', text: address })).toHaveLength(1);
    expect(scan({ place: 'publishers/event/users', text: `${address} ${name}` })).toHaveLength(2);
  });

  it('lets the example in our own messages be', () => {
    expect(scan({ place: 'error answer', text: 'such as ada@contoso.example.' })).toEqual([]);
  });

  it('takes digests, ids and times for what they are', () => {
    const harmless = [
      'usr_fgcl5cujtj3pus7zuha6b5i7ei inv_fgcl5cujtj3pus7zuha6b5i7ei evt_fgcl5cujtj3pus7zuha6b5i7ei',
      '{"requestId":"58a39d7a-af5f-4d51-a237-5199a503482e","milliseconds":0.4}',
      '"S6TMLMWW0zXi2FzgHcyHiTjR4fNKOqe1F9RXJHmBiaC"',
      '2026-11-21T09:30:00.000Z',
    ];
    for (const text of harmless) expect(scan({ place: 'log', text })).toEqual([]);
  });

  it('shows no more of a leak than its beginning', () => {
    const [leak] = scan({ place: 'log', text: token });
    expect(leak?.what.length).toBeLessThan(40);
    expect(leak?.what).not.toContain(token.slice(0, 20));
  });

  it('learns names from users, inviters and those who made them up', () => {
    const users = JSON.stringify([
      { id: 'usr_a', displayName: name },
      { displayName: 'owner' },
      { displayName: 'X' },
    ]);
    expect(namesIn({ place: 'publishers/account/users', text: users })).toEqual([name]);
    const invitations = JSON.stringify([{ invitedBy: { id: 'usr_a', displayName: 'Rita' } }]);
    expect(namesIn({ place: 'publishers/account/invitations', text: invitations })).toEqual(['Rita']);
    expect(namesIn({ place: 'given name', text: 'Mallory' })).toEqual(['Mallory']);
    expect(namesIn({ place: 'publishers/account/profile', text: users })).toEqual([]);
    expect(namesIn({ place: 'publishers/account/users', text: users.slice(3) })).toEqual([]);
  });
});
