// The answer that is the invitation page: one document with everything in it, and a policy that allows nothing else.
import { escapeHtml } from '../../mail/user-text.ts';
import { inlinePage } from '../inline-page.ts';
import type { Answer } from '../operation.ts';
import type { PageSettings } from './browser/settings.ts';
import type { PageParts } from './built-parts.ts';

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='8' fill='%230b5cad'/%3E%3Cpath d='M7 11h18v11H7zM7 12l9 6 9-6' fill='none' stroke='%23fff' stroke-width='2' stroke-linejoin='round'/%3E%3C/svg%3E";

const html = ({ script, style }: PageParts, settings: PageSettings): string => `<!doctype html>
<html lang="en" data-settings="${escapeHtml(JSON.stringify(settings))}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>Cloud Partner Portal</title>
<link rel="icon" href="${icon}">
<style>${style}</style>
</head>
<body>
<header>
<p id="portal"></p>
<div id="languages" role="group" aria-label="Language"></div>
</header>
<main>
<div id="card">
<noscript>
<p>This page needs JavaScript to read the link in your mail.</p>
<p lang="fr">Cette page a besoin de JavaScript pour lire le lien de votre e-mail.</p>
<p lang="sv">Den här sidan behöver JavaScript för att läsa länken i ditt meddelande.</p>
<p lang="ko">메일의 링크를 읽으려면 이 페이지에 JavaScript가 필요합니다.</p>
</noscript>
</div>
<p id="status" role="status"></p>
</main>
<script type="module">${script}</script>
</body>
</html>
`;

const callsOf = ({ api, signIn }: PageSettings): string => {
  const called = [api, ...(signIn ? [signIn.tokenEndpoint] : [])].map((address) => new URL(address).origin);
  return [...new Set(called)].join(' ');
};

/** The page; nothing but its own inline parts may run, and it may call only the API and the place of the tokens. */
export const invitationPage = (parts: PageParts, settings: PageSettings): Answer =>
  inlinePage({
    ...parts,
    html: html(parts, settings),
    calls: callsOf(settings),
    more: ["require-trusted-types-for 'script'", "trusted-types 'none'"],
  });
