// What of a registration a caller sees: reviewers also see which words in the name they should look at.
import type { Account } from '../domain/account.ts';
import type { Caller } from '../domain/caller.ts';
import { userWith } from '../domain/lookup.ts';
import { checkName } from '../domain/name/check-name.ts';
import type { Locale } from '../domain/locale.ts';
import { localized, registrationFacts } from '../schema/registration.ts';
import type { Services } from '../services.ts';
import type { Answer } from './operation.ts';
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
