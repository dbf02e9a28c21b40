// Dev Center accounts of the tests, and publishers that have all that it takes to transact.
import { mustBelowOn } from './below.ts';
import type { Person } from './people.ts';
import type { Publisher } from './publishers.ts';
import type { World } from './world.ts';

/** The current version of the publisher agreement. */
export const publisherAgreement = { id: 'publisher-agreement', version: '2025-06-12' } as const;

export interface Link {
  readonly accountName: string;
  readonly ownerEmail: string;
  readonly accountType: 'company' | 'individual';
}

export interface Report extends Link {
  readonly status: 'linked' | 'emailVerified' | 'underVetting' | 'verified' | 'rejected';
  readonly programs: readonly string[];
  readonly taxProfile: boolean;
  readonly payoutAccount: boolean;
}

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
  ({ must, newPerson, newPublisher }: World): NewTransacting =>
  async () => {
    const on = mustBelowOn(must);
    const publisher = await newPublisher();
    const { owner } = publisher;
    await on(201, publisher, 'PUT', '/dev-center-account', owner, { body: linkOf(owner) });
    return { ...publisher, devCenter: await newPerson({ name: 'Dora', roles: ['DevCenter.Report'] }) };
  };

/** A publisher that can transact. */
export const newTransactingOn = (world: World) => async (): Promise<Transacting> => {
  const on = mustBelowOn(world.must);
  const publisher = await newLinkedOn(world)();
  const { owner, devCenter } = publisher;
  const { id, version } = publisherAgreement;
  await on(200, publisher, 'PATCH', '', owner, { ifMatch: '*', body: { transact: true } });
  await on(200, publisher, 'PUT', `/agreements/${id}`, owner, { body: { version } });
  await on(200, publisher, 'POST', '/dev-center-account/report', devCenter, { body: verifiedOf(owner) });
  return publisher;
};
