// A patch may repeat what it cannot change: a client sends back what it has read.
import { describe, expect, it } from '@jest/globals';
import type { Account } from '../../../shared/domain/account.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { readOnlyFirst } from '../../../shared/http/read-only.ts';
import { fresh, stale } from '../../support/expect-decision.ts';
import { sampleAccount, sampleProfile } from '../../support/sample-accounts.ts';
import { said } from './said.ts';

const account = sampleAccount();
const changing = (own: Account): Change => ({
  account: { ...own, profile: sampleProfile({ transact: true }) },
  events: [],
  mails: [],
});
const asItIs = (own: Account): Change => ({ account: own, events: [], mails: [] });
const represent = ({ id, status, updatedAt, profile }: Account) => ({
  id,
  status,
  updatedAt,
  offer: profile.offer,
});

const patch = (
  fixed: Readonly<Record<string, unknown>>,
  moving: Readonly<Record<string, unknown>> = {},
  decide = changing,
  ifMatch = fresh,
): Change => readOnlyFirst(fixed, moving, ifMatch, represent, decide)(account);

const refusal = (target: string) => ({
  code: 'ReadOnlyProperty',
  message: 'The property cannot be changed. Leave it out, or send it as it is.',
  target,
});

describe('properties that cannot be changed', () => {
  it('may be left out, or sent as they are', () => {
    const same = { id: 'contoso', status: undefined, offer: { ...account.profile.offer } };
    expect(patch(same, { updatedAt: account.updatedAt })).toEqual(changing(account));
    expect(patch({ status: undefined }, { updatedAt: undefined })).toEqual(changing(account));
  });

  it('may not be sent otherwise, not even with null, and this comes before all else', async () => {
    const refusing = (): never => {
      throw new Refusal('LegalProfileLocked');
    };
    expect(await said(() => patch({ id: 'contoso', status: 'closed' }))).toEqual(refusal('/status'));
    expect(await said(() => patch({ id: null }, {}, refusing))).toEqual(refusal('/id'));
    expect(await said(() => patch({ owner: 'ada' }))).toEqual(refusal('/owner'));
  });
});

describe('properties that the change itself moves', () => {
  const outdated = { updatedAt: '2026-11-20T00:00:00.000Z' };

  it('may be outdated when the request is repeated: all is so already, and the ETag is stale', () => {
    expect(patch({}, outdated, asItIs, stale).account).toBe(account);
  });

  it.each([
    ['something changes', changing, stale],
    ['the ETag is fresh', asItIs, fresh],
    ['both', changing, fresh],
  ])('may not be when %s', async (_, decide, ifMatch) => {
    expect(await said(() => patch({}, outdated, decide, ifMatch))).toEqual(refusal('/updatedAt'));
  });

  it('never excuse the others', async () => {
    expect(await said(() => patch({ id: 'x' }, outdated, asItIs, stale))).toEqual(refusal('/id'));
  });
});
