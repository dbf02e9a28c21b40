// The answer that is one HTML document with everything in it, and a policy under which nothing else runs.
import { hash } from 'node:crypto';
import type { Answer } from './operation.ts';

export interface InlinePage {
  readonly html: string;
  /** Its only script and its only style, as they stand between their tags. */
  readonly script: string;
  readonly style: string;
  /** Where it may call: origins, or `'self'`. */
  readonly calls: string;
  /** Directives besides those of every page. */
  readonly more?: readonly string[];
}

const source = (text: string): string => `'sha256-${hash('sha256', text, 'base64')}'`;

/** The answer with such a page. */
export const inlinePage = ({ html, script, style, calls, more = [] }: InlinePage): Answer => ({
  text: { contentType: 'text/html; charset=utf-8', content: html },
  headers: {
    'Content-Security-Policy': [
      "default-src 'none'",
      `script-src ${source(script)}`,
      `style-src ${source(style)}`,
      'img-src data:',
      `connect-src ${calls}`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      ...more,
    ].join('; '),
    'Referrer-Policy': 'no-referrer',
  },
});
