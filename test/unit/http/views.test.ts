// What of an account its callers see: by who they are, and by what they are looking for.
import { describe, expect, it } from '@jest/globals';
import type { Account } from '../../../shared/domain/account.ts';
import type { Caller } from '../../../shared/domain/caller.ts';
import { contains } from '../../../shared/http/contains.ts';
import { devCenterView } from '../../../shared/http/dev-center-view.ts';
import { inviterOf, requireInvitation } from '../../../shared/http/inviting.ts';
import { myAccounts } from '../../../shared/http/my-accounts.ts';
import {
  answerRegistration,
  changeRegistration,
  registrationFor,
} from '../../../shared/http/registration-view.ts';
import type { AccountPage, PublisherLists } from '../../../shared/storage/publisher-lists.ts';
import { inMinutes, sampleAccount, sampleInvitation, sampleProfile } from '../../support/sample-accounts.ts';
import { ownServices } from './own-services.ts';
import { said } from './said.ts';

const services = ownServices();
const reviewer: Caller = {
  id: 'usr_rita',
  kind: 'person',
  displayName: 'Rita',
  platformRoles: ['Registration.Review'],
};
const account = sampleAccount({
  status: 'underReview',
  profile: sampleProfile({ displayName: 'Contoso Teams' }),
});

describe('a registration', () => {
  it('points out words in the name to reviewers, but not to users, reviewers or not', () => {
    const facts = registrationFor(reviewer, services)(account);
    expect(facts.nameFindings).toEqual([
      {
        term: 'Teams',
        folded: 'teams',
        message:
          '“Teams” is an everyday word and also a product: check that the name does not suggest the product.',
      },
    ]);
    const findings = (caller: Caller) => registrationFor(caller, services)(account).nameFindings;
    expect(findings({ ...reviewer, id: 'usr_ada' })).toBeUndefined();
    expect(findings({ ...reviewer, platformRoles: ['Offers.Publish'] })).toBeUndefined();
  });

  it('points out nothing in a name that the policy refuses by now', () => {
    const refused = { ...account, profile: sampleProfile({ displayName: 'Microsoft Teams' }) };
    expect(registrationFor(reviewer, services)(refused).nameFindings).toBeUndefined();
  });

  it('links to what comes next at the origin that clients use', () => {
    const { steps } = registrationFor(reviewer, services)({ ...account, status: 'rejected' });
    expect(steps.map(({ nextAction }) => nextAction)).toContainEqual({
      method: 'POST',
      href: 'https://accounts.contoso.example/api/publishers/contoso/registration/resubmit?api-version=2026-11-01',
    });
  });

  it('is answered in a language, with an ETag that is the same in all of them', () => {
    const facts = registrationFor(reviewer, services)(account);
    const [english, french] = [answerRegistration(facts, 'en'), answerRegistration(facts, 'fr')];
    expect(english).toMatchObject({ tagged: facts, language: 'en' });
    expect(french).toMatchObject({ tagged: facts, language: 'fr' });
    expect(french.body).not.toEqual(english.body);
  });

  it('is decided on the condition that its caller put on what they saw, and answered as it is then', async () => {
    const after = { ...account, status: 'active' as const };
    const seen: unknown[] = [];
    const answer = await changeRegistration(
      {
        caller: reviewer,
        locale: 'en',
        ifMatch: (represent) => (now) => {
          seen.push(represent(now));
          return true;
        },
        change: async (decide) => decide(account).account,
      },
      services,
      (now, matches) => {
        expect(matches(now)).toBe(true);
        return { account: after, events: [], mails: [] };
      },
    );
    expect(seen).toEqual([registrationFor(reviewer, services)(account)]);
    expect(answer).toEqual(answerRegistration(registrationFor(reviewer, services)(after), 'en'));
  });
});

describe('a Dev Center account', () => {
  it('is what is linked; a condition on one that is not is not met', async () => {
    const devCenter = {
      accountName: 'Contoso',
      ownerEmail: 'ada@contoso.example',
      accountType: 'company' as const,
      status: 'linked' as const,
      programs: ['azure'],
      taxProfile: false,
      payoutAccount: false,
      linkedAt: inMinutes(-5),
    };
    expect(devCenterView(sampleAccount({ devCenter }))).toEqual(devCenter);
    expect(await said(() => devCenterView(sampleAccount()))).toMatchObject({ code: 'ConditionNotMet' });
  });
});

describe('invitations', () => {
  const own = sampleInvitation();
  const inviting = sampleAccount({ invitations: [own] });

  it('are made by users as what they are, and by reviewers who are none as reviewers', () => {
    expect(inviterOf(inviting, reviewer)).toEqual({ id: 'usr_rita', displayName: 'Rita', asReviewer: true });
    expect(inviterOf(inviting, { ...reviewer, id: 'usr_ada', displayName: 'Ada' })).toEqual({
      id: 'usr_ada',
      displayName: 'Ada',
      asReviewer: false,
    });
  });

  it('are found by their id, or said to be missing', async () => {
    expect(requireInvitation(inviting, 'inv_guest')).toBe(own);
    expect(await said(() => requireInvitation(inviting, 'inv_other'))).toEqual({
      code: 'InvitationNotFound',
      message: 'There is no such invitation, or its link is no longer the newest.',
      target: '/invitations/inv_other',
    });
  });
});

describe('the accounts of a person', () => {
  const named = (id: string): Account => sampleAccount({ id });
  /** Two pages of two, for one person. */
  const pages =
    (of: string) =>
    async (person: string, after: string | undefined): Promise<AccountPage> => {
      if (person !== of) return { accounts: [] };
      return after === undefined
        ? { accounts: [named(`${of}-1`), named(`${of}-2`)], last: 'two' }
        : { accounts: [named(`${of}-${after}`)] };
    };
  const lists: PublisherLists = {
    ...services.lists,
    ofUser: pages('usr_ada'),
    inviting: pages('ada@contoso.example'),
  };
  const ids = (accounts: readonly Account[]): readonly string[] => accounts.map(({ id }) => id);

  it('are all those they belong to, and all those that invite their verified address', async () => {
    const { memberships, inviting } = await myAccounts(
      { id: 'usr_ada', email: 'ada@contoso.example' },
      lists,
    );
    expect(ids(memberships)).toEqual(['usr_ada-1', 'usr_ada-2', 'usr_ada-two']);
    expect(ids(inviting)).toEqual([
      'ada@contoso.example-1',
      'ada@contoso.example-2',
      'ada@contoso.example-two',
    ]);
  });

  it('are none that invite where no address is verified', async () => {
    const asked: unknown[] = [];
    const { inviting } = await myAccounts(
      { id: 'usr_ada' },
      {
        ...lists,
        inviting: async (address) => {
          asked.push(address);
          return { accounts: [named('contoso')] };
        },
      },
    );
    expect([inviting, asked]).toEqual([[], []]);
  });
});

describe('a search', () => {
  it.each<[string | undefined, string, boolean]>([
    ['Ada Lovelace', 'LOVE', true],
    ['ada', 'Ada', true],
    ['Ada', 'Ben', false],
    [undefined, 'Ada', false],
  ])('finds part of a text in any case: %j, %j', (text, part, expected) => {
    expect(contains(text, part)).toBe(expected);
  });
});
