// Several invitations in one request: each is answered by itself, and a repetition as the first time.
import { describe, expect, it } from '@jest/globals';
import type { Account } from '../../../shared/domain/account.ts';
import type { Caller } from '../../../shared/domain/caller.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { RepeatableRequest } from '../../../shared/domain/repeatability.ts';
import { batchItems, batchResults, digestible, inviteBatch } from '../../../shared/http/batch.ts';
import { ifMatchTags } from '../../../shared/http/etag.ts';
import { pageOf } from '../../../shared/http/list.ts';
import type { PublisherIncoming } from '../../../shared/http/operation.ts';
import { toInvitation } from '../../../shared/schema/invitation.ts';
import { inMinutes, sampleAccount } from '../../support/sample-accounts.ts';
import { ownServices } from './own-services.ts';

describe('the items of a batch as text for a digest', () => {
  it('are the same whatever the order of their properties, and differ with any value', () => {
    const email = 'ada@contoso.example';
    expect(digestible([{ email, role: 'owner' }])).toEqual(digestible([{ role: 'owner', email }]));
    expect(digestible([{ email, role: 'owner' }])).not.toEqual(digestible([{ email, role: 'manager' }]));
    expect(digestible([{ email: 'x' }])).not.toEqual(digestible([{ email: 'y' }]));
    expect(digestible([{ email: 'x' }])).not.toEqual(digestible([{ role: 'x' }]));
    expect(digestible([{ message: ['nested'] }])).not.toEqual(digestible([{ message: 'nested' }]));
    expect(digestible([{ message: [] }])).not.toEqual(digestible([{ message: '' }]));
    expect(digestible([{ email: null }])).not.toEqual(digestible([{ email: [] }]));
    expect(digestible([1])).not.toEqual(digestible([2]));
    expect(digestible(['ada'])).not.toEqual(digestible(['ben']));
  });

  it.each<[string, string]>([
    ['nested deeper than a stack is', `${'['.repeat(30_000)}${']'.repeat(30_000)}`],
    ['an object nested so', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['a number beyond all numbers', '{"expiresInDays":1e999}'],
    ['half a surrogate pair', '{"email":"\\ud800","\\udc00":1}'],
    ['nothing', 'null'],
  ])('are well-formed text: %s', (_, json) => {
    const [text = ''] = digestible([JSON.parse(json)]);

    expect(text).not.toMatch(/\p{Cs}/u);
    expect(text.length).toBeGreaterThan(0);
  });
});

const services = ownServices();
const at = inMinutes(5);
const ada: Caller = { id: 'usr_ada', kind: 'person', displayName: 'Ada', platformRoles: [] };

/** A publisher that changes as decisions say, and all changes so far. */
const publisher = (account: Account = sampleAccount()) => {
  const changes: Change[] = [];
  const url = new URL('https://accounts.contoso.example/api/publishers/contoso/invitation-batches');
  const incoming: PublisherIncoming<unknown, object> = {
    at,
    url,
    headers: { get: () => null },
    params: { publisherId: account.id },
    body: undefined,
    query: {},
    locale: 'en',
    ifMatch: () => () => ifMatchTags(null) === undefined,
    page: pageOf({
      url,
      origin: url.origin,
      callerId: ada.id,
      size: undefined,
      continuation: undefined,
      seals: services.seals,
    }),
    authenticate: async () => ada,
    caller: ada,
    account,
    change: async (decide) => {
      const change = decide(changes.at(-1)?.account ?? account);
      changes.push(change);
      return change.account;
    },
  };
  return { incoming, changes };
};

const guest = { email: 'guest@fabrikam.example', role: 'contributor' };
const hal = { email: 'hal@fabrikam.example', role: 'contributor' };

describe('an item of a batch', () => {
  it('is the invitation that its form asks for, by its caller and with the newest link', async () => {
    const { incoming } = publisher();
    expect(await batchItems([guest], incoming, services)).toEqual([
      {
        id: services.invitationId('contoso', guest.email),
        form: guest,
        by: { id: 'usr_ada', displayName: 'Ada', asReviewer: false },
        at,
        linkKey: 'k1',
        limits: services.config.limits,
      },
    ]);
  });

  it('that is faulty is a refusal, and leaves the others alone', async () => {
    const { incoming } = publisher();
    const items = await batchItems([{ ...guest, size: 1 }, guest], incoming, services);
    expect(items).toMatchObject([
      { code: 'InvalidRequest', detail: { details: [{ code: 'UnknownProperty', target: '/size' }] } },
      { form: guest },
    ]);
  });

  it('does not hide a fault of our own', async () => {
    const { incoming } = publisher();
    const broken = {
      ...services,
      invitationId: (): never => {
        throw new TypeError('no key');
      },
    };
    await expect(batchItems([guest], incoming, broken)).rejects.toThrow(TypeError);
  });
});

const request: RepeatableRequest = { key: 'key', bodyDigest: 'digest', at };
const shown = (results: readonly object[]): unknown =>
  results.map((result) =>
    result instanceof Refusal ? { code: result.code, detail: result.detail } : result,
  );

describe('a batch', () => {
  it('is one change with a result for each item', async () => {
    const { incoming, changes } = publisher();
    const items = await batchItems([guest, guest], incoming, services);
    const { account, results } = await inviteBatch(items, undefined, incoming);
    const id = services.invitationId('contoso', guest.email);
    expect(changes).toHaveLength(1);
    expect(account.invitations.map((own) => own.id)).toEqual([id]);
    expect(account.remembered).toEqual([]);
    expect(shown(results)).toEqual([
      { invitationId: id, version: 8 },
      { code: 'InvitationAlreadyPending', detail: { target: `/invitations/${id}` } },
    ]);
  });

  it('that is sent again is answered as the first time, from ids only', async () => {
    const { incoming, changes } = publisher();
    const items = await batchItems(
      [guest, guest, { email: 'ada@contoso.example', role: 'owner' }, {}],
      incoming,
      services,
    );
    const first = await inviteBatch(items, request, incoming);
    const again = await inviteBatch(items, request, incoming);
    expect(again.account).toBe(first.account);
    expect(changes[1]?.events).toEqual([]);
    expect(shown(again.results)).toEqual(shown(first.results));
    expect(JSON.stringify(first.account.remembered)).not.toContain('@');
  });

  it('answers what it cannot recall in full with the sentence of the code', async () => {
    const account = sampleAccount({
      remembered: [
        {
          ...request,
          result: [{ code: 'UserLimitReached' }, { code: 'OfAnotherRelease' }, { code: 'UserNotFound' }],
        },
      ],
    });
    const { incoming } = publisher(account);
    const { results } = await inviteBatch(
      await batchItems([guest, hal], incoming, services),
      request,
      incoming,
    );
    expect(shown(results)).toStrictEqual([
      { code: 'UserLimitReached', detail: {} },
      { code: 'InvalidRequest', detail: {} },
      { code: 'UserNotFound', detail: {} },
    ]);
  });

  it('of which nothing has happened is decided anew', async () => {
    const { incoming } = publisher();
    const refused = await inviteBatch(await batchItems([{}], incoming, services), request, incoming);
    expect(refused.account.remembered).toEqual([]);
    const items = await batchItems([guest, hal], incoming, services);
    const later = await inviteBatch(items, request, incoming);
    expect(later.results).toHaveLength(2);
    expect(later.account.invitations).toHaveLength(2);
  });
});

describe('the answer to a batch', () => {
  it('has for each item the invitation, or the refusal it would have had alone', async () => {
    const { incoming } = publisher();
    const items = await batchItems([guest, {}], incoming, services);
    const { account, results } = await inviteBatch(items, undefined, incoming);
    const [own] = account.invitations;
    expect(own && batchResults(results, account, at)).toEqual([
      { status: 201, invitation: own && toInvitation(own, at) },
      {
        status: 400,
        error: {
          code: 'InvalidRequest',
          message: 'The request has faults; details names each.',
          details: [
            { code: 'MissingProperty', target: '/email', message: 'The property is required.' },
            { code: 'MissingProperty', target: '/role', message: 'The property is required.' },
          ],
        },
      },
    ]);
  });

  it('has nothing of an invitation that is gone by now', () => {
    const results = [{ invitationId: 'inv_gone', version: 8 }];
    expect(batchResults(results, sampleAccount(), at)).toStrictEqual([{ status: 201 }]);
  });
});
