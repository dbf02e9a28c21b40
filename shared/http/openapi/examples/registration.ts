// Examples of what is sent and answered from the form to the first offer.
import type { Account } from '../../../domain/account.ts';
import { agreements, terms } from '../../../domain/terms.ts';
import { toDevCenterAccount } from '../../../schema/dev-center.ts';
import { toPublisher } from '../../../schema/publisher.ts';
import { agreementFacts, toAgreement, toTerm } from '../../../schema/reference.ts';
import { localized, registrationFacts, toRegistrationSummary } from '../../../schema/registration.ts';
import { apiVersion } from '../../query.ts';
import { taggedItem } from '../../tagged.ts';
import { active, registered, rejected, selling } from './account.ts';

const { ownerEmail: _, ...form } = registered.profile;
const [accepted] = active.agreements;

const toRegistration = (account: Account): object =>
  localized(registrationFacts(account, { api: 'https://accounts.contoso.example/api', apiVersion }), 'en');

const agreementViews = agreements.map((own) => {
  const acceptance = own.id === accepted?.id ? accepted : undefined;
  return taggedItem(toAgreement(own, acceptance, 'en'), agreementFacts(own, acceptance));
});

const linked = {
  accountName: 'Contoso Widgets AB',
  ownerEmail: 'ada@contoso.example',
  accountType: 'company',
};

export const registrationExamples: Readonly<Record<string, unknown>> = {
  TermList: { value: terms.map((own) => toTerm(own, 'en')) },
  NameQuestion: { type: 'displayName', name: 'Contoso Widgets' },
  NameAvailability: { nameAvailable: true },
  TakenName: { nameAvailable: false, reason: 'AlreadyExists', message: 'This publisher id is taken.' },
  RegistrationForm: {
    ...form,
    acceptedTerms: [
      { id: 'services-agreement', version: '2025-09-30' },
      { id: 'terms-of-use', version: '2022-02-07' },
    ],
  },
  RegisteredPublisher: toPublisher(registered),
  Registration: toRegistration(registered),
  ApprovedRegistration: toRegistration(active),
  RejectedRegistration: toRegistration(rejected),
  RegistrationSummaryList: { value: [toRegistrationSummary(registered)] },
  Approval: { note: 'Checked by telephone.' },
  Rejection: { reasons: rejected.registration.decision?.reasons },
  Suspension: { reason: 'The terms of use were broken.' },
  SuspendedPublisher: toPublisher({ ...active, status: 'suspended' }),
  AgreementList: { value: agreementViews },
  Agreement: accepted && agreementViews.find(({ id }) => id === accepted.id),
  AgreementAcceptance: { version: accepted?.version },
  DevCenterLink: linked,
  LinkedDevCenterAccount: toDevCenterAccount({
    accountName: 'Contoso Widgets AB',
    ownerEmail: 'ada@contoso.example',
    accountType: 'company',
    status: 'linked',
    programs: [],
    taxProfile: false,
    payoutAccount: false,
    linkedAt: '2026-11-05T10:30:00.000Z',
  }),
  DevCenterReport: {
    ...linked,
    status: 'verified',
    programs: ['azure'],
    taxProfile: true,
    payoutAccount: true,
  },
  DevCenterAccount: selling.devCenter && toDevCenterAccount(selling.devCenter),
  FirstOffer: selling.firstOffer,
  PublisherWithOffer: toPublisher(selling),
};
