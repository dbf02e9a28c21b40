// GET /invitation: the page that the link in a mail opens; the token stays in the fragment, which is never sent.
import type { Config } from '../shared/config.ts';
import { openEndpoint } from '../shared/http/endpoint.ts';
import type { Answer } from '../shared/http/operation.ts';
import type { PageSettings } from '../shared/http/page/browser/settings.ts';
import { signInAnswer } from '../shared/schema/sign-in-answer.ts';

const pageSettings = ({ origin, portal, issuers }: Config): PageSettings => ({
  api: `${origin}/api`,
  page: `${origin}/api/invitation`,
  portal,
  signIn: issuers.find(({ signIn }) => signIn !== undefined)?.signIn,
});

/** Made once: a page stays as it is for as long as its settings do. */
const pages = new WeakMap<Config, Answer>();

const pageFor = async (config: Config): Promise<Answer> => {
  const { invitationPage } = await import('../shared/http/page/page.ts');
  const { builtParts } = await import('../shared/http/page/built-parts.ts');
  const page = invitationPage(builtParts, pageSettings(config));
  pages.set(config, page);
  return page;
};

openEndpoint({
  name: 'show-invitation-page',
  summary: 'Show the page that an invitation link opens',
  block: 'invitations',
  method: 'GET',
  route: 'invitation',
  query: signInAnswer,
  response: { statuses: [200], text: ['text/html; charset=utf-8'] },
  refusals: [],
  run: async (_, { config }) => pages.get(config) ?? pageFor(config),
});
