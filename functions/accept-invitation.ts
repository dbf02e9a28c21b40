// POST /invitations/accept: the invited person becomes a user.
import * as z from 'zod/mini';
import { acceptInvitation } from '../shared/domain/acceptance.ts';
import { requireUser } from '../shared/domain/lookup.ts';
import { callerEndpoint } from '../shared/http/endpoint.ts';
import { invitationOf } from '../shared/http/link.ts';
import { changeLoaded } from '../shared/http/loaded.ts';
import { requireVerifiedPerson, verifiedPerson } from '../shared/http/people.ts';
import { invitationChoice, linkToken } from '../shared/schema/invitation.ts';
import { named } from '../shared/schema/named.ts';
import { toUser, user } from '../shared/schema/user.ts';

const byLink = z.extend(linkToken, { confirmDifferentAddress: z.optional(z.boolean()) });
const acceptance = named('Acceptance', z.union([byLink, invitationChoice]));

callerEndpoint({
  name: 'accept-invitation',
  summary: 'Accept an invitation',
  block: 'invitations',
  method: 'POST',
  route: 'invitations/accept',
  body: { schema: acceptance },
  response: { statuses: [200], schema: named('Accepted', z.object({ publisherId: z.string(), user })) },
  refusals: [
    'AddressNotVerified',
    'PermissionDenied',
    'InvitationNotFound',
    'InvitationExpired',
    'InvitationRevoked',
    'InvitationDeclined',
    'InvitationAlreadyAccepted',
    'InvitationAddressMismatch',
    'InvitationNotUsable',
    'UserAlreadyExists',
    'UserLimitReached',
    'PublisherNotActive',
    'AccountFull',
  ],
  admit: requireVerifiedPerson,
  run: async ({ caller, body, at }, services) => {
    const by = verifiedPerson(caller);
    const { ref, ...loaded } = await invitationOf(body, by.email, services);
    const confirmDifferentAddress =
      'confirmDifferentAddress' in body && body.confirmDifferentAddress === true;
    const { limits } = services.config;
    const account = await changeLoaded(loaded, services.accounts, (now) =>
      acceptInvitation(now, { ref, by, confirmDifferentAddress, at, limits }),
    );
    return { body: { publisherId: account.id, user: toUser(requireUser(account, by.id)) } };
  },
});
