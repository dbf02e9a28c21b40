// A link's token proves exactly what was signed, and nothing once a single character of it is different.
import { describe, expect, it } from '@jest/globals';
import { createLinks, invitationIds, type LinkClaims } from '../../../shared/auth/link.ts';
import type { NamedKey } from '../../../shared/schema/setting.ts';
import { invitationIdOf, keyFor } from '../../support/accounts.ts';

const named = (name: string): NamedKey => ({ name, key: keyFor(`link ${name}`) });
const links = createLinks([named('k2'), named('k1')]);
const claims: LinkClaims = {
  purpose: 'accept',
  publisherId: 'contoso',
  invitationId: invitationIdOf('grace@contoso.example'),
  version: 12,
  expiresAt: '2026-11-28T09:00:00.000Z',
};
const signed = (more: Partial<LinkClaims> = {}, key = 'k2'): string => {
  const token = links.sign({ ...claims, ...more }, key);
  if (token === undefined) throw new Error(`${key} is not listed.`);
  return token;
};

describe('a token', () => {
  it.each<Partial<LinkClaims>>([
    {},
    { purpose: 'stop' },
    { publisherId: 'a-b_c-1' },
    { publisherId: 'abc' },
    { publisherId: 'p'.repeat(50) },
    { version: 0 },
    { expiresAt: '5138-11-16T09:46:39.999Z' },
    { version: 1 },
    { version: 9_999_999_999 },
    { expiresAt: '1970-01-01T00:00:00.000Z' },
  ])('proves its claims: %j', (more) => {
    expect(links.verify(signed(more))).toStrictEqual({ ...claims, ...more });
  });

  it('is the same each time for the same claims, so that a mail sent again has the same link', () => {
    expect(createLinks([named('k2')]).sign(claims, 'k2')).toBe(signed());
  });

  it('never changes: the links in mails that were sent go on working', () => {
    const mac = 'Jq3PU7L1-rTc30M199iZ4kxcn7uqhJcyBp85OePO5P4';

    expect(signed()).toBe(`a.contoso.${claims.invitationId}.12.1795856400000.k2.${mac}`);
  });

  it('differs with every claim and with the key', () => {
    const tokens = [
      signed(),
      signed({ purpose: 'stop' }),
      signed({ publisherId: 'fabrikam' }),
      signed({ invitationId: invitationIdOf('ada@contoso.example') }),
      signed({ version: 13 }),
      signed({ expiresAt: '2026-11-28T09:00:00.001Z' }),
      signed({}, 'k1'),
    ].map((token) => token.split('.').at(-1));

    expect(new Set(tokens).size).toBe(tokens.length);
  });

  it('can stand in a fragment as it is, and holds no address', () => {
    expect(signed()).toMatch(/^[\w.-]+$/);
    expect(signed()).not.toContain('grace');
  });
});

describe('a token that was tampered with', () => {
  it('proves nothing, whichever character was replaced, left out or added', () => {
    const token = signed();
    const characters = ['a', 's', 'b', '0', '1', '9', '-', '_', '.', 'A', 'z', ' ', '\n', '%'];
    const changed = Array.from(token, (_, index) => index).flatMap((index) => [
      token.slice(0, index) + token.slice(index + 1),
      ...characters.flatMap((character) => [
        token.slice(0, index) + character + token.slice(index + 1),
        token.slice(0, index) + character + token.slice(index),
      ]),
    ]);
    const others = [...changed, ...characters.map((character) => token + character)].filter(
      (other) => other !== token,
    );

    expect(others.length).toBeGreaterThan(1000);
    expect(others.filter((other) => links.verify(other))).toStrictEqual([]);
  });

  it('proves nothing for another purpose: a link that stops mails accepts nothing, and the other way round', () => {
    const mac = (text: string): string => text.split('.').at(-1) ?? '';
    const swapped = (text: string, other: string): string => text.replace(mac(text), mac(other));

    expect(links.verify(signed({ purpose: 'stop' }).replace('s.', 'a.'))).toBeUndefined();
    expect(links.verify(signed().replace('a.', 's.'))).toBeUndefined();
    expect(links.verify(swapped(signed(), signed({ purpose: 'stop' })))).toBeUndefined();
    expect(links.verify(signed({ purpose: 'stop' }))?.purpose).toBe('stop');
  });

  it('proves nothing twice in a row, nor in upper case', () => {
    expect(links.verify(`${signed()}.${signed()}`)).toBeUndefined();
    expect(links.verify(signed().toUpperCase())).toBeUndefined();
  });

  it.each(['', '.', 'a.b.c', 'a'.repeat(10_000), 'a.contoso.inv_x.1.1.k2.x'])(
    'or is none at all proves nothing',
    (text) => {
      expect(links.verify(text)).toBeUndefined();
    },
  );
});

describe('a token that was signed for claims that are none of ours', () => {
  const keyNames = ['', 'K2', 'k'.repeat(17), 'k-2', 'k.2'];
  const careless = createLinks([named('k2'), ...keyNames.map(named)]);
  const id = claims.invitationId;

  it.each<Partial<LinkClaims>>([
    ...['', 'ab', 'p'.repeat(51), 'Contoso', 'con.toso', 's.contoso', 'contosö', 'con toso'].map(
      (publisherId) => ({ publisherId }),
    ),
    ...['', id.slice(0, -1), `${id}a`, id.toUpperCase(), `x${id}`, id.replace('inv_', 'usr_')].map(
      (invitationId) => ({ invitationId }),
    ),
    { invitationId: id.replace(/.$/, '1') },
    ...[-1, 1.5, 10_000_000_000, Number.NaN].map((version) => ({ version })),
    ...['1969-12-31T23:59:59.999Z', '5138-11-16T09:46:40.000Z', 'never'].map((expiresAt) => ({ expiresAt })),
  ])('proves nothing: %j', (more) => {
    expect(careless.verify(careless.sign({ ...claims, ...more }, 'k2') ?? '')).toBeUndefined();
  });

  it.each(keyNames)('proves nothing with a key of the name "%s"', (name) => {
    expect(careless.verify(careless.sign(claims, name) ?? '')).toBeUndefined();
  });

  it('proves its claims with the longest name that a key can have', () => {
    const longest = 'k'.repeat(16);
    const own = createLinks([named(longest)]);

    expect(own.verify(own.sign(claims, longest) ?? '')).toStrictEqual(claims);
  });
});

describe('keys', () => {
  it('sign with the newest, and older listed ones still prove', () => {
    expect(links.newestKey).toBe('k2');
    expect(links.verify(signed({}, 'k1'))).toStrictEqual(claims);
  });

  it('prove and sign nothing when they are no longer listed', () => {
    const rotated = createLinks([named('k3'), named('k2')]);

    expect(rotated.verify(signed({}, 'k1'))).toBeUndefined();
    expect(rotated.sign(claims, 'k1')).toBeUndefined();
    expect(rotated.verify(signed({}, 'k2'))).toStrictEqual(claims);
  });

  it('of the same name but another value prove nothing', () => {
    expect(createLinks([{ name: 'k2', key: keyFor('stranger') }]).verify(signed())).toBeUndefined();
  });
});

describe('an invitation id', () => {
  const idOf = invitationIds(keyFor('digest'));

  it('is the same for one publisher and address, however the address is typed', () => {
    expect(idOf('contoso', 'Grace@contoso.example')).toBe(idOf('contoso', 'grace@CONTOSO.example'));
    expect(idOf('contoso', 'grace@contoso.example')).toMatch(/^inv_[a-z2-7]{26}$/);
  });

  it('never changes: ids are stored', () => {
    expect(idOf('contoso', 'grace@contoso.example')).toBe('inv_iooc4xg7gugp3rlk6rh3mechh4');
  });

  it('differs between publishers, addresses and keys', () => {
    const ids = [
      idOf('contoso', 'grace@contoso.example'),
      idOf('fabrikam', 'grace@contoso.example'),
      idOf('contoso', 'ada@contoso.example'),
      invitationIds(keyFor('other'))('contoso', 'grace@contoso.example'),
    ];

    expect(new Set(ids).size).toBe(ids.length);
  });
});
