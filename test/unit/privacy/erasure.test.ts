// What docs/privacy.md says of erase-me and of the end of a publisher is what they do to an account.
import { describe, expect, it } from '@jest/globals';
import type { Account } from '../../../shared/domain/account.ts';
import { catchUp } from '../../../shared/domain/due.ts';
import { erasePerson } from '../../../shared/domain/forgetting.ts';
import { day, later } from '../../../shared/domain/time.ts';
import { storedAccount } from '../../../shared/schema/document.ts';
import { ada } from '../../support/accounts.ts';
import { start } from '../../support/clock.ts';
import { wholeAccount } from '../../support/whole-account.ts';
import { inventory } from './inventory.ts';
import { schemaPaths } from './schema-paths.ts';

/** Closed, with Ada as its only user, who has accepted its only invitation: everything in it is hers or the publisher's. */
const account: Account = {
  ...wholeAccount('text'),
  status: 'closed',
  invitations: wholeAccount('text').invitations.map((own) => ({
    ...own,
    status: 'accepted',
    message: undefined,
  })),
};

/** All values at a path such as `users[].email`. */
const valuesAt = (value: unknown, path: readonly string[]): readonly unknown[] => {
  const [step, ...rest] = path;
  if (step === undefined) return value === undefined ? [] : [value];
  if (step === '[]') return Array.isArray(value) ? value.flatMap((item) => valuesAt(item, rest)) : [];
  return typeof value === 'object' && value !== null ? valuesAt(Reflect.get(value, step), rest) : [];
};

const stepsOf = (path: string): readonly string[] => path.match(/\[\]|[^.[\]]+/g) ?? [];

/** In the words of the inventory. */
const fate = (path: string, before: Account, after: Account): string => {
  const [had, has] = [before, after].map((own) => valuesAt(own, stepsOf(path)));
  if (has?.length === 0) return 'goes';
  const isBlanked =
    had?.some((value) => value !== '') === true && has?.every((value) => value === '') === true;
  return isBlanked ? 'blank' : 'stays';
};

const paths = new Set(schemaPaths(storedAccount));
const lines = inventory().get('publishers: account') ?? [];
const eraseMe = 4;
const afterTheEnd = 5;

/** The first word that a column of the inventory has for a property, by property. */
const said = (column: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    lines
      .flatMap(({ properties, facts }) =>
        properties.map((path) => [path, /^\w+/.exec(facts[column] ?? '')?.[0] ?? ''] as const),
      )
      .filter(([path]) => paths.has(path) && path !== 'invitations[].message'),
  );

const done = (words: Readonly<Record<string, string>>, after: Account): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.keys(words).map((path) => [path, fate(path, account, after)]));

describe('the inventory', () => {
  it('says of each property what erase-me does to it', () => {
    const after = erasePerson(account, { id: ada.id, email: 'text', at: start }).account;
    expect(done(said(eraseMe), after)).toEqual(said(eraseMe));
  });

  it('says of each property what is left of it 90 days after the end', () => {
    const { account: after } = catchUp(account, later(start, 90 * day), 'k1');
    expect(done(said(afterTheEnd), after)).toEqual(said(afterTheEnd));
  });

  it('says that a message goes with both, and nothing goes a moment before the 90 days', () => {
    const pending: Account = { ...account, invitations: wholeAccount('text').invitations };
    const erased = erasePerson(pending, { id: ada.id, email: 'text', at: start }).account;
    expect(erased.invitations).toMatchObject([{ status: 'revoked', email: '', message: undefined }]);
    const early = catchUp(account, later(start, 90 * day - 1), 'k1').account;
    expect(early).toMatchObject({ profile: account.profile, users: account.users });
  });
});
