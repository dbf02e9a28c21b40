// What a decision comes to: sequence, times, versions of mails, and one change after another.
import { describe, expect, it } from '@jest/globals';
import type { Account } from '../../../shared/domain/account.ts';
import {
  changed,
  changedWithNotices,
  followedBy,
  nextMailVersion,
  noticesToOwners,
  noticeTo,
  unchanged,
} from '../../../shared/domain/change.ts';
import type { NewEvent } from '../../../shared/domain/event.ts';
import {
  inMinutes,
  now,
  person,
  sampleAccount,
  sampleProfile,
  servicePrincipal,
} from '../../support/sample-accounts.ts';

const at = inMinutes(5);
const event: NewEvent = { type: 'profile.updated', actor: 'usr_ada', subject: '/profile' };
const mail = (version: number) => ({ kind: 'invitation', subject: 'inv_guest', version }) as const;

describe('a change', () => {
  it('counts its events and takes over the parts it replaces', () => {
    const before = sampleAccount();
    const { account, events, mails } = changed(before, at, { stopped: ['inv_x'] }, [event, event], [mail(8)]);

    expect(account).toEqual({ ...before, stopped: ['inv_x'], sequence: 9, lastEventAt: at });
    expect([events, mails]).toEqual([[event, event], [mail(8)]]);
  });

  it('never lets time go back', () => {
    const { account } = changed(sampleAccount(), inMinutes(-5), { profile: sampleProfile() }, [event]);

    expect([account.lastEventAt, account.updatedAt]).toEqual([now, now]);
  });

  it.each<[Partial<Account>, boolean]>([
    [{ status: 'suspended' }, true],
    [{ profile: sampleProfile() }, true],
    [{ firstOffer: { offerId: 'forecast', publishedAt: now } }, true],
    [{ agreements: [] }, true],
    [{ devCenter: undefined }, true],
    [{ users: [] }, false],
    [{ invitations: [] }, false],
    [{ stopped: [] }, false],
    [{ notices: [] }, false],
  ])("%j changes the publisher's own representation: %s", (patch, expected) => {
    const before = sampleAccount();

    expect(changed(before, at, patch, [event]).account.updatedAt).toBe(expected ? at : before.updatedAt);
  });

  it('forgets on the way what has been kept long enough', () => {
    const notices = [
      { about: { kind: 'userRemoved' }, userId: 'usr_x', locale: 'en', version: 1, at: now },
    ] as const;

    expect(changed(sampleAccount({ notices }), inMinutes(48 * 60), {}, [event]).account.notices).toEqual([]);
  });

  it('of nothing is the account itself', () => {
    const account = sampleAccount();

    expect(unchanged(account)).toEqual({ account, events: [], mails: [] });
    expect(unchanged(account).account).toBe(account);
  });

  it('after another is one change with both', () => {
    const first = changed(sampleAccount(), at, { stopped: ['inv_x'] }, [event], [mail(8)]);
    const both = followedBy(first, (account) => changed(account, at, { users: [] }, [event], [mail(9)]));

    expect(both.account).toMatchObject({ stopped: ['inv_x'], users: [], sequence: 9 });
    expect([both.events.length, both.mails.map(({ version }) => version)]).toEqual([2, [8, 9]]);
  });
});

describe('the version of a mail', () => {
  it('is the sequence of the event that asks for it', () => {
    expect(nextMailVersion(sampleAccount({ sequence: 7 }))).toBe(8);
  });

  it('is one that no mail has had, also when mails were sent without an event', () => {
    const quiet = changed(sampleAccount(), at, {}, [], [mail(8)]).account;
    const again = changed(quiet, at, {}, [], [mail(nextMailVersion(quiet))]).account;
    const eventful = changed(again, at, {}, [event], [mail(nextMailVersion(again))]).account;
    const caughtUp = changed(eventful, at, {}, [event, event, event], []).account;

    expect([quiet, again, eventful, caughtUp].map(nextMailVersion)).toEqual([9, 10, 11, 12]);
    expect([quiet, again, eventful, caughtUp].map(({ sequence }) => sequence)).toEqual([7, 7, 8, 11]);
  });
});

describe('notices', () => {
  const users = [
    person('ada', 'owner', { locale: undefined }),
    person('bea', 'owner', { locale: 'ko' }),
    person('eve', 'owner', { email: undefined }),
    servicePrincipal('robot', 'owner'),
    person('mia', 'manager'),
  ];
  const account = sampleAccount({ users, profile: sampleProfile({ locale: 'sv' }) });
  const about = { kind: 'publisherResumed' } as const;

  it("go to each owner who is a person with an address, in their language or the publisher's", () => {
    expect(noticesToOwners(account, about, at)).toEqual([
      { about, userId: 'usr_ada', locale: 'sv', version: 8, at },
      { about, userId: 'usr_bea', locale: 'ko', version: 8, at },
    ]);
    expect(noticesToOwners(account, about, at, 'usr_bea').map(({ userId }) => userId)).toEqual(['usr_ada']);
  });

  it('hold an address only for who is removed, and are for nobody without one', () => {
    const ada = person('ada', 'owner', { locale: undefined });
    const removed = { kind: 'userRemoved' } as const;

    expect(noticeTo(account, ada, about, at)).toEqual([
      { about, userId: 'usr_ada', locale: 'sv', version: 8, at },
    ]);
    expect(noticeTo(account, ada, removed, at)).toEqual([
      { about: removed, userId: 'usr_ada', address: 'ada@contoso.example', locale: 'sv', version: 8, at },
    ]);
    expect(noticeTo(account, servicePrincipal('robot', 'owner'), about, at)).toEqual([]);
  });

  it('are remembered beside the earlier ones, and asked for as mails that hold ids only', () => {
    const earlier = noticesToOwners(account, about, at);
    const holding = sampleAccount({ ...account, notices: earlier });
    const more = noticesToOwners(holding, { kind: 'ownersUserRemoved', userName: 'Cy' }, at);
    const change = changedWithNotices(holding, at, {}, [event], more);

    expect(change.account.notices).toEqual([...earlier, ...more]);
    expect(change.mails).toEqual([
      { kind: 'ownersUserRemoved', subject: 'usr_ada', version: 8 },
      { kind: 'ownersUserRemoved', subject: 'usr_bea', version: 8 },
    ]);
  });
});
