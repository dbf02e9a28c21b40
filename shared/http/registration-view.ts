// What of a registration a caller sees: reviewers also see which words in the name they should look at.
import type { Account } from '../domain/account.ts';
import type { Caller } from '../domain/caller.ts';
import type { Change } from '../domain/change.ts';
import { userWith, type Precondition } from '../domain/lookup.ts';
import { checkName } from '../domain/name/check-name.ts';
import type { Locale } from '../domain/locale.ts';
import { localized, registrationFacts } from '../schema/registration.ts';
import type { Services } from '../services.ts';
import type { Answer, PublisherIncoming } from './operation.ts';
import { apiVersion } from './query.ts';

type Facts = ReturnType<typeof registrationFacts>;

/** The representation that `caller` sees, without translated text: what its ETag digests. */
export const registrationFor =
  (caller: Caller, { config, names }: Services): ((account: Account) => Facts) =>
  (account) => {
    const isReviewer = caller.platformRoles.includes('Registration.Review') && !userWith(account, caller.id);
    const verdict = isReviewer ? checkName(account.profile.displayName, 'displayName', names) : undefined;
    const nameFindings = verdict?.allowed ? verdict.findings : undefined;
    return registrationFacts(account, { api: `${config.origin}/api`, apiVersion, nameFindings });
  };

export const answerRegistration = (facts: Facts, locale: Locale): Answer => ({
  body: localized(facts, locale),
  tagged: facts,
  language: locale,
});

type Incoming = Pick<PublisherIncoming<unknown, object>, 'caller' | 'ifMatch' | 'locale' | 'change'>;

/** Decides on the condition that If-Match puts on what the caller saw, and answers with the registration after it. */
export const changeRegistration = async (
  { caller, ifMatch, locale, change }: Incoming,
  services: Services,
  decide: (account: Account, ifMatch: Precondition) => Change,
): Promise<Answer> => {
  const view = registrationFor(caller, services);
  const matches = ifMatch(view);
  return answerRegistration(view(await change((now) => decide(now, matches))), locale);
};
