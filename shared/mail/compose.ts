// What stands in each kind of mail, in which order; the words come from the texts of a language.
import type { Locale } from '../domain/locale.ts';
import type { Instant } from '../domain/time.ts';
import type { Block, Draft, Fact } from './draft.ts';
import type { MailTexts } from './mail-texts.ts';
import type { ContentOf, MailContent, NamedPublisher } from './message.ts';
import { say, typed, type Phrase } from './phrase.ts';

const paragraph = (phrase: string | Phrase): Block => ({
  kind: 'paragraph',
  phrase: typeof phrase === 'string' ? [phrase] : phrase,
});

/** The day with its weekday, the time and the name of the zone, which is always UTC. */
const dateOf = (at: Instant, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
    timeZoneName: 'short',
  }).format(new Date(at));

const facts = (publisher: NamedPublisher, texts: MailTexts, more: readonly Fact[] = []): Block => ({
  kind: 'facts',
  facts: [
    { label: texts.labels.publisher, value: say`${typed(publisher.displayName)}` },
    { label: texts.labels.publisherId, value: say`${typed(publisher.id)}` },
    ...more,
  ],
});

const portal = (texts: MailTexts, link: string): Block => ({
  kind: 'action',
  label: texts.openPortal,
  copyHint: texts.copyHint,
  link,
});

const invitation = (
  content: ContentOf<'invitation' | 'invitationReminder'>,
  texts: MailTexts,
  locale: Locale,
): readonly Block[] => {
  const { labels, invitationBody: body } = texts;
  const inviter = content.inviterName === undefined ? undefined : typed(content.inviterName);
  return [
    paragraph(inviter ? texts[content.kind].byInviter(inviter) : texts[content.kind].byNobodyNamed),
    facts(content.publisher, texts, [
      { label: labels.role, value: [texts.roles[content.role]] },
      { label: labels.validUntil, value: [dateOf(content.expiresAt, locale)] },
    ]),
    ...(content.message === undefined
      ? []
      : [{ kind: 'quote', intro: body.message, quote: typed(content.message) } as const]),
    { kind: 'action', label: body.action, copyHint: texts.copyHint, link: content.link },
    paragraph(body.nothingYet),
    paragraph(body.decline),
    { kind: 'link', intro: body.stop, link: content.stopLink },
  ];
};

const approved = (content: ContentOf<'registrationApproved'>, texts: MailTexts): readonly Block[] => {
  const own = texts.registrationApproved;
  return [
    paragraph(own.welcome),
    facts(content.publisher, texts),
    paragraph(own.signIn),
    portal(texts, content.portalLink),
    paragraph(own.noPassword),
    paragraph(own.secondOwner),
    ...(content.promoCode === undefined
      ? []
      : [
          paragraph(own.promoCode),
          { kind: 'facts', facts: [{ label: texts.labels.promoCode, value: [content.promoCode] }] } as const,
        ]),
  ];
};

const rejected = (content: ContentOf<'registrationRejected'>, texts: MailTexts): readonly Block[] => {
  const own = texts.registrationRejected;
  return [
    paragraph(own.outcome),
    facts(content.publisher, texts),
    {
      kind: 'list',
      intro: own.reasons(content.reasons.length),
      items: content.reasons.map(({ message, target }) => ({
        quote: typed(message),
        note: target === undefined ? undefined : own.target(typed(target)),
      })),
    },
    paragraph(own.next),
    portal(texts, content.portalLink),
  ];
};

const blocks = (content: MailContent, texts: MailTexts, locale: Locale): readonly Block[] => {
  const about = facts(content.publisher, texts);
  switch (content.kind) {
    case 'registrationReceived':
      return [paragraph(texts[content.kind].thanks), about, paragraph(texts[content.kind].next)];
    case 'registrationApproved':
      return approved(content, texts);
    case 'registrationRejected':
      return rejected(content, texts);
    case 'publisherSuspended':
      return [
        paragraph(texts[content.kind].effect),
        about,
        { kind: 'quote', intro: texts[content.kind].reason, quote: typed(content.reason) },
        paragraph(texts[content.kind].next),
      ];
    case 'publisherResumed':
      return [paragraph(texts[content.kind].effect), about];
    case 'invitation':
    case 'invitationReminder':
      return invitation(content, texts, locale);
    case 'invitationExpired':
      return content.email === undefined
        ? [paragraph(texts[content.kind].whatOfNobody), about]
        : [
            paragraph(texts[content.kind].what(typed(content.email))),
            about,
            paragraph(texts[content.kind].next),
          ];
    case 'invitationAcceptedElsewhere':
      return [
        paragraph(
          content.invitedAddress === undefined
            ? texts[content.kind].what(typed(content.userName))
            : texts[content.kind].whatOf(typed(content.userName), typed(content.invitedAddress)),
        ),
        about,
        paragraph(texts[content.kind].allowed),
        paragraph(texts.checkUsers),
      ];
    case 'roleChanged':
      return [
        paragraph(texts[content.kind].what),
        facts(content.publisher, texts, [
          { label: texts.labels.newRole, value: [texts.roles[content.role]] },
        ]),
        paragraph(texts[content.kind].ask),
      ];
    case 'userRemoved':
      return [paragraph(texts[content.kind].what), about, paragraph(texts[content.kind].ask)];
    case 'ownersRoleChanged':
      return [
        paragraph(texts[content.kind].what(typed(content.userName))),
        facts(content.publisher, texts, [
          { label: texts.labels.newRole, value: [texts.roles[content.role]] },
        ]),
        paragraph(texts.checkUsers),
      ];
    case 'ownersUserRemoved':
      return [
        paragraph(texts[content.kind].what(typed(content.userName))),
        about,
        paragraph(texts.checkUsers),
      ];
  }
};

/** The mail in one language, not yet in a form. */
export const compose = (content: MailContent, texts: MailTexts, locale: Locale): Draft => ({
  subject: texts[content.kind].subject(typed(content.publisher.displayName)),
  blocks: blocks(content, texts, locale),
});
