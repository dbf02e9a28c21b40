// The preview of mails shows every kind in every language, and needs nothing from elsewhere.
import { describe, expect, it } from '@jest/globals';
import { mailPreview } from '../../../local/mail-preview.ts';
import { mailSamples } from '../../../local/mail-samples.ts';
import { locales } from '../../../shared/domain/locale.ts';
import type { MailContent } from '../../../shared/mail/message.ts';
import { render } from '../../../shared/mail/render.ts';
import { mailMessage } from '../../../shared/schema/mail-message.ts';
import { escapeHtml } from '../../../shared/mail/user-text.ts';

const page = mailPreview();
const kinds = mailMessage.shape.kind.options;
const table = locales.flatMap((locale) => kinds.map((kind) => [locale, kind] as const));

describe.each(table)('in %s, the mail %s', (locale, kind) => {
  it('is shown in each of its forms, as HTML and as plain text, behind a link', () => {
    const forms = Object.values<MailContent>(mailSamples(locale)[kind]);
    expect(forms.length).toBeGreaterThan(0);
    for (const content of forms) {
      const { subject, html, text } = render(content, locale);
      expect(page).toContain(`<strong>${escapeHtml(subject)}</strong>`);
      expect(page).toContain(`srcdoc="${escapeHtml(html)}"`);
      expect(page).toContain(`>${escapeHtml(text)}</pre>`);
    }
    expect(page).toContain(`href="#${locale}-${kind}"`);
    expect(page).toContain(`<article id="${locale}-${kind}">`);
  });
});

describe('the page', () => {
  it('has one target for each of its links', () => {
    const targets = [...page.matchAll(/<article id="([^"]+)"/g)].map(([, id]) => id);
    const links = [...page.matchAll(/<a href="#([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(targets).size).toBe(targets.length);
    expect(links).toEqual(targets);
  });

  it('runs no script, loads nothing, and gives the mails no rights', () => {
    expect(page).not.toMatch(/<script|<img|<link|\ssrc=|url\(/);
    expect(page.match(/<iframe /g)?.length).toBe(page.match(/<iframe sandbox="" /g)?.length);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });
});
