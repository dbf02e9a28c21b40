// 1,000 invitations over 200 publishers in one burst: every mail arrives, none fails, each invitation has its delivery.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { anyMatch, done, of } from '../support/api.ts';
import type { Ask } from '../support/client.ts';
import { newAddress } from '../support/inviting.ts';
import { ownWorld } from '../support/own-stack.ts';
import type { Publisher } from '../support/publishers.ts';
import { queueLengths } from '../support/stored.ts';
import { until } from '../support/until.ts';

const publisherCount = 200;
const perPublisher = 5;
const ownerCount = 20;
const atOnce = 16;

const plenty = '100000';
const world = await ownWorld({
  LIMIT_REGISTRATIONS_PER_DAY: plenty,
  LIMIT_REGISTRATIONS_AWAITING_REVIEW: plenty,
  LIMIT_WRITES_PER_MINUTE: plenty,
  LIMIT_MAILS_PER_RECIPIENT_AND_DAY: plenty,
});
const { apiAs, stack, ask, newPerson, newReviewer, register } = world;

/** Runs over the items with so many at a time. */
const overAll = async <T, U>(items: readonly T[], run: (item: T) => Promise<U>): Promise<U[]> => {
  const results: U[] = [];
  const waiting = items.entries();
  const work = async (): Promise<void> => {
    for (const [index, item] of waiting) results[index] = await run(item);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
};

const Results = z.object({ results: z.array(z.object({ status: z.number() })) });

let publishers: readonly Publisher[];
beforeAll(async () => {
  const owners = await overAll([...Array(ownerCount).keys()], () => newPerson());
  const reviewer = await newReviewer();
  // One owner's registrations follow each other: their count is one row.
  const perOwner = await overAll(owners, async (owner) => {
    const own: Publisher[] = [];
    for (let number = 0; number < publisherCount / ownerCount; number += 1) own.push(await register(owner));
    return own;
  });
  publishers = perOwner.flat();
  await overAll(publishers, (publisher) =>
    done(
      apiAs(reviewer).POST('/publishers/{publisherId}/registration/approve', {
        params: { ...of(publisher), ...anyMatch },
      }),
    ),
  );
}, 60_000);

interface Burst {
  readonly request: Ask;
  readonly emails: readonly string[];
}

/** Every other publisher invites all at once in a batch, the others one by one. */
const requests = (): readonly Burst[] =>
  publishers.flatMap(({ path, owner: as }, index): readonly Burst[] => {
    const forms = Array.from({ length: perPublisher }, () => ({ email: newAddress(), role: 'contributor' }));
    if (index % 2)
      return [
        {
          request: { method: 'POST', path: `${path}/invitation-batches`, as, body: { invitations: forms } },
          emails: forms.map(({ email }) => email),
        },
      ];
    return forms.map((body) => ({
      request: { method: 'POST', path: `${path}/invitations`, as, body },
      emails: [body.email],
    }));
  });

describe('1,000 invitations in one burst', () => {
  it('all arrive, none fails, and each invitation shows its delivery', async () => {
    const burst = requests();
    const emails = new Set(burst.flatMap((one) => one.emails));
    expect(emails.size).toBe(publisherCount * perPublisher);
    const started = performance.now();
    const since = (): number => Math.round((performance.now() - started) / 100) / 10;
    const results = await overAll(burst, async ({ request }) => {
      const { status, body } = await ask(request);
      return status === 200 ? Results.parse(body).results.map((result) => result.status) : [status];
    });
    const invitedIn = since();
    await until(
      'All mails',
      async () => {
        const arrived = new Set(
          (await stack.inbox.mails()).flatMap(({ to }) => to.map((one) => one.address)),
        );
        return [...emails].every((email) => arrived.has(email)) ? true : undefined;
      },
      90_000,
      1000,
    );
    const arrivedIn = since();
    process.stderr.write(
      `1,000 invitations made in ${invitedIn} s, their mails there after ${arrivedIn} s.\n`,
    );

    expect(results.flat()).toEqual(Array(publisherCount * perPublisher).fill(201));
    const lists = await overAll(publishers, async (publisher) => {
      const params = of(publisher);
      const call = apiAs(publisher.owner).GET('/publishers/{publisherId}/invitations', { params });
      return (await done(call)).body.value;
    });
    const odd = lists
      .flat()
      .filter(({ status, delivery }) => status !== 'pending' || delivery.status !== 'sent');
    expect(odd).toEqual([]);
    expect(lists.flat()).toHaveLength(publisherCount * perPublisher);
    expect((await queueLengths(stack))['account-mail-poison'] ?? 0).toBe(0);
    const log = await readFile(stack.coordinates.logs, 'utf8');
    expect(log).not.toMatch(/mail failed for good|malformed message/);
    // One mail for each, whatever was tried twice.
    const counts = new Map<string, number>();
    for (const { to } of await stack.inbox.mails())
      for (const { address } of to) counts.set(address, (counts.get(address) ?? 0) + 1);
    expect([...emails].filter((email) => counts.get(email) !== 1)).toEqual([]);
  }, 120_000);
});
