// The people and publishers that the table of all operations is tried with; nothing that is refused may change them.
import * as z from 'zod/mini';
import { keysOf, linkSigner } from './links.ts';
import { newServicePrincipal, unique, type Person } from './people.ts';
import { newPublisherId, type Publisher, type Role, type Team } from './publishers.ts';
import { rowsOf, type KeyAndTag } from './rows.ts';
import type { World } from './world.ts';

export type PlatformRole = 'Registration.Review' | 'Offers.Publish' | 'DevCenter.Report';
export type Insider = Role | PlatformRole;

export interface Scene {
  readonly active: Team;
  /** Another user of the active publisher. */
  readonly spare: Person;
  /** Under review. */
  readonly waiting: Publisher;
  /** Has a pending invitation to the active publisher. */
  readonly invited: Person;
  readonly invitationId: string;
  /** The token of its link. */
  readonly link: string;
  /** An address that nobody has invited. */
  readonly newAddress: string;
  /** Who has some part in the active publisher, or a platform role. */
  readonly insiders: Readonly<Record<Insider, Person>>;
  readonly stranger: Person;
  /** With an address that is not verified. */
  readonly unverified: { readonly token: string };
  readonly servicePrincipal: { readonly token: string };
  /** A key for delivery reports. */
  readonly deliveryKey: string;
  /** An id that nobody has taken. */
  readonly freeId: string;
}

const Invited = z.object({ id: z.string(), version: z.number() });

export const createScene = async (world: World): Promise<Scene> => {
  const { stack, must, newPerson, newTeam, join, register, newReviewer } = world;
  const active = await newTeam();
  const invited = await newPerson({ name: 'Grace' });
  const invitation = await must(201, {
    method: 'POST',
    path: `${active.path}/invitations`,
    as: active.owner,
    body: { email: invited.email, role: 'contributor' },
  });
  const { id: invitationId, version } = Invited.parse(invitation.body);
  await must(201, {
    method: 'PUT',
    path: `${active.path}/dev-center-account`,
    as: active.owner,
    body: { accountName: 'Contoso', ownerEmail: active.owner.email, accountType: 'company' },
  });
  const sign = await linkSigner(stack);
  return {
    active,
    spare: await join(active, 'contributor'),
    waiting: await register(),
    invited,
    invitationId,
    link: sign({ publisherId: active.id, invitationId, version }),
    newAddress: `grace-${unique()}@fabrikam.example`,
    insiders: {
      owner: active.owner,
      manager: active.manager,
      contributor: active.contributor,
      'Registration.Review': await newReviewer(),
      'Offers.Publish': await newPerson({ name: 'Otto', roles: ['Offers.Publish'] }),
      'DevCenter.Report': await newPerson({ name: 'Dora', roles: ['DevCenter.Report'] }),
    },
    stranger: await newPerson({ name: 'Mallory' }),
    unverified: {
      token: await stack.token({ email: `eve-${unique()}@fabrikam.example`, emailVerified: false }),
    },
    servicePrincipal: await newServicePrincipal(stack),
    deliveryKey: (await keysOf(stack)).mailDelivery[0],
    freeId: newPublisherId(),
  };
};

/** All that the publishers of a scene consist of; equal exactly when nothing has been written. */
export const stateOf = async (
  { stack }: World,
  { active, waiting, freeId }: Scene,
): Promise<readonly (readonly KeyAndTag[])[]> =>
  Promise.all([active.id, waiting.id, freeId].map((id) => rowsOf(stack, 'publishers', id)));
