// Dev Center accounts of the tests, and publishers that have all that it takes to transact.
import type { Schemas } from '../../client/client.ts';
import { anyMatch, done, of, within } from './api.ts';
import type { Person } from './people.ts';
import type { Publisher } from './publishers.ts';
import type { World } from './world.ts';

/** The current version of the publisher agreement. */
export const publisherAgreement = { id: 'publisher-agreement', version: '2025-06-12' } as const;

export type Link = Schemas['DevCenterLink'];
export type Report = Schemas['DevCenterReport'];

/** What an owner links: the Dev Center account that their own address owns. */
export const linkOf = ({ email }: Pick<Person, 'email'>): Link => ({
  accountName: 'Contoso Dev',
  ownerEmail: email,
  accountType: 'company',
});

/** The report after which nothing is missing any more. */
export const verifiedOf = (owner: Pick<Person, 'email'>): Report => ({
  ...linkOf(owner),
  status: 'verified',
  programs: ['azure', 'windows'],
  taxProfile: true,
  payoutAccount: true,
});

export interface Transacting extends Publisher {
  /** A caller with the role of Dev Center. */
  readonly devCenter: Person;
}

export type NewTransacting = () => Promise<Transacting>;

/** An active publisher with a linked Dev Center account, and a caller who may report on it. */
export const newLinkedOn =
  ({ apiAs, newPerson, newPublisher }: World): NewTransacting =>
  async () => {
    const publisher = await newPublisher();
    await done(
      apiAs(publisher.owner).PUT('/publishers/{publisherId}/dev-center-account', {
        params: of(publisher),
        body: linkOf(publisher.owner),
      }),
    );
    return { ...publisher, devCenter: await newPerson({ name: 'Dora', roles: ['DevCenter.Report'] }) };
  };

/** A publisher that can transact. */
export const newTransactingOn = (world: World) => async (): Promise<Transacting> => {
  const publisher = await newLinkedOn(world)();
  const owner = world.apiAs(publisher.owner);
  const params = of(publisher);
  const { id, version } = publisherAgreement;
  await done(
    owner.PATCH('/publishers/{publisherId}', {
      params: { ...params, ...anyMatch },
      body: { transact: true },
    }),
  );
  await done(
    owner.PUT('/publishers/{publisherId}/agreements/{agreementId}', {
      params: within(publisher, { agreementId: id }),
      body: { version },
    }),
  );
  await done(
    world.apiAs(publisher.devCenter).POST('/publishers/{publisherId}/dev-center-account/report', {
      params,
      body: verifiedOf(publisher.owner),
    }),
  );
  return publisher;
};
