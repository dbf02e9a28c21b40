// The HTML form of a mail: one column, no tables, no images, nothing remote; colours only where both are set,
// so that a reader's dark mode can choose the rest.
import type { Locale } from '../domain/locale.ts';
import type { Block, Draft, ListItem } from './draft.ts';
import { shownLink } from './link.ts';
import { phraseHtml, phraseText, quoteHtml } from './phrase.ts';
import { escapeHtml } from './user-text.ts';

const style = {
  body: 'margin:0;padding:24px;font-family:Segoe UI,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5',
  column: 'max-width:36em;margin:0 auto;overflow-wrap:break-word',
  heading: 'font-size:22px;line-height:1.3;margin:0 0 16px',
  paragraph: 'margin:0 0 16px',
  quote: 'margin:0 0 16px;padding:0 0 0 12px;border-left:4px solid #7a7a7a',
  button:
    'display:inline-block;padding:10px 20px;border-radius:4px;background-color:#0b5cad;color:#ffffff;text-decoration:none',
  address: 'word-break:break-all',
  footer: 'margin:24px 0 0;padding:12px 0 0;border-top:1px solid #7a7a7a;font-size:14px',
};

const paragraph = (inner: string): string => `<p style="${style.paragraph}">${inner}</p>`;

const address = (link: string): string => {
  const shown = escapeHtml(shownLink(link));
  return `<a href="${shown}" style="${style.address}">${shown}</a>`;
};

const quote = (inner: string): string =>
  `<blockquote dir="auto" style="${style.quote}">${inner}</blockquote>`;

const item = ({ quote: text, note }: ListItem): string =>
  `<li style="margin:0 0 8px"><span dir="auto">${quoteHtml(text)}</span>${note ? `<br>${phraseHtml(note)}` : ''}</li>`;

const blockHtml = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(phraseHtml(block.phrase));
    case 'facts':
      return paragraph(
        block.facts
          .map(({ label, value }) => `${escapeHtml(label)} <strong>${phraseHtml(value)}</strong>`)
          .join('<br>\n'),
      );
    case 'quote':
      return `${paragraph(escapeHtml(block.intro))}\n${quote(quoteHtml(block.quote))}`;
    case 'list':
      return `${paragraph(escapeHtml(block.intro))}\n<ul style="${style.paragraph}">${block.items.map(item).join('\n')}</ul>`;
    case 'action':
      return [
        paragraph(
          `<a href="${escapeHtml(shownLink(block.link))}" style="${style.button}">${escapeHtml(block.label)}</a>`,
        ),
        paragraph(`${escapeHtml(block.copyHint)}<br>\n${address(block.link)}`),
      ].join('\n');
    case 'link':
      return paragraph(`${escapeHtml(block.intro)}<br>\n${address(block.link)}`);
  }
};

// Some clients drop the outer elements with their language; so the column names it again.
export const htmlForm = (draft: Draft, footer: string, locale: Locale): string => `<!doctype html>
<html lang="${locale}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">
<title>${escapeHtml(phraseText(draft.subject))}</title>
</head>
<body style="${style.body}">
<div role="article" lang="${locale}" dir="ltr" style="${style.column}">
<h1 style="${style.heading}">${phraseHtml(draft.subject)}</h1>
${draft.blocks.map(blockHtml).join('\n')}
<p style="${style.footer}">${escapeHtml(footer)}</p>
</div>
</body>
</html>
`;
