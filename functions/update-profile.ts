// PATCH /publishers/{publisherId}: changes the profile by merge patch.
import { updateProfile } from '../shared/domain/profile.ts';
import { publisherEndpoint } from '../shared/http/endpoint.ts';
import { readOnlyFirst } from '../shared/http/read-only.ts';
import { tagged } from '../shared/http/tagged.ts';
import { profilePatch, publisher, toPublisher } from '../shared/schema/publisher.ts';

publisherEndpoint({
  name: 'update-profile',
  summary: 'Change the profile of a publisher',
  description:
    'Legal name, country and MPN id are fixed once the registration is approved, the owner e-mail after the first published offer.',
  block: 'profile',
  method: 'PATCH',
  route: 'publishers/{publisherId}',
  permission: 'profile:write',
  body: { schema: profilePatch, mergePatch: true },
  ifMatch: 'required',
  response: { statuses: [200], schema: publisher, etag: true },
  refusals: [
    'ReadOnlyProperty',
    'ProtectedName',
    'ConditionNotMet',
    'PublisherNotActive',
    'LegalProfileLocked',
    'OwnerEmailLocked',
  ],
  run: async ({ body, caller, at, ifMatch, change }, { names }) => {
    const { id, status, canTransact, firstOffer, createdAt, updatedAt, ...patch } = body;
    const matches = ifMatch(toPublisher);
    const command = { patch, by: caller.id, at, ifMatch: matches, names };
    const fixed = { id, status, firstOffer, createdAt };
    const moving = { canTransact, updatedAt };
    const account = await change(
      readOnlyFirst(fixed, moving, matches, toPublisher, (now) => updateProfile(now, command)),
    );
    return tagged(toPublisher(account));
  },
});
