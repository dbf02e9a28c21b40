// What the claims of a good token make of its bearer.
import { describe, expect, it } from '@jest/globals';
import { callerOf } from '../../../shared/auth/caller-of.ts';
import type { IssuerSettings } from '../../../shared/auth/issuers.ts';
import { userIdOf } from '../../../shared/auth/user-id.ts';
import type { Caller } from '../../../shared/domain/caller.ts';
import { issuer, settings } from './fake-issuers.ts';

const caller = (claims: object, more: Partial<IssuerSettings> = {}): Caller =>
  callerOf({ settings: settings(more), issuer }, { sub: 'ada-1', ...claims });
const guid = '0f8fad5b-d9cb-469f-a165-70867728950e';

describe('identity', () => {
  it('is made of the oid where there is one, else of the sub', () => {
    expect(caller({}).id).toBe(userIdOf({ issuer, kind: 'person', subject: 'ada-1' }));
    expect(caller({ oid: 'o-1' }).id).toBe(userIdOf({ issuer, kind: 'person', subject: 'o-1' }));
  });

  it('is a service principal by idtyp = app, unless the setting names another claim', () => {
    const byGrant = { servicePrincipalClaim: { claim: 'gty', value: 'client-credentials' } };

    expect(caller({ idtyp: 'app' }).kind).toBe('servicePrincipal');
    expect(caller({ idtyp: 'user' }).kind).toBe('person');
    expect(caller({ idtyp: ['app'] }).kind).toBe('person');
    expect(caller({ idtyp: 'app' }, byGrant).kind).toBe('person');
    expect(caller({ gty: 'client-credentials' }, byGrant).kind).toBe('servicePrincipal');
  });

  it('of a service principal does not depend on the case of its object id; of a person it does', () => {
    const upper = guid.toUpperCase();

    expect(caller({ idtyp: 'app', oid: upper }).id).toBe(caller({ idtyp: 'app', oid: guid }).id);
    expect(caller({ oid: upper }).id).not.toBe(caller({ oid: guid }).id);
  });

  it('of a service principal with another subject than an object id depends on its case', () => {
    expect(caller({ idtyp: 'app', sub: 'Job-1' }).id).toBe(
      userIdOf({ issuer, kind: 'servicePrincipal', subject: 'Job-1' }),
    );
  });
});

describe('address', () => {
  it('counts when verified by an issuer trusted for addresses, normalised', () => {
    expect(caller({ email: ' Ada@CONTOSO.example ', email_verified: true })).toMatchObject({
      email: 'Ada@contoso.example',
    });
  });

  it.each([
    ['email_verified is missing', {}, {}],
    ['email_verified is false', { email_verified: false }, {}],
    ['email_verified is text', { email_verified: 'true' }, {}],
    ['email_verified is 1', { email_verified: 1 }, {}],
    ['the issuer is not trusted for addresses', { email_verified: true }, { trustedFor: ['roles'] as const }],
  ])('does not count when %s', (_, claims, more) => {
    const ada = caller({ email: 'ada@Contoso.example', ...claims }, more);

    expect(ada).not.toHaveProperty('email');
    expect(ada.unverifiedEmail).toBe('ada@contoso.example');
  });

  it.each(['Ada <ada@contoso.example>', 'ada', '', ['ada@contoso.example'], null])(
    'is none when the claim is %j',
    (email) => {
      const ada = caller({ email, email_verified: true });

      expect(ada).not.toHaveProperty('email');
      expect(ada).not.toHaveProperty('unverifiedEmail');
    },
  );

  it('is nothing a service principal has', () => {
    const app = caller({ idtyp: 'app', email: 'app@contoso.example', email_verified: true });

    expect(app).not.toHaveProperty('email');
    expect(app).not.toHaveProperty('unverifiedEmail');
  });
});

describe('platform roles', () => {
  it('are the known ones, once each', () => {
    const roles = ['Offers.Publish', 'Registration.Review', 'Offers.Publish', 'Admin', 7];

    expect(caller({ roles }).platformRoles).toStrictEqual(['Registration.Review', 'Offers.Publish']);
  });

  it.each([
    ['an issuer that is not trusted for roles', ['Offers.Publish'], { trustedFor: ['addresses'] as const }],
    ['text instead of a list', 'Offers.Publish', {}],
    ['no claim', undefined, {}],
  ])('are none with %s', (_, roles, more) => {
    expect(caller({ roles }, more).platformRoles).toStrictEqual([]);
  });
});

describe('displayed name', () => {
  const short = /^usr_[a-z2-7]{8}…$/;

  it.each([
    ['the name', { name: 'Ada Byron' }, 'Ada Byron'],
    ['given and family name', { name: 7, given_name: 'Ada', family_name: 'Byron' }, 'Ada Byron'],
    ['the user name', { name: '', preferred_username: 'ada' }, 'ada'],
    ['a name in another script', { name: '王小明' }, '王小明'],
    ['a name that is a number', { name: '7' }, '7'],
    ['a name with a sign for "at"', { name: 'Ada @ Contoso', preferred_username: 'x' }, 'Ada @ Contoso'],
    ['a name that begins with it', { name: '@ada', preferred_username: 'x' }, '@ada'],
    ['a name that ends with it', { name: 'ada@', preferred_username: 'x' }, 'ada@'],
    ['the given name alone', { given_name: 'Ada', family_name: ['Byron'] }, 'Ada'],
    ['a cleaned name', { name: ' Ada\u202E\u0000\n Byron\uD800 ' }, 'Ada Byron'],
    ['a composed name', { name: 'Ame\u0301lie' }, 'Am\u00E9lie'],
    ['the first 100 characters', { name: `${'a'.repeat(99)}\u{1F600}b` }, 'a'.repeat(99)],
  ])('is %s', (_, claims, expected) => {
    expect(caller(claims).displayName).toBe(expected);
  });

  it.each([
    ['the name is an address', { name: 'ada@contoso.example' }],
    ['the name holds an address', { name: 'Ada (ada@contoso.example)' }],
    ['the user name is an address', { preferred_username: 'ada@contoso.example' }],
    ['a control hides the address', { name: 'ada\u200E@contoso.example' }],
    ['there is nothing to read in it', { name: '\u200B\u00AD --' }],
    ['there is none', { email: 'ada@contoso.example', email_verified: true }],
  ])('is the beginning of the id when %s', (_, claims) => {
    const ada = caller(claims);

    expect(ada.displayName).toMatch(short);
    expect(ada.id).toContain(ada.displayName.slice(0, -1));
  });
});
