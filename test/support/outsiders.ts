// People who have no part in a publisher, though something about them looks as if they had.
import type { Person } from './people.ts';
import type { Scene } from './security-scene.ts';
import type { World } from './world.ts';

export const outsiderNames = [
  'a former user',
  'a former owner',
  'an owner of another publisher',
  'an invited person who has not accepted',
  'a person who declined',
  'the owner with another subject',
  'the owner with an address that is not verified',
  'a service principal with the subject of the owner',
] as const;
export type Outsider = (typeof outsiderNames)[number];

/** Was a user of the active publisher, and was removed. */
const formerUser = async (world: World, { active }: Scene, role: 'owner' | 'manager'): Promise<Person> => {
  const person = await world.join(active, role);
  const path = `${active.path}/users/${person.id}`;
  await world.must(204, { method: 'DELETE', path, as: active.owner });
  return person;
};

const decliner = async ({ must, newPerson }: World, { active }: Scene): Promise<Person> => {
  const person = await newPerson();
  const body = { email: person.email, role: 'owner' };
  const path = `${active.path}/invitations`;
  const { body: invited } = await must(201, { method: 'POST', path, as: active.owner, body });
  const invitationId = (invited as { readonly id: string }).id;
  const choice = { publisherId: active.id, invitationId };
  await must(200, { method: 'POST', path: '/invitations/decline', as: person, body: choice });
  return person;
};

/** Everybody who has to be told that there is no such publisher. */
export const outsidersOf = async (
  world: World,
  scene: Scene,
  subjectOf: (token: string) => string,
): Promise<Readonly<Record<Outsider, { readonly token: string }>>> => {
  const { stack, newPublisher } = world;
  const { email, name, token } = scene.active.owner;
  return {
    'a former user': await formerUser(world, scene, 'manager'),
    'a former owner': await formerUser(world, scene, 'owner'),
    'an owner of another publisher': (await newPublisher()).owner,
    'an invited person who has not accepted': scene.invited,
    'a person who declined': await decliner(world, scene),
    'the owner with another subject': { token: await stack.token({ email, name, sub: crypto.randomUUID() }) },
    'the owner with an address that is not verified': {
      token: await stack.token({ email, name, sub: crypto.randomUUID(), emailVerified: false }),
    },
    'a service principal with the subject of the owner': {
      token: await stack.token({ kind: 'servicePrincipal', sub: subjectOf(token) }),
    },
  };
};
