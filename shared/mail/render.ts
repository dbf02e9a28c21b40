// A mail in a reader's language, as subject, plain text and HTML.
import type { Locale } from '../domain/locale.ts';
import { compose } from './compose.ts';
import { htmlForm } from './form-html.ts';
import { textForm } from './form-text.ts';
import type { MailTexts } from './mail-texts.ts';
import type { MailContent, RenderedMail } from './message.ts';
import { phraseText } from './phrase.ts';
import { en } from './texts/en.ts';
import { fr } from './texts/fr.ts';
import { ko } from './texts/ko.ts';
import { sv } from './texts/sv.ts';

const textsOf: Readonly<Record<Locale, MailTexts>> = { en, fr, sv, ko };

export const render = (content: MailContent, locale: Locale): RenderedMail => {
  const texts = textsOf[locale];
  const draft = compose(content, texts, locale);
  return {
    subject: phraseText(draft.subject),
    text: textForm(draft, texts.footer),
    html: htmlForm(draft, texts.footer, locale),
  };
};
