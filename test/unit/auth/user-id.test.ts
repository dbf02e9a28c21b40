// User ids: their form, and that no two identities share one.
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { servicePrincipalUserId, tenantOf } from '../../../shared/auth/issuers.ts';
import { userIdOf } from '../../../shared/auth/user-id.ts';
import { issuer, settings } from './fake-issuers.ts';

const tenantId = '0f8fad5b-d9cb-469f-a165-70867728950e';
const objectId = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const template = 'https://directory.example/{tenantId}/v2.0';

describe('userIdOf', () => {
  it('never changes: ids are stored', () => {
    const id = userIdOf({ issuer: 'https://login.contoso.example', kind: 'person', subject: 'ada-1' });
    const digest = createHash('sha256').update('["https://login.contoso.example","person","ada-1"]').digest();
    const bits = [...digest.subarray(0, 16)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
    const groups = bits.padEnd(130, '0').match(/.{5}/g) ?? [];

    expect(id).toBe(
      `usr_${groups.map((five) => 'abcdefghijklmnopqrstuvwxyz234567'.charAt(parseInt(five, 2))).join('')}`,
    );
    expect(id).toMatch(/^usr_[a-z2-7]{26}$/);
  });

  it('keeps issuer, kind and subject apart', () => {
    const ids = [
      userIdOf({ issuer: 'a', kind: 'person', subject: 'b' }),
      userIdOf({ issuer: 'a', kind: 'servicePrincipal', subject: 'b' }),
      userIdOf({ issuer: 'b', kind: 'person', subject: 'a' }),
      userIdOf({ issuer: 'a","person","b', kind: 'person', subject: '' }),
      userIdOf({ issuer: 'a', kind: 'person', subject: 'b","person' }),
      userIdOf({ issuer: 'a', kind: 'person', subject: 'B' }),
      userIdOf({ issuer: 'a', kind: 'person', subject: '\uD800' }),
      userIdOf({ issuer: 'a', kind: 'person', subject: '\uDBFF' }),
    ];

    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('servicePrincipalUserId', () => {
  it('is the id of the template filled with the tenant, in any case of the ids', () => {
    const issuers = [settings(), settings({ issuer: template, servicePrincipals: true, trustedFor: [] })];
    const expected = userIdOf({
      issuer: `https://directory.example/${tenantId}/v2.0`,
      kind: 'servicePrincipal',
      subject: objectId,
    });

    expect(servicePrincipalUserId(issuers, tenantId, objectId)).toBe(expected);
    expect(servicePrincipalUserId(issuers, tenantId.toUpperCase(), objectId.toUpperCase())).toBe(expected);
  });

  it('is of one issuer for every tenant when that issuer is no template', () => {
    const expected = userIdOf({ issuer, kind: 'servicePrincipal', subject: objectId });

    expect(servicePrincipalUserId([settings({ servicePrincipals: true })], tenantId, objectId)).toBe(
      expected,
    );
    expect(servicePrincipalUserId([settings({ servicePrincipals: true })], objectId, objectId)).toBe(
      expected,
    );
  });

  it('is none without an issuer for them, or with an id that is no GUID', () => {
    expect(servicePrincipalUserId([settings()], tenantId, objectId)).toBeUndefined();
    expect(
      servicePrincipalUserId([settings({ servicePrincipals: true })], 'common', objectId),
    ).toBeUndefined();
    expect(servicePrincipalUserId([settings({ servicePrincipals: true })], tenantId, 'x')).toBeUndefined();
  });
});

describe('tenantOf', () => {
  it('finds the tenant wherever the template has it', () => {
    expect(tenantOf('https://{tenantId}.directory.example', `https://${tenantId}.directory.example`)).toBe(
      tenantId,
    );
    expect(tenantOf('https://directory.example/{tenantId}', `https://directory.example/${tenantId}`)).toBe(
      tenantId,
    );
  });

  it('finds none where anything else differs', () => {
    expect(tenantOf(template, `https://directory.example/${tenantId}/v2.0/`)).toBeUndefined();
    expect(tenantOf(template, `http://directory.example/${tenantId}/v2.0`)).toBeUndefined();
    expect(tenantOf(issuer, issuer)).toBeUndefined();
  });
});
