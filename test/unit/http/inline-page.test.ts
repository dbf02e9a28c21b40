// A page under whose policy nothing runs but its own script, and nothing frames or leaks it.
import { hash } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { inlinePage, type InlinePage } from '../../../shared/http/inline-page.ts';

const page: InlinePage = {
  html: '<title>Contoso</title>',
  script: 'start()',
  style: 'p{margin:0}',
  calls: "'self'",
};
const source = (text: string): string => `'sha256-${hash('sha256', text, 'base64')}'`;
const policy = [
  "default-src 'none'",
  `script-src ${source(page.script)}`,
  `style-src ${source(page.style)}`,
  'img-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

it('allows its own script and style, the calls it needs, and nothing else', () => {
  expect(inlinePage(page)).toEqual({
    text: { contentType: 'text/html; charset=utf-8', content: page.html },
    headers: { 'Content-Security-Policy': policy.join('; '), 'Referrer-Policy': 'no-referrer' },
  });
});

it('may be held to more', () => {
  const more = ["trusted-types 'none'"];
  expect(inlinePage({ ...page, more }).headers?.['Content-Security-Policy']).toBe(
    [...policy, ...more].join('; '),
  );
});
