// One page that shows every mail in every language, as HTML and as plain text; it needs no script and loads nothing.
import { locales, type Locale } from '../shared/domain/locale.ts';
import type { MailContent } from '../shared/mail/message.ts';
import { render } from '../shared/mail/render.ts';
import { escapeHtml } from '../shared/mail/user-text.ts';
import { mailSamples } from './mail-samples.ts';

const style = `
:root { color-scheme: light dark; font: 15px/1.5 'Segoe UI', system-ui, sans-serif }
body { margin: 0; display: grid; grid-template-columns: minmax(16em, 1fr) minmax(0, 5fr) }
nav { position: sticky; top: 0; height: 100vh; overflow: auto; padding: 1em; box-sizing: border-box }
nav ul { list-style: none; margin: 0 0 1em; padding: 0 }
nav a { display: block; padding: .1em .4em; text-decoration: none; border-radius: 4px; overflow-wrap: anywhere }
nav a:hover, nav a:focus { text-decoration: underline }
main { padding: 1em 2em 50vh; border-left: 1px solid #8888 }
h1 { font-size: 1.3em } h2 { font-size: 1.15em; margin: 0 }
article { margin: 0 0 2em; scroll-margin-top: 1em }
article:target h2 { text-decoration: underline }
.subject { margin: 0 0 .6em }
.forms { display: grid; grid-template-columns: 3fr 2fr; gap: 1em }
.forms > * { margin: 0; height: 44rem; border: 1px solid #8888; border-radius: 4px; box-sizing: border-box; width: 100% }
pre { padding: 1em; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere; font: .87rem/1.45 monospace }
@media (max-width: 60em) { body, .forms { display: block } nav { position: static; height: auto } .forms > * { margin: 0 0 1em } }`;

interface Preview {
  readonly locale: Locale;
  /** What the link to it says, and its heading. */
  readonly title: string;
  readonly anchor: string;
  readonly content: MailContent;
}

const anchorOf = (locale: Locale, kind: string, number: number): string =>
  `${locale}-${kind}${number === 0 ? '' : `-${number + 1}`}`;

const previewsIn = (locale: Locale): readonly Preview[] =>
  Object.entries(mailSamples(locale)).flatMap(([kind, forms]) =>
    Object.entries<MailContent>(forms).map(([form, content], number) => ({
      locale,
      title: number === 0 ? kind : `${kind}: ${form}`,
      anchor: anchorOf(locale, kind, number),
      content,
    })),
  );

/** Sandboxed without any right: no script, no form, no way out of the frame. */
const article = ({ locale, title, anchor, content }: Preview): string => {
  const { subject, text, html } = render(content, locale);
  return `<article id="${anchor}">
<h2>${escapeHtml(title)} <small>(${locale})</small></h2>
<p class="subject" lang="${locale}">Subject: <strong>${escapeHtml(subject)}</strong></p>
<div class="forms">
<iframe sandbox="" loading="lazy" title="${escapeHtml(`${title} in ${locale}, HTML`)}" srcdoc="${escapeHtml(html)}"></iframe>
<pre lang="${locale}" tabindex="0">${escapeHtml(text)}</pre>
</div>
</article>`;
};

const links = (previews: readonly Preview[]): string =>
  `<ul>${previews.map(({ anchor, title }) => `<li><a href="#${anchor}">${escapeHtml(title)}</a></li>`).join('')}</ul>`;

/** A whole HTML document. */
export const mailPreview = (): string => {
  const languages = locales.map((locale) => {
    const name = new Intl.DisplayNames('en', { type: 'language' }).of(locale) ?? locale;
    return { name, previews: previewsIn(locale) };
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Mails of partner-accounts</title>
<style>${style}
</style>
</head>
<body>
<nav aria-label="Mails">
<h1>Mails</h1>
${languages.map(({ name, previews }) => `<h2>${name}</h2>\n${links(previews)}`).join('\n')}
</nav>
<main>
${languages.flatMap(({ previews }) => previews.map(article)).join('\n')}
</main>
</body>
</html>
`;
};
