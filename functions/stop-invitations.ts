// POST /invitations/stop: the invited address wants no more invitations of this publisher, or wants them again.
import * as z from 'zod/mini';
import { stopInvitations } from '../shared/domain/acceptance.ts';
import { hasEnded } from '../shared/domain/lookup.ts';
import { openEndpoint } from '../shared/http/endpoint.ts';
import { provenLink } from '../shared/http/link.ts';
import { changeLoaded } from '../shared/http/loaded.ts';
import { linkToken } from '../shared/schema/invitation.ts';
import { named } from '../shared/schema/named.ts';

const body = named('Stop', z.extend(linkToken, { undo: z.optional(z.boolean()) }));

const stopped = named(
  'Stopped',
  z.object({
    publisher: z.object({ id: z.string(), displayName: z.string() }),
    stopped: z.boolean(),
  }),
);

openEndpoint({
  name: 'stop-invitations',
  summary: 'Stop all invitations of a publisher to an address, or undo that',
  description:
    'Takes the token of either link, of any version and age. A pending invitation is declined with it.',
  block: 'invitations',
  method: 'POST',
  route: 'invitations/stop',
  body: { schema: body },
  response: { statuses: [200], schema: stopped },
  refusals: ['InvitationNotFound'],
  run: async ({ body: { token, undo = false }, at }, services) => {
    const proven = await provenLink(token, ['accept', 'stop'], services);
    const { id } = proven.ref;
    const account = await changeLoaded(proven, services.accounts, (now) =>
      stopInvitations(now, { id, undo, at }),
    );
    const publisher = { id: account.id, displayName: account.profile.displayName };
    return { body: { publisher, stopped: hasEnded(account) || account.stopped.includes(id) } };
  },
});
