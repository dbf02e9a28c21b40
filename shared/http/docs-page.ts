// The reference page: Swagger UI on the OpenAPI document of the same origin, everything inline, nothing from elsewhere.
// Swagger UI, because it is kept up (OpenAPI 3.1 and newer), tries calls out, reports nothing, and needs no eval.
import licences from 'swagger-ui-dist/swagger-ui-bundle.js.LICENSE.txt' with { type: 'text' };
import bundle from 'swagger-ui-dist/swagger-ui-bundle.js' with { type: 'text' };
import css from 'swagger-ui-dist/swagger-ui.css' with { type: 'text' };
import { inlinePage } from './inline-page.ts';

const style = `${css.replace(/\/\*# sourceMappingURL=.*\*\//, '')} body { margin: 0; }`;

/**
 * Runs in the browser, after the renderer: follows the dark theme and renders the document beside this page, in which
 * what has one value only, such as the version, is filled in for trying out.
 */
const start = `
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
  dark.addEventListener('change', follow);
  follow();
  const filledIn = (_, value) => value?.const === undefined ? value : { ...value, default: value.const };
  let isLoaded = false;
  SwaggerUIBundle({
    dom_id: '#reference',
    url: new URL('openapi.json', location.href).href,
    validatorUrl: null,
    deepLinking: true,
    filter: true,
    displayOperationId: true,
    displayRequestDuration: true,
    defaultModelsExpandDepth: 0,
    onComplete: () => { isLoaded = true; },
    responseInterceptor: (response) => {
      if (!isLoaded && response.ok) response.text = JSON.stringify(JSON.parse(response.text, filledIn));
      return response;
    },
  });`;

// In HTML a script ends at its closing tag, and an opened comment in it would hide that.
const script = `${licences}\n${bundle}\n${start}`.replaceAll('<!--', '\\x3C!--');

const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>API reference: partner-accounts</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<main id="reference"></main>
<noscript>This page needs JavaScript. The reference is also at <a href="openapi.json">openapi.json</a>.</noscript>
<script>${script}</script>
</body>
</html>
`;

/** The page; nothing but its own inline parts may run, and calls go to its own origin only. */
export const docsPage = inlinePage({ html, script, style, calls: "'self'" });
