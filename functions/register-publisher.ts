// PUT /publishers/{publisherId}: a person registers their organisation and becomes its first owner.
import { createHmac } from 'node:crypto';
import { requireAllowedName } from '../shared/domain/naming.ts';
import { Refusal } from '../shared/domain/refusal.ts';
import { register, registerAgain } from '../shared/domain/registration.ts';
import { callerEndpoint } from '../shared/http/endpoint.ts';
import { requireVerifiedPerson, verifiedPerson } from '../shared/http/people.ts';
import { tagged } from '../shared/http/tagged.ts';
import { canonical } from '../shared/schema/canonical.ts';
import { publisherIdPattern } from '../shared/schema/patterns.ts';
import {
  publisher,
  registrationForm,
  toPublisher,
  type RegistrationForm,
} from '../shared/schema/publisher.ts';

const requirePublisherId = (id: string): void => {
  if (publisherIdPattern.test(id)) return;
  const message = 'Expected 3 to 50 of a-z, 0-9, - and _, starting and ending with a letter or digit.';
  const target = '/publisherId';
  throw new Refusal('InvalidRequest', {
    target,
    message,
    details: [{ code: 'InvalidValue', target, message }],
  });
};

/** Keyed, because a form holds addresses that nobody should be able to guess at from it. */
const digestOf = (form: RegistrationForm, key: Uint8Array): string =>
  createHmac('sha256', key)
    .update(`form:${canonical(form)}`)
    .digest('base64url');

callerEndpoint({
  name: 'register-publisher',
  summary: 'Register a publisher',
  block: 'registration',
  method: 'PUT',
  route: 'publishers/{publisherId}',
  body: { schema: registrationForm },
  ifMatch: 'optional',
  response: { statuses: [201, 200], schema: publisher, etag: true },
  refusals: [
    'AddressNotVerified',
    'PermissionDenied',
    'ConditionNotMet',
    'TermsNotAccepted',
    'ProtectedName',
    'PublisherIdTaken',
    'RegistrationLimitReached',
  ],
  admit: (caller, { publisherId = '' }) => {
    requirePublisherId(publisherId);
    requireVerifiedPerson(caller);
  },
  run: async ({ caller, params, body, at, headers, ifMatch }, { accounts, config, names, registrations }) => {
    const id = params['publisherId'] ?? '';
    const { acceptedTerms, ...profile } = body;
    const by = verifiedPerson(caller);
    const formDigest = digestOf(body, config.keys.digest);
    const matches = ifMatch(toPublisher);
    const loaded = await accounts.read(id);
    const seen = { existing: false };
    const account = await accounts.change(
      id,
      loaded,
      (existing) => {
        seen.existing = existing !== undefined;
        if (existing) return registerAgain(existing, by.id, formDigest, matches);
        if (headers.get('if-match') !== null) throw new Refusal('ConditionNotMet');
        requireAllowedName(id, 'publisherId', names);
        requireAllowedName(profile.displayName, 'displayName', names);
        return register({ id, profile, acceptedTerms, formDigest, by, at });
      },
      registrations.reserve(by.id, id, at),
    );
    return { status: seen.existing ? 200 : 201, ...tagged(toPublisher(account)) };
  },
});
