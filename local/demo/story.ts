// The main job in chapters: a publisher registers, is approved, changes its profile, invites a user and removes her.
import { Problem } from '../problem.ts';
import { registrationForm } from '../registration-form.ts';
import type { Scene } from './scene.ts';
import { Events, Preview, Publisher, Registration, Summaries, Terms, Users } from './shapes.ts';

const P = '/publishers/contoso-widgets';

const readTerms = async ({
  step,
  line,
  call,
  ada,
}: Scene): Promise<readonly { id: string; version: string }[]> => {
  await step('Ada reads the terms of registration');
  const terms = Terms.parse((await call({ method: 'GET', path: '/terms', expect: 200 }, ada)).body).value;
  for (const { kind, title, currentVersion } of terms) line(`  ${kind}: ${title} (${currentVersion})`);
  return terms
    .filter(({ kind }) => kind === 'accept')
    .map(({ id, currentVersion }) => ({ id, version: currentVersion }));
};

const register = async (scene: Scene): Promise<void> => {
  const { step, line, call, nextMail, ada } = scene;
  const acceptedTerms = await readTerms(scene);

  await step('She registers her organisation as a publisher');
  const body = { ...registrationForm('Widgets', { name: 'Ada', email: ada.email }), acceptedTerms };
  const registered = await call({ method: 'PUT', path: P, body, expect: 201 }, ada);
  line(`  status: ${Publisher.parse(registered.body).status}`);

  await step('A mail confirms it');
  await nextMail(ada);
};

const approve = async ({ step, line, call, nextMail, ada, rita }: Scene): Promise<void> => {
  await step('Rita, a reviewer, sees what waits for review');
  const query = { status: 'underReview' };
  const waiting = await call({ method: 'GET', path: '/registrations', query, expect: 200 }, rita);
  for (const { publisherId, status } of Summaries.parse(waiting.body).value)
    line(`  ${publisherId}: ${status}`);

  await step('Rita approves the version that she has read');
  const path = `${P}/registration`;
  const { etag } = await call({ method: 'GET', path, expect: 200 }, rita);
  const approved = await call({ method: 'POST', path: `${path}/approve`, ifMatch: etag, expect: 200 }, rita);
  const { status, steps } = Registration.parse(approved.body);
  line(`  status: ${status}`);
  for (const { number, title, state } of steps) line(`  step ${number}, ${title}: ${state}`);

  await step('A mail welcomes Ada');
  await nextMail(ada);
};

const changeProfile = async ({ step, line, call, ada }: Scene): Promise<void> => {
  await step('Ada renames it; a change based on the old version is refused');
  const { etag } = await call({ method: 'GET', path: P, expect: 200 }, ada);
  const rename = { displayName: 'Contoso Widgets Europe' };
  await call({ method: 'PATCH', path: P, body: rename, ifMatch: etag, expect: 200 }, ada);
  await call({ method: 'PATCH', path: P, body: { locale: 'sv' }, ifMatch: etag, expect: 412 }, ada);
  line('  412: If-Match keeps her from overwriting what changed meanwhile');
};

const invite = async ({ step, call, nextMail, ada, grace }: Scene): Promise<string> => {
  await step('Ada invites Grace');
  const body = { email: grace.email, role: 'contributor', message: 'Welcome on board!' };
  await call({ method: 'POST', path: `${P}/invitations`, body, expect: 201 }, ada);

  await step('A mail with a link reaches Grace');
  const { text } = await nextMail(grace);
  const token = /\/invitation#(\S+)/.exec(text)?.[1];
  if (token === undefined) throw new Problem('The mail has no link with a token in it.');
  return token;
};

const accept = async ({ step, line, call, grace }: Scene, token: string): Promise<void> => {
  await step('Grace looks at the invitation, and accepts');
  const preview = await call({ method: 'POST', path: '/invitations/preview', body: { token }, expect: 200 });
  const { publisher, role, usable } = Preview.parse(preview.body);
  line(`  ${publisher.displayName}, as ${role}${usable ? '' : ', which cannot be used'}`);
  await call({ method: 'POST', path: '/invitations/accept', body: { token }, expect: 200 }, grace);
};

const listUsers = async ({ line, call, ada }: Scene): Promise<ReturnType<typeof Users.parse>['value']> => {
  const { body } = await call({ method: 'GET', path: `${P}/users`, expect: 200 }, ada);
  const { value } = Users.parse(body);
  for (const { displayName, email, role } of value) line(`  ${displayName} <${email ?? ''}>, ${role}`);
  return value;
};

const remove = async (scene: Scene): Promise<void> => {
  const { step, line, call, ada, grace } = scene;
  await step('Ada sees her users');
  const joined = (await listUsers(scene)).find(({ email }) => email === grace.email);
  if (!joined) throw new Problem('Grace has accepted but is not among the users.');

  await step('She removes Grace');
  await call({ method: 'DELETE', path: `${P}/users/${joined.id}`, expect: 204 }, ada);
  if ((await listUsers(scene)).length !== 1)
    throw new Problem('Grace was removed but is still among the users.');
  await call({ method: 'GET', path: P, expect: 404 }, grace);
  line('  to Grace, the publisher no longer exists');
};

const showHistory = async ({ step, line, call, ada }: Scene): Promise<void> => {
  await step('All of it is on record');
  const { body } = await call({ method: 'GET', path: `${P}/events`, expect: 200 }, ada);
  for (const { sequence, type } of Events.parse(body).value) line(`  ${sequence}  ${type}`);
};

/** Plays the whole story; throws a Problem at the first answer that does not belong to it. */
export const playStory = async (scene: Scene): Promise<void> => {
  await register(scene);
  await approve(scene);
  await changeProfile(scene);
  await accept(scene, await invite(scene));
  await remove(scene);
  await showHistory(scene);
};
