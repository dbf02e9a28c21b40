// GET /me/invitations: the invitations to the caller's verified address.
import { requireVerifiedPerson, verifiedPerson } from '../shared/http/people.ts';
import { invitationWith } from '../shared/domain/lookup.ts';
import { callerEndpoint } from '../shared/http/endpoint.ts';
import { invitationPreview, toPreview } from '../shared/schema/invitation.ts';
import { listOf } from '../shared/schema/named.ts';

callerEndpoint({
  name: 'list-my-invitations',
  summary: 'List the invitations to your address',
  block: 'myself',
  method: 'GET',
  route: 'me/invitations',
  list: true,
  response: { statuses: [200], schema: listOf(invitationPreview) },
  refusals: ['AddressNotVerified', 'PermissionDenied'],
  admit: requireVerifiedPerson,
  run: async ({ caller, at, page }, { config, lists, invitationId }) => {
    const { email } = verifiedPerson(caller);
    const { accounts, last } = await lists.inviting(email, page.afterKey, page.size);
    const value = accounts.flatMap((account) => {
      const own = invitationWith(account, invitationId(account.id, email));
      return own && own.email !== '' ? [toPreview(account, own, at, config.limits)] : [];
    });
    return { body: { value, nextLink: last === undefined ? undefined : page.nextLink([last]) } };
  },
});
