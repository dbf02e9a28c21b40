// Runs one step on a process: a request through the whole pipeline, a message through its handler, or the timer.
import { HttpRequest, InvocationContext } from '@azure/functions';
import * as z from 'zod/mini';
import type { ServedOperation } from '../../shared/http/endpoint.ts';
import { apiVersion } from '../../shared/http/query.ts';
import { handlerOf, type App } from './app.ts';
import { tokenOf } from './people.ts';
import type { Acting, Process } from './processes.ts';
import type { QueuedMail } from './post.ts';
import { requests, type Ask, type Known } from './requests.ts';
import { config } from './settings.ts';
import type { DeliveryStep, RequestStep, Step } from './steps.ts';
import type { Outcome, World } from './world.ts';

export type Done = Pick<Outcome, 'request' | 'status' | 'code' | 'body' | 'headers' | 'fault'>;

const mostTries = 5;
/** Milliseconds until a message comes again whose handler has neither finished nor failed. */
export const visibility = 10 * 60_000;

const tokensIn = (text: string, letter: string): readonly string[] =>
  [...text.matchAll(new RegExp(`#(${letter}\\.[\\w.-]+)`, 'g'))].map(([, token = '']) => token);

/** Every link that a mail brought to an address, the newest first. */
export const linksTo = (world: World, address: string, purpose: 'accept' | 'stop'): readonly string[] =>
  world.sent
    .filter(({ mail }) => mail.to === address)
    .flatMap(({ mail }) => [...new Set(tokensIn(mail.text, purpose === 'accept' ? 'a' : 's'))])
    .reverse();

/** Every token of a link that ever left in a mail. */
export const linksIn = ({ sent }: World): readonly string[] => [
  ...new Set(sent.flatMap(({ mail }) => [...tokensIn(mail.text, 'a'), ...tokensIn(mail.text, 's')])),
];

const knownIn = (world: World, { services }: Process): Known => ({
  invitationId: services.invitationId,
  link: (address, purpose, index) => {
    const links = linksTo(world, address, purpose);
    return links[index % Math.max(links.length, 1)] ?? 'a.nothing';
  },
  sentOperation: (index) =>
    world.sent.at(-1 - (index % Math.max(world.sent.length, 1)))?.mail.operationId ?? 'none',
  nextLink: () => undefined,
  now: world.clock.milliseconds(),
});

/** Where no condition can be met, it is tried now and then. */
const ifMatchOf = (
  { match, variant }: RequestStep,
  { ifMatch }: ServedOperation,
  seen: string | undefined,
): string | undefined => {
  if (!ifMatch && variant > 0) return undefined;
  switch (match) {
    case 'none':
      return undefined;
    case 'any':
      return '*';
    case 'seen':
      return seen;
    case 'stale':
      return '"an-etag-of-long-ago"';
  }
};

const filled = (route: string, params: Readonly<Record<string, string>>): string =>
  route.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? 'none');

const requestOf = (operation: ServedOperation, step: RequestStep, ask: Ask, world: World): HttpRequest => {
  const params = { publisherId: step.publisher, ...ask.params };
  const path = filled(operation.route, params);
  const query = new URLSearchParams({ 'api-version': apiVersion, ...ask.query }).toString();
  const isSignedIn = operation.access.to !== 'everyone' || ask.signedIn === true;
  const ifMatch = ifMatchOf(step, operation, world.etags.get(path));
  return new HttpRequest({
    method: operation.method,
    url: `${config.origin}/api/${path}?${query}`,
    params,
    headers: {
      ...ask.headers,
      ...(isSignedIn ? { authorization: `Bearer ${tokenOf(step.by)}` } : {}),
      ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
      ...(ask.body ? { 'content-type': 'application/json' } : {}),
    },
    ...(ask.body ? { body: { string: JSON.stringify(ask.body) } } : {}),
  });
};

const contextIn = (world: World, functionName: string): InvocationContext =>
  new InvocationContext({
    functionName,
    invocationId: 'invocation',
    logHandler: (_, ...parts) => {
      world.logs.push(parts.map(String).join(' '));
    },
  });

const headersOf = z.catch(z.record(z.string(), z.string()), {});

const ask = async (app: App, step: RequestStep, process: Process, world: World): Promise<Done> => {
  const operation = app.operations.get(step.operation);
  const build = requests[step.operation];
  if (!operation || !build) throw new Error(`There is no operation ${step.operation} to ask.`);
  const asked = build(step, knownIn(world, process));
  const request = requestOf(operation, step, asked, world);
  const path = filled(operation.route, { publisherId: step.publisher, ...asked.params });
  const response = await operation.serve(request, contextIn(world, step.operation), process.services);
  const headers = headersOf.parse(response.headers);
  const { ETag: etag, 'x-ms-error-code': code } = headers;
  if (etag !== undefined) world.etags.set(path, etag);
  return {
    request: { path, body: asked.body, signedIn: asked.signedIn === true },
    status: response.status ?? 200,
    code,
    body: response.jsonBody ?? response.body,
    headers,
  };
};

const recordFailure = async (app: App, process: Process, world: World, message: unknown): Promise<void> => {
  const { name, run } = handlerOf(app, 'account-mail-poison');
  await run(message, process.services, (text) => {
    world.logs.push(`${name} ${text}`);
  });
};

/** As the host does: a message is hidden while it is handled, comes again, and at last goes to the poison queue. */
const handle = async (
  app: App,
  process: Process,
  world: World,
  mail: QueuedMail,
  by: Acting,
): Promise<Done> => {
  const { post, clock } = world;
  const { name, run } = handlerOf(app, 'account-mail');
  by.message = mail.message;
  post.take(mail);
  const again: QueuedMail = { ...mail, visibleAt: clock.milliseconds() + visibility, taken: mail.taken + 1 };
  post.put(again);
  try {
    await run(mail.message, process.services, (text) => {
      world.logs.push(`${name} ${text}`);
    });
    post.take(again);
    return {};
  } catch (fault) {
    post.take(again);
    if (again.taken < mostTries) post.put({ ...again, visibleAt: clock.milliseconds() });
    else await recordFailure(app, process, world, mail.message);
    return { fault };
  }
};

const deliver = async (
  app: App,
  { which, twice }: DeliveryStep,
  process: Process,
  world: World,
  by: Acting,
): Promise<Done> => {
  const visible = world.post.visible(world.clock.milliseconds());
  const mail = visible[which % Math.max(visible.length, 1)];
  if (!mail) return {};
  if (twice) world.post.put({ ...mail, taken: 0 });
  return handle(app, process, world, mail, by);
};

const runTimers = async ({ timers }: App, { services }: Process): Promise<Done> => {
  try {
    for (const { run } of timers) await run(services);
    return {};
  } catch (fault) {
    return { fault };
  }
};

export const perform = (app: App, step: Step, process: Process, world: World, by: Acting): Promise<Done> => {
  switch (step.kind) {
    case 'request':
      return ask(app, step, process, world);
    case 'delivery':
      return deliver(app, step, process, world, by);
    case 'timer':
      return runTimers(app, process);
  }
};
