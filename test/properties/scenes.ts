// Where histories start: worlds that real operations have made, once per process, and copied for each history.
import { loadApp } from './app.ts';
import type { Actor } from './people.ts';
import { playAlone } from './play.ts';
import type { DeliveryStep, RequestStep, Step } from './steps.ts';
import { copyOf, emptyWorld, type World } from './world.ts';

export const publishers = ['pub-one', 'pub-two'] as const;

const plain: RequestStep = {
  kind: 'request',
  client: 0,
  wait: 1000,
  operation: 'get-me',
  by: 'ada',
  publisher: 'pub-one',
  target: 'ada',
  role: 'owner',
  match: 'none',
  variant: 0,
};

/** A request that names only what matters. */
export const requestBy = (by: Actor, operation: string, more: Partial<RequestStep> = {}): RequestStep => ({
  ...plain,
  by,
  operation,
  ...more,
});

export const delivery = (more: Partial<DeliveryStep> = {}): DeliveryStep => ({
  kind: 'delivery',
  client: 0,
  wait: 2000,
  which: 0,
  twice: false,
  server: 'sent',
  ...more,
});

const minute = 60_000;
const registered = [requestBy('ada', 'register-publisher'), delivery()];
const approved = [...registered, requestBy('rex', 'approve-registration', { match: 'any' }), delivery()];

const joined = (by: Actor, person: RequestStep['target'], role: RequestStep['role']): readonly Step[] => [
  requestBy(by, 'invite-user', { target: person, role, wait: minute }),
  delivery(),
  requestBy(person, 'accept-invitation'),
];
const team = [
  ...approved,
  ...joined('ada', 'bob', 'manager'),
  ...joined('ada', 'cy', 'contributor'),
  requestBy('bob', 'invite-user', { target: 'dee', role: 'contributor', wait: minute }),
  delivery(),
];
const ofDee: Partial<RequestStep> = { publisher: 'pub-two' };
const two = [
  ...team,
  requestBy('dee', 'register-publisher', { ...ofDee, wait: 12 * 60 * minute }),
  delivery(),
  requestBy('rita', 'approve-registration', { ...ofDee, match: 'any' }),
  delivery(),
  requestBy('dee', 'add-service-principal', { ...ofDee, role: 'owner' }),
  requestBy('dee', 'invite-user', { ...ofDee, target: 'ada', role: 'owner' }),
  requestBy('ada', 'link-dev-center-account'),
];

const suspended = [...team, requestBy('rex', 'suspend-publisher')];

const beginnings = {
  nothing: [],
  registered,
  rejected: [...registered, requestBy('rex', 'reject-registration', { match: 'any' })],
  active: approved,
  team,
  lateEvening: [...team, requestBy('ada', 'get-me', { wait: 14.6 * 60 * minute })],
  twoPublishers: two,
  suspended,
  // The fourth mail to Ada on one day.
  mailedOften: [...suspended, delivery(), requestBy('rita', 'resume-publisher')],
} satisfies Record<string, readonly Step[]>;

export type SceneName = keyof typeof beginnings;
const isSceneName = (name: string): name is SceneName => Object.hasOwn(beginnings, name);
export const sceneNames: readonly SceneName[] = Object.keys(beginnings).filter(isSceneName);

const made = new Map<string, Promise<World>>();

const make = async (steps: readonly Step[]): Promise<World> => {
  const world = emptyWorld();
  await playAlone({ app: await loadApp(), world }, steps);
  const failed = world.outcomes.find(({ status = 200, fault }) => status >= 300 || fault !== undefined);
  if (failed)
    throw new Error(`A scene cannot be made: ${JSON.stringify([failed.step, failed.code, failed.body])}`);
  return world;
};

/** A fresh copy of a scene. */
export const sceneOf = async (name: string): Promise<World> => {
  const steps = isSceneName(name) ? beginnings[name] : [];
  const scene = made.get(name) ?? make(steps);
  made.set(name, scene);
  return copyOf(await scene);
};
