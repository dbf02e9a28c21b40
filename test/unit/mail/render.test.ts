// Every kind of mail in every language says what it must.
import { describe, expect, it } from '@jest/globals';
import { locales, type Locale } from '../../../shared/domain/locale.ts';
import type { MailContent } from '../../../shared/mail/message.ts';
import { render } from '../../../shared/mail/render.ts';
import { everyKind, link, ordinary, portalLink, sample, stopLink } from './samples.ts';

const all = everyKind(ordinary);
const table = locales.flatMap((locale) => all.map((content) => [locale, content.kind, content] as const));

const words: Readonly<Record<Locale, { publisher: RegExp; manager: string; wrong: RegExp }>> = {
  en: { publisher: /publisher/i, manager: 'manager', wrong: /administrator/i },
  fr: {
    publisher: /éditeur/i,
    manager: 'gestionnaire',
    wrong: /serveur de publication|\d [:;!?]|\w [:;!?]/i,
  },
  sv: { publisher: /utgivar/i, manager: 'ansvarig', wrong: /utgivar (konto|profil|ID)|konto namn/i },
  ko: { publisher: /게시자/, manager: '관리자', wrong: /필수 구성|용어|sql/i },
};

describe.each(table)('in %s, the mail %s', (locale, _kind, content) => {
  const mail = render(content, locale);

  it('has a subject of one line that names the publisher', () => {
    expect(mail.subject).toContain('Contoso Förlag');
    expect(mail.subject).not.toMatch(/[\r\n]/);
    expect(mail.subject.length).toBeLessThan(120);
  });

  it('shows the display name and the id of the publisher in both forms', () => {
    for (const form of [mail.text, mail.html]) {
      expect(form).toContain('Contoso Förlag');
      expect(form).toContain('contoso-forlag');
    }
  });

  it('uses the word of its language for a publisher, and no word known to be wrong', () => {
    expect(mail.text).toMatch(words[locale].publisher);
    expect(mail.text).not.toMatch(words[locale].wrong);
  });

  it('leaves no hole in a sentence', () => {
    expect(mail.text + mail.html).not.toMatch(/undefined|null|NaN|\[object|\$\{/);
  });

  it('says in HTML which language it is in, and loads nothing from elsewhere', () => {
    expect(mail.html.match(new RegExp(`lang="${locale}"`, 'g'))).toHaveLength(2);
    expect(mail.html).not.toMatch(/\ssrc=|url\(|<img|<link|<script|@import/i);
  });

  it('says the same in text and in HTML', () => {
    const shown = mail.html
      .replace(/<head>.*?<\/head>/s, '')
      .replace(/<[^>]*>/g, '')
      .replace(/[ \n]+/g, ' ');
    const lines = mail.text.split('\n').map((line) => line.replace(/^(> |-- $)/, '').trim());
    for (const line of lines) expect(shown).toContain(line);
  });
});

const ownLines = (content: MailContent, locale: Locale): readonly string[] =>
  render({ ...content, publisher: { id: 'x', displayName: 'x' } }, locale)
    .text.split('\n')
    .filter((line) => line.split(' ').length > 3 && !line.startsWith('>'));

describe('the languages', () => {
  it.each(all.map((content) => [content.kind, content] as const))(
    'share no sentence of the mail %s',
    (_kind, content) => {
      const lines = locales.flatMap((locale) => ownLines(content, locale));
      expect(lines.length).toBeGreaterThan(8);
      expect(new Set(lines).size).toBe(lines.length);
    },
  );

  it.each([
    ['en', 'Monday, November 30, 2026 at 9:05 PM UTC'],
    ['fr', 'lundi 30 novembre 2026 à 21:05 UTC'],
    ['sv', 'måndag 30 november 2026 kl. 21:05 UTC'],
    ['ko', '2026년 11월 30일 월요일 오후 9:05 UTC'],
  ] as const)('write a time in %s as a reader expects it, with its zone', (locale, expected) => {
    const { text } = render(sample(ordinary).invitation, locale);
    expect(text.replace(/[\u00a0\u202f]/g, ' ')).toContain(expected);
  });

  it.each([
    ['en', 'this point', '2 points'],
    ['fr', 'le point suivant', 'les 2 points suivants'],
    ['sv', 'följande punkt:', 'följande 2 punkter:'],
    ['ko', '1가지', '2가지'],
  ] as const)('count what to correct in %s', (locale, one, two) => {
    const content = sample(ordinary).registrationRejected;
    expect(render(content, locale).text).toContain(two);
    expect(render({ ...content, reasons: content.reasons.slice(1) }, locale).text).toContain(one);
  });
});

describe.each(locales)('an invitation in %s', (locale) => {
  const { invitation, invitationReminder } = sample(ordinary);

  it.each([invitation, invitationReminder])(
    'gives the role, the inviter, the message and both links',
    (content) => {
      const { text, html } = render(content, locale);
      for (const form of [text, html])
        for (const part of [words[locale].manager, content.message ?? '', link, stopLink])
          expect(form).toContain(part);
      expect(text.split('\n')).toEqual(expect.arrayContaining([link, stopLink]));
      expect(html).toContain(`>${link}</a>`);
    },
  );

  it('does without an inviter and a message', () => {
    const { publisher, role, expiresAt, kind } = invitation;
    const bare = render({ publisher, role, expiresAt, kind, link, stopLink }, locale);
    expect(bare.text).not.toContain('>');
    expect(bare.text.match(/Contoso Förlag/g)).toHaveLength(2);
  });

  it('refuses a link that is no web address', () => {
    expect(() => render({ ...invitation, link: 'javascript:alert(1)' }, locale)).toThrow(/http/);
  });
});

describe.each(locales)('a mail in %s about an invitation whose address was erased', (locale) => {
  const { invitationExpired, invitationAcceptedElsewhere } = sample(ordinary);

  it.each<readonly [MailContent, MailContent]>([
    [invitationExpired, { ...invitationExpired, email: undefined }],
    [invitationAcceptedElsewhere, { ...invitationAcceptedElsewhere, invitedAddress: undefined }],
  ])('leaves no hole where it stood', (content, gone) => {
    expect(render(content, locale).text).toContain('@');
    expect(render(gone, locale).text).not.toMatch(/@|undefined|[^-\n] {2}| [.,]/);
  });
});

describe.each(locales)('a registration mail in %s', (locale) => {
  it('gives the promo code only to a publisher that has one', () => {
    const content = sample(ordinary).registrationApproved;
    expect(render(content, locale).text).toContain('K7QF-2MXA');
    const { kind, publisher } = content;
    const without = render({ kind, publisher, portalLink }, locale).text;
    expect(without.split('\n\n')).toHaveLength(render(content, locale).text.split('\n\n').length - 2);
  });

  it('names each point to correct and where it is', () => {
    const { text } = render(sample(ordinary).registrationRejected, locale);
    expect(text.match(/> Please look at our offers/g)).toHaveLength(2);
    expect(text.match(/\/organization\/legalName/g)).toHaveLength(1);
    expect(text).toContain(portalLink);
  });
});
