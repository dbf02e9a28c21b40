// What a publisher needs to transact, and what of it is missing, over HTTP.
import { describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { mustBelowOn } from '../support/below.ts';
import { newTransactingOn, publisherAgreement, verifiedOf } from '../support/dev-center.ts';
import type { Publisher } from '../support/publishers.ts';
import { rewriteAccount } from '../support/rows.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { stack, must, newReviewer } = world;
const mustBelow = mustBelowOn(must);
const newTransacting = newTransactingOn(world);

const Registration = z.looseObject({ canTransact: z.boolean(), transactBlockers: z.array(z.string()) });
const registrationOf = async (publisher: Publisher) =>
  Registration.parse((await mustBelow(200, publisher, 'GET', '/registration', publisher.owner)).body);

describe('canTransact', () => {
  const blockersOf = async (publisher: Publisher) => {
    const { canTransact, transactBlockers } = await registrationOf(publisher);
    const profile = await mustBelow(200, publisher, 'GET', '', publisher.owner);
    expect(profile.body).toMatchObject({ canTransact });
    expect(canTransact).toBe(transactBlockers.length === 0);
    return transactBlockers;
  };

  it('is there when nothing is missing', async () => {
    expect(await blockersOf(await newTransacting())).toEqual([]);
  });

  it.each([
    ['devCenterNotVerified', { status: 'underVetting' }],
    ['devCenterNotVerified', { status: 'rejected', reason: 'Not reachable' }],
    ['devCenterNotCompany', { accountType: 'individual' }],
    ['azureProgramMissing', { programs: ['windows'] }],
    ['taxProfileMissing', { taxProfile: false }],
    ['payoutAccountMissing', { payoutAccount: false }],
  ])('is kept away by %s: %j', async (blocker, fact) => {
    const publisher = await newTransacting();
    const body = { ...verifiedOf(publisher.owner), ...fact };
    await mustBelow(200, publisher, 'POST', '/dev-center-account/report', publisher.devCenter, { body });
    expect(await blockersOf(publisher)).toEqual([blocker]);
  });

  it('is kept away by a Dev Center account that is not linked', async () => {
    const publisher = await newTransacting();
    await mustBelow(204, publisher, 'DELETE', '/dev-center-account', publisher.owner);
    expect(await blockersOf(publisher)).toEqual(['devCenterNotLinked']);
  });

  it('is kept away by a missing Microsoft account', async () => {
    const publisher = await newTransacting();
    const body = { transact: false, microsoftAccount: null };
    await mustBelow(200, publisher, 'PATCH', '', publisher.owner, { ifMatch: '*', body });
    expect(await blockersOf(publisher)).toEqual(['microsoftAccountMissing']);
  });

  it('is kept away by a suspension', async () => {
    const publisher = await newTransacting();
    const reviewer = await newReviewer();
    await mustBelow(200, publisher, 'POST', '/suspend', reviewer, { body: { reason: 'Spam' } });
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
