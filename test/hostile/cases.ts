// One hostile request after another: an operation, somebody who asks, a request that could succeed, and what is done to it.
import type { ApiDocument } from '../support/api-document.ts';
import { apiVersion } from '../support/client.ts';
import type { Scene } from '../support/security-scene.ts';
import { securityTable } from '../support/security-table.ts';
import { actorFor, temptingRequest, type Actor, type Prey } from './cast.ts';
import { oddFraming, receivedPayload } from './framings.ts';
import { spoiled } from './json-tree.ts';
import { below, once, pick, type Luck } from './luck.ts';
import { oddHeaders } from './odd-headers.ts';
import { longPath, oddParameter, oddPath, oddQuery } from './odd-targets.ts';
import type { BodyOracle } from './oracle.ts';
import { faultyPayload, type Payload } from './payloads.ts';
import { refusedFor, withHeader, withoutHeader, type Header, type Plan } from './plan.ts';
import { written } from './values.ts';

export interface Stage {
  readonly document: ApiDocument;
  readonly oracle: BodyOracle;
  readonly scene: Scene;
}

export const preyOf = ({ operations }: ApiDocument): readonly Prey[] =>
  operations.map((operation) => ({ operation, line: securityTable[operation.id] }));

const bodyOf = (luck: Luck, body: unknown): Payload | undefined => {
  if (body === undefined) return once(luck, 3) ? faultyPayload(luck, '{"a":1}') : undefined;
  const kind = below(luck, 10);
  if (kind < 3) return { bytes: Buffer.from(written(body)) };
  if (kind < 8) {
    const first = spoiled(luck, body);
    return { bytes: Buffer.from(written(once(luck, 3) ? spoiled(luck, first) : first)) };
  }
  return faultyPayload(luck, written(body));
};

const headersOf = (luck: Luck, own: readonly Header[], payload: Payload | undefined): readonly Header[] => [
  ...own,
  ...(payload && !once(luck, 40)
    ? [['Content-Type', payload.contentType ?? 'application/json'] as const]
    : []),
  ...(payload?.contentEncoding ? [['Content-Encoding', payload.contentEncoding] as const] : []),
];

const planOf = (luck: Luck, prey: Prey, actor: Actor, { scene, document }: Stage): Plan => {
  const { operation } = prey;
  const request = temptingRequest(prey, scene, document);
  const payload = bodyOf(luck, request.body);
  const own: readonly Header[] = [
    ...(actor.authorization === undefined ? [] : [['Authorization', actor.authorization] as const]),
    ...(request.ifMatch === undefined ? [] : [['If-Match', request.ifMatch] as const]),
    ...Object.entries(request.headers ?? {}),
  ];
  return {
    operation: operation.id,
    method: request.method,
    path: `/api${request.path}`,
    query: `api-version=${apiVersion}`,
    headers: headersOf(luck, own, payload),
    payload: payload?.bytes,
    framing: 'plain',
    still: request.method === 'GET',
    reach: 'function',
  };
};

/** The plan without something that it needs. */
const lacking = (luck: Luck, plan: Plan, { operation }: Prey): Plan => {
  if (once(luck, 2) && !operation.isOpen) return refusedFor({ ...plan, query: '' }, 'no api-version');
  if (operation.ifMatch === 'required') return refusedFor(withoutHeader(plan, 'If-Match'), 'no If-Match');
  return withHeader(plan, 'If-Match', '"none"');
};

const otherMethods = ['HEAD', 'OPTIONS', 'TRACE', 'PROPFIND', 'CONNECT', 'M-SEARCH', 'get'] as const;

const around = (luck: Luck, plan: Plan, prey: Prey): Plan => {
  const kind = below(luck, 16);
  if (kind < 4) return oddHeaders(luck, plan);
  if (kind === 4) return oddQuery(luck, plan);
  if (kind === 5) return lacking(luck, plan, prey);
  if (kind === 6)
    return oddParameter(
      luck,
      plan,
      prey.operation.query.map(({ name }) => name),
    );
  if (kind === 7) return oddFraming(luck, plan);
  return plan;
};

/** What the operation's own rules say of the request, as it will arrive. */
const judged = (plan: Plan, { operation }: Prey, actor: Actor, oracle: BodyOracle): Plan => {
  if (actor.isPowerless) return refusedFor(plan, 'nobody who may');
  const received = receivedPayload(plan);
  const reason = operation.body && received && oracle(operation.id, received);
  return reason === undefined ? plan : refusedFor(plan, reason);
};

/** A path may lead to another operation: only who is nobody anywhere cannot change anything there. */
const misled = (luck: Luck, plan: Plan, prey: Prey, actor: Actor): Plan => {
  const powerless = actor.isPowerless && actor.authorization === undefined && !prey.operation.isOpen;
  const kind = below(luck, 12);
  if (kind === 0) return { ...longPath(plan), still: plan.still || powerless };
  if (kind === 1)
    return { ...plan, method: pick(luck, otherMethods), still: true, reach: 'any', framing: 'garbage' };
  return { ...oddPath(luck, plan), still: plan.still || powerless };
};

/** The host answers headers of more than 16 KiB itself. */
const mostHeaders = 14_000;
const withinHost = (plan: Plan): Plan =>
  plan.headers.reduce((sum, [name, value]) => sum + name.length + value.length + 4, plan.query.length) >
  mostHeaders
    ? { ...plan, reach: 'any' }
    : plan;

/** The next request, for one of the operations. */
export const hostilePlan = (luck: Luck, preys: readonly Prey[], stage: Stage): Plan => {
  const prey = preys[below(luck, preys.length)];
  if (!prey) throw new Error('There is no operation to attack.');
  const actor = actorFor(luck, prey, stage.scene);
  const plan = around(luck, planOf(luck, prey, actor, stage), prey);
  return withinHost(
    once(luck, 7) ? misled(luck, plan, prey, actor) : judged(plan, prey, actor, stage.oracle),
  );
};
