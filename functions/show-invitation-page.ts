// GET /invitation: the page that the link in a mail opens; the token stays in the fragment, which is never sent.
import { openEndpoint } from '../shared/http/endpoint.ts';

openEndpoint({
  name: 'show-invitation-page',
  summary: 'Show the page that an invitation link opens',
  block: 'invitations',
  method: 'GET',
  route: 'invitation',
  response: { statuses: [200], text: ['text/html; charset=utf-8'] },
  refusals: [],
  run: async (_, { config }) => {
    const { invitationPage } = await import('../shared/http/invitation-page.ts');
    return invitationPage(`${config.origin}/api`);
  },
});
