// The issuer's page to sign in on, for development: whoever one says one is, one is.
import type { AuthorizationRequest } from './authorization-request.ts';

/** What the person has typed. */
export interface SignInForm {
  readonly email: string;
  readonly name: string;
  readonly verified: boolean;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => entities[one] ?? '');

const style = `
  :root { color-scheme: light dark; --ground: #f3f5f8; --card: #fff; --edge: #d9dee6; --text: #1b2430; --soft: #556173;
    --accent: #4b3fa0; --on-accent: #fff; --note: #fdf0dd; --fault: #a3201d; font: 100%/1.55 system-ui, sans-serif; }
  @media (prefers-color-scheme: dark) { :root { --ground: #11161d; --card: #1a212b; --edge: #323c4a; --text: #e8edf4;
    --soft: #a5b1c2; --accent: #b9b0f8; --on-accent: #17123a; --note: #3a2d19; --fault: #ffb4ae; } }
  * { box-sizing: border-box; }
  body { margin: 0; background: var(--ground); color: var(--text); overflow-wrap: anywhere; }
  main { max-width: 28rem; margin: 0 auto; padding: clamp(1rem, 8vh, 5rem) 1rem 2rem; }
  .card { padding: clamp(1.25rem, 5vw, 2.25rem); border: 1px solid var(--edge); border-radius: .875rem; background: var(--card); }
  h1 { margin: 0 0 .25rem; font-size: 1.5rem; line-height: 1.25; letter-spacing: -.01em; }
  p { margin: 0 0 1rem; } .soft { color: var(--soft); }
  .note { padding: .625rem .875rem; border-radius: .5rem; background: var(--note); font-size: .875rem; }
  label { display: block; margin-top: 1rem; font-weight: 600; }
  input[type=email], input[type=text] { width: 100%; min-height: 2.75rem; margin-top: .25rem; padding: .5rem .75rem;
    border: 1px solid var(--soft); border-radius: .5rem; background: var(--card); color: inherit; font: inherit; }
  .check { display: flex; gap: .625rem; align-items: center; min-height: 1.75rem; font-weight: 400; }
  .check input { width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--accent); }
  .fault { margin: .25rem 0 0; color: var(--fault); }
  .buttons { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: 1.5rem; }
  button { flex: 1; min-height: 2.75rem; padding: .5rem 1.25rem; border: 1px solid var(--soft); border-radius: .5rem;
    background: none; color: inherit; font: inherit; font-weight: 600; cursor: pointer; }
  button.primary { border-color: var(--accent); background: var(--accent); color: var(--on-accent); }
  :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }`;

const document = (title: string, content: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – local issuer</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<main>
<div class="card">
${content}
</div>
</main>
</body>
</html>
`;

const hidden = (request: AuthorizationRequest): string =>
  Object.entries(request)
    .map(([name, value = '']) => `<input type="hidden" name="${name}" value="${escaped(value)}">`)
    .join('\n');

/** The page with what was typed before, and what was wrong with it. */
export const signInPage = (request: AuthorizationRequest, form: SignInForm, fault?: string): string =>
  document(
    'Sign in',
    `<h1>Sign in</h1>
<p class="soft">to ${escaped(new URL(request.redirect_uri).host)}</p>
<p class="note"><strong>For development only.</strong> This stands in for your organisation’s sign-in and believes whatever you enter.</p>
<form method="post" action="/authorize">
${hidden(request)}
<label for="email">E-mail address</label>
<input id="email" name="email" type="email" required maxlength="320" autocomplete="username" value="${escaped(form.email)}"${fault === undefined ? '' : ' aria-invalid="true" aria-describedby="fault" autofocus'}>
${fault === undefined ? '' : `<p class="fault" id="fault">${escaped(fault)}</p>`}
<label for="name">Name (optional)</label>
<input id="name" name="name" type="text" maxlength="255" autocomplete="name" value="${escaped(form.name)}">
<label class="check"><input name="verified" type="checkbox" value="yes"${form.verified ? ' checked' : ''}> The address is verified</label>
<div class="buttons">
<button class="primary" name="decision" value="sign-in">Sign in</button>
<button name="decision" value="cancel" formnovalidate>Cancel</button>
</div>
</form>`,
  );

/** Said to a person whom a client sent with a request that cannot be answered anywhere. */
export const faultPage = (fault: string): string =>
  document(
    'This sign-in cannot begin',
    `<h1>This sign-in cannot begin</h1>
<p>The app that sent you here asked for something that the local issuer does not do.</p>
<p>${escaped(fault)}</p>`,
  );
