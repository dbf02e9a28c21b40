// Invitations of the tests: made through the API, read back, aged, and the links that their mails have.
import * as z from 'zod/mini';
import type { Invitation } from '../../shared/domain/account.ts';
import type { Answer, Ask } from './client.ts';
import { linkSigner } from './links.ts';
import { unique, type Person } from './people.ts';
import type { Publisher } from './publishers.ts';
import { rewriteAccount } from './rows.ts';
import { until } from './until.ts';
import type { World } from './world.ts';

export const newAddress = (): string => `grace-${unique()}@fabrikam.example`;

const Delivery = z.looseObject({ status: z.string(), attempts: z.number(), reason: z.optional(z.string()) });
export const Invited = z.object({
  id: z.string(),
  email: z.string(),
  status: z.string(),
  version: z.number(),
  createdAt: z.string(),
  expiresAt: z.string(),
  invitedBy: z.object({ id: z.string(), displayName: z.string() }),
  delivery: Delivery,
});
export type Invited = z.infer<typeof Invited>;

/** What can be done with invitations in a world. */
export interface Inviting {
  readonly invite: (publisher: Publisher, body?: object, more?: Partial<Ask>) => Promise<Answer>;
  /** Insists on success. */
  readonly invited: (publisher: Publisher, body?: object, as?: Person) => Promise<Invited>;
  readonly act: (
    publisher: Publisher,
    id: string,
    action: 'get' | 'resend' | 'revoke',
    more?: Partial<Ask>,
  ) => Promise<Answer>;
  readonly read: (publisher: Publisher, id: string) => Promise<Invited>;
  /** Waits until the delivery of the newest mail satisfies `is`. */
  readonly delivered: (
    publisher: Publisher,
    id: string,
    is: (delivery: Invited['delivery']) => boolean,
    withinMs?: number,
  ) => Promise<Invited>;
  /** The token of the link that accepts, as the newest mail has it. */
  readonly link: (publisher: Publisher, own: Invited, purpose?: 'accept' | 'stop') => Promise<string>;
  readonly accept: (as: { readonly token: string }, body: object) => Promise<Answer>;
  readonly preview: (token: string) => Promise<Answer>;
  /** Rewrites every invitation of a publisher, as time or another operation would leave it. */
  readonly alter: (publisher: Publisher, change: Partial<Invitation>) => Promise<void>;
}

const actions = {
  get: { method: 'GET', below: '' },
  resend: { method: 'POST', below: '/resend' },
  revoke: { method: 'DELETE', below: '' },
} as const;

export const invitingIn = ({ stack, ask, must }: World): Inviting => {
  const signer = linkSigner(stack);

  const invite: Inviting['invite'] = (publisher, body = {}, more = {}) =>
    ask({
      method: 'POST',
      path: `${publisher.path}/invitations`,
      as: publisher.owner,
      body: { email: newAddress(), role: 'contributor', ...body },
      ...more,
    });

  const read: Inviting['read'] = async (publisher, id) => {
    const path = `${publisher.path}/invitations/${id}`;
    return Invited.parse((await must(200, { method: 'GET', path, as: publisher.owner })).body);
  };

  return {
    invite,
    read,
    invited: async (publisher, body = {}, as = publisher.owner) => {
      const answer = await invite(publisher, body, { as });
      if (answer.status === 201) return Invited.parse(answer.body);
      throw new Error(`The invitation was refused: ${answer.text}`);
    },
    act: (publisher, id, action, more = {}) =>
      ask({
        method: actions[action].method,
        path: `${publisher.path}/invitations/${id}${actions[action].below}`,
        as: publisher.owner,
        ...more,
      }),
    delivered: (publisher, id, is, withinMs) =>
      until(
        `The delivery of ${id}`,
        async () => {
          const own = await read(publisher, id);
          return is(own.delivery) ? own : undefined;
        },
        withinMs,
        50,
      ),
    link: async (publisher, { id, version }, purpose = 'accept') =>
      (await signer)({ publisherId: publisher.id, invitationId: id, version, purpose }),
    accept: (as, body) => ask({ method: 'POST', path: '/invitations/accept', as, body }),
    preview: (token) => ask({ method: 'POST', path: '/invitations/preview', body: { token } }),
    alter: ({ id }, change) =>
      rewriteAccount(stack, id, (account) => ({
        ...account,
        invitations: account.invitations.map((own) => ({ ...own, ...change })),
      })),
  };
};
