// Invitations of the tests: made through the API, read back, aged, and the links that their mails have.
import * as z from 'zod/mini';
import type { Schemas } from '../../client/client.ts';
import type { Invitation } from '../../shared/domain/account.ts';
import { answered, done, of, within } from './api.ts';
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
  readonly invited: (
    publisher: Publisher,
    body?: Partial<Schemas['InvitationForm']>,
    as?: Person,
  ) => Promise<Schemas['Invitation']>;
  readonly act: (
    publisher: Publisher,
    id: string,
    action: 'get' | 'resend' | 'revoke',
    more?: { readonly as?: { readonly token: string }; readonly ifMatch?: string },
  ) => Promise<Answer>;
  readonly read: (publisher: Publisher, id: string) => Promise<Schemas['Invitation']>;
  /** Waits until the delivery of the newest mail satisfies `is`. */
  readonly delivered: (
    publisher: Publisher,
    id: string,
    is: (delivery: Invited['delivery']) => boolean,
    withinMs?: number,
  ) => Promise<Schemas['Invitation']>;
  /** The token of the link that accepts, as the newest mail has it. */
  readonly link: (publisher: Publisher, own: Invited, purpose?: 'accept' | 'stop') => Promise<string>;
  readonly accept: (as: { readonly token: string }, body: Schemas['Acceptance']) => Promise<Answer>;
  readonly preview: (token: string) => Promise<Answer>;
  /** Rewrites every invitation of a publisher, as time or another operation would leave it. */
  readonly alter: (publisher: Publisher, change: Partial<Invitation>) => Promise<void>;
}

const invitationPath = '/publishers/{publisherId}/invitations/{invitationId}';

export const invitingIn = ({ stack, ask, apiAs }: World): Inviting => {
  const invite: Inviting['invite'] = (publisher, body = {}, more = {}) =>
    ask({
      method: 'POST',
      path: `${publisher.path}/invitations`,
      as: publisher.owner,
      body: { email: newAddress(), role: 'contributor', ...body },
      ...more,
    });

  const read: Inviting['read'] = async (publisher, id) => {
    const params = within(publisher, { invitationId: id });
    const call = apiAs(publisher.owner).GET(invitationPath, {
      params,
    });
    return (await done(call)).body;
  };

  return {
    invite,
    read,
    invited: async (publisher, form = {}, as = publisher.owner) => {
      const body = { email: newAddress(), role: 'contributor', ...form } as const;
      const call = apiAs(as).POST('/publishers/{publisherId}/invitations', { params: of(publisher), body });
      return (await done(call)).body;
    },
    act: (publisher, id, action, { as = publisher.owner, ifMatch } = {}) => {
      const api = apiAs(as);
      const params = within(publisher, { invitationId: id });
      if (action === 'get') return answered(api.GET(invitationPath, { params }));
      const init = {
        params: { ...params, ...(ifMatch !== undefined && { header: { 'If-Match': ifMatch } }) },
      };
      if (action === 'revoke') return answered(api.DELETE(invitationPath, init));
      return answered(api.POST(`${invitationPath}/resend`, init));
    },
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
      (await linkSigner(stack))({ publisherId: publisher.id, invitationId: id, version, purpose }),
    accept: (as, body) => answered(apiAs(as).POST('/invitations/accept', { body })),
    preview: (token) => answered(apiAs().POST('/invitations/preview', { body: { token } })),
    alter: ({ id }, change) =>
      rewriteAccount(stack, id, (account) => ({
        ...account,
        invitations: account.invitations.map((own) => ({ ...own, ...change })),
      })),
  };
};
