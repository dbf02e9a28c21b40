// Where a collector is set, it gets a span for each invocation and each storage call, and nothing of a person.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { startCollector, type CollectedSpan } from '../support/collector.ts';
import { newAddress } from '../support/inviting.ts';
import { linkTokenIn, mailTo } from '../support/mail.ts';
import { ownWorld } from '../support/own-stack.ts';
import type { Team } from '../support/publishers.ts';
import { until } from '../support/until.ts';

const collector = await startCollector();
const world = await ownWorld({ OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.endpoint}/` });
afterAll(collector.stop);

const { stack, ask, must, newTeam, newPerson } = world;
const traceId = 'c0ffee00c0ffee00c0ffee00c0ffee00';

const Created = z.object({ id: z.string() });

const spanOf = (operation: string, wanted: (span: CollectedSpan) => boolean): Promise<CollectedSpan> =>
  until(`A span of ${operation}`, async () =>
    collector.spans().find((span) => span.name === operation && wanted(span)),
  );

const below = ({ spanId }: CollectedSpan): readonly CollectedSpan[] =>
  collector
    .spans()
    .filter(({ parentSpanId }) => parentSpanId === spanId)
    .flatMap((span) => [span, ...below(span)]);

const namesBelow = (span: CollectedSpan): readonly string[] =>
  below(span)
    .map(({ name }) => name)
    .sort();

describe('the traces of an invitation and its mail', () => {
  const email = newAddress();
  const message = 'Secret words between two people';
  let team: Team;
  let request: CollectedSpan;
  let invitationId: string;

  beforeAll(async () => {
    team = await newTeam();
    const { headers, body } = await must(201, {
      method: 'POST',
      path: `${team.path}/invitations`,
      as: team.owner,
      headers: { traceparent: `00-${traceId}-c0ffee00c0ffee00-01` },
      body: { email, role: 'contributor', message },
    });
    invitationId = Created.parse(body).id;
    const id = headers.get('x-ms-request-id');
    request = await spanOf('invite-user', ({ attributes }) => attributes['app.requestId'] === id);
  }, 40_000);

  it('say what was done, by which pseudonym, with which outcome, in how many storage calls', () => {
    expect(request).toMatchObject({
      traceId,
      parentSpanId: expect.stringMatching(/^[0-9a-f]{16}$/),
      status: { code: 0 },
      attributes: {
        'app.operation': 'invite-user',
        'app.outcome': 'ok',
        'app.status': 201,
        'app.caller': team.owner.id,
        'app.publisherId': team.id,
        'app.storageCalls': 4,
        'app.milliseconds': expect.any(Number),
      },
    });
  });

  it('hold every storage call with the status of its answer', () => {
    const names = namesBelow(request);
    expect(names).toEqual(
      expect.arrayContaining([
        'TableClient.getEntity',
        'TableClient.upsertEntity',
        'TableTransaction.submitTransaction',
      ]),
    );
    const answered = names.filter((name) => name.startsWith('HTTP '));
    expect(answered).toEqual(['HTTP GET', 'HTTP POST', 'HTTP POST', 'HTTP PUT']);
    const read = below(request).find(({ name }) => name === 'HTTP GET');
    expect(read?.attributes).toEqual({ 'http.request.method': 'GET', 'http.response.status_code': 200 });
  });

  it('say what came of the mail, by ids', async () => {
    const mail = await spanOf('send-mail', ({ attributes }) => attributes['app.subject'] === invitationId);
    expect(mail.attributes).toMatchObject({
      'app.outcome': expect.stringMatching(/^(sent|notYet)$/),
      'app.publisherId': team.id,
      'app.kind': 'invitation',
      'app.dequeueCount': 1,
    });
    expect(namesBelow(mail)).toContain('TableClient.getEntity');
  });

  it('name the code of a refusal, which is no fault', async () => {
    await must(409, {
      method: 'POST',
      path: `${team.path}/invitations`,
      as: team.owner,
      body: { email, role: 'contributor' },
    });
    const refused = await spanOf('invite-user', ({ attributes }) => attributes['app.status'] === 409);
    expect(refused.status.code).toBe(0);
    expect(refused.attributes['app.outcome']).toBe('InvitationAlreadyPending');
  });

  it('hold no address, no name, no token, no words and no query', async () => {
    const as = await newPerson({ email, name: 'Grace Hopeful' });
    const token = linkTokenIn(await mailTo(stack, email));
    await must(200, { method: 'POST', path: '/invitations/accept', as, body: { token } });
    await must(200, { method: 'GET', path: '/publishers', as });
    // What somebody types as an id need not be one.
    await ask({ method: 'GET', path: `/publishers/${encodeURIComponent(email)}`, as });
    await spanOf('list-publishers', ({ attributes }) => attributes['app.caller'] === as.id);
    await spanOf('get-profile', ({ attributes }) => attributes['app.caller'] === as.id);
    const raw = collector.raw();
    const secrets = [
      email,
      team.owner.email,
      'fabrikam',
      'Grace',
      message,
      token,
      as.token,
      'Bearer',
      'api-version',
    ];
    expect(secrets.filter((secret) => raw.includes(secret))).toEqual([]);
    expect(raw).not.toMatch(/[\w.+-]+@|%40|[?&]\$?\w+=|https?:/);
  });
});
