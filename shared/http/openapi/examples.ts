// Which examples an operation shows: those named like its schemas, or those chosen here.
import type * as z from 'zod/mini';
import type { Components, Json } from './components.ts';
import { historyExamples } from './examples/history.ts';
import { invitationExamples } from './examples/invitations.ts';
import { peopleExamples } from './examples/people.ts';
import { registrationExamples } from './examples/registration.ts';
import { nameOf } from './json-schema.ts';
import type { Described } from './parameters.ts';

const examples: Readonly<Record<string, unknown>> = {
  ...registrationExamples,
  ...peopleExamples,
  ...invitationExamples,
  ...historyExamples,
};

interface Chosen {
  readonly request?: readonly string[];
  readonly answer?: readonly string[];
}

const chosen: Readonly<Record<string, Chosen>> = {
  'check-name-availability': { answer: ['NameAvailability', 'TakenName'] },
  'register-publisher': { answer: ['RegisteredPublisher'] },
  'approve-registration': { answer: ['ApprovedRegistration'] },
  'reject-registration': { answer: ['RejectedRegistration'] },
  'suspend-publisher': { answer: ['SuspendedPublisher'] },
  'link-dev-center-account': { answer: ['LinkedDevCenterAccount'] },
  'record-first-offer': { answer: ['PublisherWithOffer'] },
  'update-profile': { answer: ['ChangedPublisher'] },
  'add-service-principal': { answer: ['ServicePrincipal'] },
  'invite-user': { answer: ['NewInvitation'] },
  'resend-invitation': { answer: ['ResentInvitation'] },
  'preview-invitation': { request: ['Link'] },
  'accept-invitation': { request: ['Link', 'LinkOfAnotherAddress', 'Choice'] },
  'decline-invitation': { request: ['Link', 'Choice'], answer: ['DeclinedInvitation'] },
  'stop-invitations': { request: ['Stop', 'UndoneStop'] },
  'record-mail-delivery': {
    request: ['DeliveryReports', 'Handshake'],
    answer: ['DeliveryReportsAnswer', 'HandshakeAnswer'],
  },
};

const namesOf = (own: readonly string[] | undefined, schema: z.ZodMiniType | undefined): readonly string[] =>
  own ?? [(schema && nameOf(schema)) ?? ''];

const referred = (names: readonly string[], components: Components): Json => ({
  examples: Object.fromEntries(
    names
      .filter((name) => Object.hasOwn(examples, name))
      .map((name) => [name, components.refer('examples', name, { value: examples[name] })]),
  ),
});

/** The examples of a request's body, as the content of its media type has them. */
export const requestExamples = ({ name, body }: Described, components: Components): Json =>
  referred(namesOf(chosen[name]?.request, body?.schema), components);

const textExamples: Readonly<Record<string, readonly string[]>> = {
  'text/csv': ['EventsAsCsv'],
  'text/html': ['Page'],
};

/** The examples of a success in one media type. */
export const answerExamples = ({ name, response }: Described, type: string, components: Components): Json =>
  referred(textExamples[type] ?? namesOf(chosen[name]?.answer, response.schema), components);
