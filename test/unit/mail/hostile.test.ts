// Names and messages of people who mean harm do none in a mail.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { locales } from '../../../shared/domain/locale.ts';
import { render } from '../../../shared/mail/render.ts';
import { isolated, nameLine, passageLines } from '../../../shared/mail/user-text.ts';
import { everyKind, link, portalLink, stopLink, type Words } from './samples.ts';

const forms = (words: Words): readonly { subject: string; text: string; html: string }[] =>
  everyKind(words).flatMap((content) => locales.map((locale) => render(content, locale)));

const both = (raw: string): Words => ({ name: raw, passage: raw });

/** A mail without our own links, which may look like links. */
const withoutOurs = (form: string): string =>
  [link, stopLink, portalLink].reduce((rest, ours) => rest.replaceAll(ours, ''), form);

const looksLikeLink = /[\p{L}\p{N}][.\u2024\u3002\uff0e\uff61][\p{L}\p{N}]|\/\/|\\\\|\p{L}:\p{L}|@\S/u;

describe('a name with markup', () => {
  it.each([
    '"><img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    "' style='x",
    '</title><body>',
    '&lt;b&gt;',
    '<!--',
  ])('%j stays text', (raw) => {
    const plain = forms(both('Fabrikam'));
    forms(both(raw)).forEach(({ html }, index) => {
      expect(html).not.toContain(raw);
      expect(html.match(/<[a-z/!]/gi)).toHaveLength(plain[index]?.html.match(/<[a-z/!]/gi)?.length ?? 0);
    });
  });
});

describe('a name with an address', () => {
  it.each([
    'evil.example/login',
    'https://evil.example',
    'HTTP://EVIL.EXAMPLE',
    'www.evil.example',
    'mailto:x@evil.example',
    'x@evil.example',
    '//evil.example',
    '\\\\evil\\share',
    'evil．example',
    'evil。example',
    'evil․example',
    'ev\u200bil.\u2060example',
    'evil.\u200dexample',
    'evil.\u00adexample',
    'javascript:alert(1)',
    'www.1.example',
  ])('%j turns into no link', (raw) => {
    for (const { subject, text, html } of forms(both(raw))) {
      expect(subject).not.toMatch(looksLikeLink);
      expect(withoutOurs(text)).not.toMatch(looksLikeLink);
      expect(withoutOurs(html.replace(/<style.*?>|style="[^"]*"/g, ''))).not.toMatch(looksLikeLink);
      expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).not.toContain(raw);
    }
  });

  it('can still be read', () => {
    expect(nameLine('Fabrikam.example Förlag').replaceAll('\u202f', '')).toBe('Fabrikam.example Förlag');
  });

  it.each(['Ångström & Söner AB', 'A. Datum', '3 / 4', 'Tid: 12:30', '한국 출판', 'Über-Verlag (DE)'])(
    'leaves the ordinary name %j as it is',
    (name) => {
      expect(nameLine(name)).toBe(name);
    },
  );
});

describe('a name with line breaks or invisible characters', () => {
  it.each([
    'Fabrikam\r\nBcc: x',
    'Fabrikam\nBcc: x',
    'Fabrikam\u2028Bcc: x',
    'Fabrikam\u0085Bcc: x',
    'Fabrikam\0Bcc: x',
  ])('%j stays on one line', (raw) => {
    for (const { subject } of forms(both(raw))) {
      expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      expect(subject).toContain('Fabrikam Bcc: x');
    }
  });

  it('loses what would reorder the rest of the line', () => {
    expect(nameLine('Fab\u202erikam\u2066 \u200bBooks\ufeff\ud800')).toBe('Fabrikam Books');
  });

  it('keeps joiners that letters and emoji need', () => {
    expect(nameLine('می\u200cخواهم 👩\u200d💻')).toBe('می\u200cخواهم 👩\u200d💻');
  });
});

describe('a name that runs from right to left', () => {
  const name = 'דפוס פבריקם!';

  it('is isolated from the sentence around it', () => {
    for (const { subject, text, html } of forms(both(name))) {
      expect(subject).toContain(`\u2068${name}\u2069`);
      expect(text).toContain(`\u2068${name}\u2069`);
      expect(html).toContain(`<bdi>${name}</bdi>`);
    }
  });

  it('is the only kind that needs isolation in text', () => {
    expect(isolated('Contoso')).toBe('Contoso');
  });
});

describe('a text that is too long', () => {
  it('is cut between characters, names sooner than messages', () => {
    expect(Array.from(nameLine('🙂'.repeat(300)))).toHaveLength(100);
    expect(nameLine('🙂'.repeat(300)).endsWith('🙂…')).toBe(true);
    expect(Array.from(passageLines('a'.repeat(3000)).join(''))).toHaveLength(500);
  });
});

describe('a message of several lines', () => {
  it('keeps them, quoted one by one so that none passes for ours', () => {
    const { text, html } =
      forms({ name: 'Contoso', passage: 'Hi,\r\n\n\n\njoin us.\n-- \nThe portal' }).find((mail) =>
        mail.text.includes(stopLink),
      ) ?? {};
    expect(text).toContain('> Hi,\n>\n> join us.\n> --\n> The portal\n');
    expect(html).toContain('Hi,<br><br>join us.<br>--<br>The portal');
  });
});

describe('any text at all', () => {
  it('becomes one clean, short line without a link', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (raw) => {
        const line = nameLine(raw);
        expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        expect(line).not.toMatch(looksLikeLink);
        expect(Array.from(line.replaceAll('\u202f', '')).length).toBeLessThanOrEqual(100);
      }),
    );
  });
});
