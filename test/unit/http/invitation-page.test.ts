// The document of the invitation page: whole in itself, and closed to everything that is not its own.
import { hash } from 'node:crypto';
import { beforeAll, expect, it } from '@jest/globals';
import { bundlePage } from '../../../build-page.ts';
import type { PageSettings } from '../../../shared/http/page/browser/settings.ts';
import type { PageParts } from '../../../shared/http/page/built-parts.ts';
import { invitationPage } from '../../../shared/http/page/page.ts';

const settings: PageSettings = {
  api: 'https://accounts.contoso.example/api',
  page: 'https://accounts.contoso.example/api/invitation',
  portal: 'https://portal.contoso.example',
};
const signIn: PageSettings['signIn'] = {
  clientId: '"><script>alert(1)</script>',
  scope: 'openid',
  authorizationEndpoint: 'https://login.contoso.example/authorize?policy=a',
  tokenEndpoint: 'https://tokens.contoso.example/token?policy=a',
  parameters: {},
  promptForOther: 'login',
};

let parts: PageParts;
beforeAll(async () => {
  parts = await bundlePage();
});

const contentOf = (given: PageSettings): string => invitationPage(parts, given).text?.content ?? '';
const policyOf = (given: PageSettings): readonly string[] =>
  invitationPage(parts, given).headers?.['Content-Security-Policy']?.split('; ') ?? [];

it('allows its own script and style, calls to the API, and nothing else', () => {
  const content = contentOf(settings);
  const [, style = ''] = /<style>(.*?)<\/style>/s.exec(content) ?? [];
  const [, script = ''] = /<script type="module">(.*?)<\/script>/s.exec(content) ?? [];
  expect([style, script]).toEqual([parts.style, parts.script]);
  expect(policyOf(settings)).toEqual([
    "default-src 'none'",
    `script-src 'sha256-${hash('sha256', script, 'base64')}'`,
    `style-src 'sha256-${hash('sha256', style, 'base64')}'`,
    'img-src data:',
    'connect-src https://accounts.contoso.example',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]);
});

it('may also call the place that gives tokens, where people sign in on the page', () => {
  expect(policyOf({ ...settings, signIn })).toContain(
    'connect-src https://accounts.contoso.example https://tokens.contoso.example',
  );
});

it('asks for nothing: every part of it is inside', () => {
  const content = contentOf(settings).replace(/data-settings="[^"]*"/, '');
  expect(content.match(/\s(?:src|href|srcset|action)=["']?(?!["']?data:)[^\s>]*/g)).toBeNull();
  expect(parts.style).not.toMatch(/url\(|@import/);
});

it('takes settings as data, whatever stands in them', () => {
  const content = contentOf({ ...settings, signIn });
  expect(content).not.toContain('<script>alert');
  expect(content.match(/<script/g)).toHaveLength(1);
});

it('is ended by nothing that its parts contain', () => {
  expect(`${parts.script}${parts.style}`).not.toMatch(/<\/(?:script|style)|<!--/i);
});

it('is at most 60 KB, uncompressed', () => {
  expect(Buffer.byteLength(contentOf({ ...settings, signIn }))).toBeLessThan(60_000);
});
