// From a screen to what is to be seen: words, facts and buttons, without a document.
import { actionOf, needsSignIn, offersOf, type Offer, type Tone } from './offers.ts';
import type { Phrase } from './phrase.ts';
import type { ActionName, Invitation, Screen } from './screen.ts';
import type { PageSettings } from './settings.ts';
import type { Names, Texts } from './texts/texts.ts';

export interface Fact {
  readonly label: string;
  readonly value: string;
  /** A second, smaller line. */
  readonly note?: string;
  /** The point in time that the value shows, for machines. */
  readonly instant?: string;
}

/** A button, or a link when it has an address. */
export type Control = {
  readonly label: string;
  readonly primary: boolean;
} & ({ readonly action: ActionName } | { readonly href: string });

export interface View {
  readonly tone: Tone;
  readonly heading: Phrase;
  readonly lines: readonly Phrase[];
  readonly facts: readonly Fact[];
  readonly controls: readonly Control[];
  /** Below the controls. */
  readonly hint?: Phrase;
  /** What else can be done, set apart. */
  readonly aside?: { readonly line: string; readonly controls: readonly Control[] };
  /** How to accept by an HTTP call. */
  readonly call?: { readonly summary: string; readonly line: string; readonly code: string };
}

export interface ViewContext {
  readonly texts: Texts;
  readonly settings: PageSettings;
  /** The invitation's token, for the call that developers make. */
  readonly token: string;
  readonly shownTime: (instant: string) => string;
}

const controlOf = (offer: Offer, primary: boolean, { texts, settings }: ViewContext): Control => {
  const action = actionOf(offer);
  const label = texts.actions[offer];
  return action ? { label, primary, action } : { label, primary, href: settings.portal };
};

const isPossible = (offer: Offer, { invitation }: Screen, { settings }: ViewContext): boolean => {
  if (needsSignIn(offer)) return settings.signIn !== undefined;
  return offer !== 'back' || invitation !== undefined;
};

const factsOf = (invitation: Invitation, { texts, shownTime }: ViewContext): readonly Fact[] => {
  const { publisher, role, email, inviter, expiresAt } = invitation;
  const { labels, roles } = texts;
  const isOpen = invitation.status === 'pending';
  return [
    { label: labels.publisher, value: publisher.displayName, note: publisher.id },
    { label: labels.role, value: roles[role].name, note: roles[role].may },
    { label: labels.address, value: email },
    { label: labels.inviter, value: inviter },
    ...(isOpen ? [{ label: labels.until, value: shownTime(expiresAt), instant: expiresAt }] : []),
  ].filter(({ value }) => value !== '');
};

const namesOf = ({ invitation, publisher, signedIn = '' }: Screen): Names => ({
  publisher: (invitation?.publisher ?? publisher)?.displayName ?? '',
  inviter: invitation?.inviter ?? '',
  address: invitation?.email ?? '',
  signedIn,
});

const callOf = ({ texts, settings, token }: ViewContext): NonNullable<View['call']> => ({
  summary: texts.otherwise.developers,
  line: texts.otherwise.call,
  code: [
    `curl -X POST "${settings.api}/invitations/accept?api-version=2026-11-01"`,
    '-H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json"',
    `-d '${JSON.stringify({ token })}'`,
  ].join(' \\\n  '),
});

/** How a pending invitation is accepted: by the button, else as far as this page can tell. */
const waysToAccept = (context: ViewContext): Partial<View> => {
  const { texts, settings } = context;
  if (settings.signIn) return { hint: texts.signInAt(new URL(settings.signIn.authorizationEndpoint).host) };
  return {
    hint: [texts.otherwise.line],
    controls: [controlOf('openPortal', true, context)],
    call: callOf(context),
  };
};

const factsShown = (screen: Screen, context: ViewContext): readonly Fact[] => {
  const { is, invitation, reference } = screen;
  if (reference !== undefined) return [{ label: context.texts.labels.reference, value: reference }];
  return offersOf[is].facts && invitation ? factsOf(invitation, context) : [];
};

const asideOf = (
  aside: readonly Offer[],
  acceptable: boolean,
  context: ViewContext,
): NonNullable<View['aside']> => ({
  line: acceptable ? context.texts.notForYou : '',
  controls: aside.map((offer) => controlOf(offer, false, context)),
});

/** All of what a screen shows in one language. */
export const viewOf = (screen: Screen, context: ViewContext): View => {
  const { tone, main, aside, acceptable = false } = offersOf[screen.is];
  return {
    tone,
    ...context.texts.screens[screen.is](namesOf(screen)),
    facts: factsShown(screen, context),
    controls: main
      .filter((offer) => isPossible(offer, screen, context))
      .map((offer, at) => controlOf(offer, at === 0, context)),
    ...(aside && { aside: asideOf(aside, acceptable, context) }),
    ...(acceptable && waysToAccept(context)),
  };
};
