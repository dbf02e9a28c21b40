// The people and publishers that the table of all operations is tried with; nothing that is refused may change them.
import * as z from 'zod/mini';
import { done, of } from './api.ts';
import { conformanceTarget, obtain } from './conformance/target.ts';
import { keysOf, linkSigner, type SignLink } from './links.ts';
import { linkTokenIn, mailTo } from './mail.ts';
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

/** The token of a link to an invitation; over HTTP alone, as it was mailed. */
const linkOf = async (
  { stack }: World,
  { email }: Person,
  claims: Parameters<SignLink>[0],
): Promise<string> =>
  conformanceTarget() ? linkTokenIn(await mailTo(stack, email)) : (await linkSigner(stack))(claims);

export const createScene = async (world: World): Promise<Scene> => {
  const { apiAs, stack, newPerson, newTeam, join, register, newReviewer } = world;
  const active = await newTeam();
  const invited = await newPerson({ name: 'Grace' });
  const invitation = await done(
    apiAs(active.owner).POST('/publishers/{publisherId}/invitations', {
      params: of(active),
      body: { email: invited.email, role: 'contributor' },
    }),
  );
  const { id: invitationId, version } = Invited.parse(invitation.body);
  await done(
    apiAs(active.owner).PUT('/publishers/{publisherId}/dev-center-account', {
      params: of(active),
      body: { accountName: 'Contoso', ownerEmail: active.owner.email, accountType: 'company' },
    }),
  );
  const link = await obtain(() => linkOf(world, invited, { publisherId: active.id, invitationId, version }));
  const deliveryKey = await obtain(async () => (await keysOf(stack)).mailDelivery[0]);
  const unverified = await obtain(async () => ({
    token: await stack.token({ email: `eve-${unique()}@fabrikam.example`, emailVerified: false }),
  }));
  const servicePrincipal = await obtain(() => newServicePrincipal(stack));
  return {
    active,
    spare: await join(active, 'contributor'),
    waiting: await register(),
    invited,
    invitationId,
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
    freeId: newPublisherId(),
    get link() {
      return link();
    },
    get deliveryKey() {
      return deliveryKey();
    },
    get unverified() {
      return unverified();
    },
    get servicePrincipal() {
      return servicePrincipal();
    },
  };
};

const read = async ({ ask }: World, path: string, as: Person): Promise<string> => {
  const { status, etag, text } = await ask({ method: 'GET', path, as });
  return `${path} ${status} ${etag} ${text}`;
};

/** The same as its owner can see it: each change has an event. */
const visibleState = async (world: World, { active, waiting, freeId }: Scene): Promise<readonly string[]> =>
  Promise.all([
    ...[active, waiting].flatMap(({ path, owner }) => [
      read(world, path, owner),
      read(world, `${path}/events`, owner),
    ]),
    read(world, `/publishers/${freeId}`, active.owner),
  ]);

/** All that the publishers of a scene consist of; equal exactly when nothing has been written. */
export const stateOf = async (
  world: World,
  scene: Scene,
): Promise<readonly string[] | readonly (readonly KeyAndTag[])[]> =>
  conformanceTarget()
    ? visibleState(world, scene)
    : Promise.all(
        [scene.active.id, scene.waiting.id, scene.freeId].map((id) => rowsOf(world.stack, 'publishers', id)),
      );
