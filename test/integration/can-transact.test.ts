// What a publisher needs to transact, and what of it is missing, over HTTP.
import { describe, expect, it } from '@jest/globals';
import { anyMatch, done, of } from '../support/api.ts';
import { newTransactingOn, publisherAgreement, verifiedOf, type Report } from '../support/dev-center.ts';
import type { Publisher } from '../support/publishers.ts';
import { rewriteAccount } from '../support/rows.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { apiAs, stack, newReviewer } = world;
const newTransacting = newTransactingOn(world);

describe('canTransact', () => {
  const blockersOf = async (publisher: Publisher) => {
    const params = of(publisher);
    const registration = await done(
      apiAs(publisher.owner).GET('/publishers/{publisherId}/registration', { params }),
    );
    const { canTransact, transactBlockers } = registration.body;
    const profile = await done(apiAs(publisher.owner).GET('/publishers/{publisherId}', { params }));
    expect(profile.body).toMatchObject({ canTransact });
    expect(canTransact).toBe(transactBlockers.length === 0);
    return transactBlockers;
  };

  it('is there when nothing is missing', async () => {
    expect(await blockersOf(await newTransacting())).toEqual([]);
  });

  it.each<[string, Partial<Report>]>([
    ['devCenterNotVerified', { status: 'underVetting' }],
    ['devCenterNotVerified', { status: 'rejected', reason: 'Not reachable' }],
    ['devCenterNotCompany', { accountType: 'individual' }],
    ['azureProgramMissing', { programs: ['windows'] }],
    ['taxProfileMissing', { taxProfile: false }],
    ['payoutAccountMissing', { payoutAccount: false }],
  ])('is kept away by %s: %j', async (blocker, fact) => {
    const publisher = await newTransacting();
    const body = { ...verifiedOf(publisher.owner), ...fact };
    await done(
      apiAs(publisher.devCenter).POST('/publishers/{publisherId}/dev-center-account/report', {
        params: of(publisher),
        body,
      }),
    );
    expect(await blockersOf(publisher)).toEqual([blocker]);
  });

  it('is kept away by a Dev Center account that is not linked', async () => {
    const publisher = await newTransacting();
    await done(
      apiAs(publisher.owner).DELETE('/publishers/{publisherId}/dev-center-account', {
        params: of(publisher),
      }),
    );
    expect(await blockersOf(publisher)).toEqual(['devCenterNotLinked']);
  });

  it('is kept away by a missing Microsoft account', async () => {
    const publisher = await newTransacting();
    const body = { transact: false, microsoftAccount: null };
    await done(
      apiAs(publisher.owner).PATCH('/publishers/{publisherId}', {
        params: { ...of(publisher), ...anyMatch },
        body,
      }),
    );
    expect(await blockersOf(publisher)).toEqual(['microsoftAccountMissing']);
  });

  it('is kept away by a suspension', async () => {
    const publisher = await newTransacting();
    const reviewer = await newReviewer();
    await done(
      apiAs(reviewer).POST('/publishers/{publisherId}/suspend', {
        params: of(publisher),
        body: { reason: 'Spam' },
      }),
    );
    expect(await blockersOf(publisher)).toEqual(['publisherNotActive']);
  });

  it('is kept away by a new version of the publisher agreement', async () => {
    const publisher = await newTransacting();
    await rewriteAccount(stack, publisher.id, (account) => ({
      ...account,
      agreements: account.agreements.map((own) =>
        own.id === publisherAgreement.id ? { ...own, version: '2001-01-01' } : own,
      ),
    }));
    expect(await blockersOf(publisher)).toEqual(['publisherAgreementNotAccepted']);
  });
});
