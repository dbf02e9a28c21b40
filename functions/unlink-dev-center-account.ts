// DELETE /publishers/{publisherId}/dev-center-account: an owner unlinks the Dev Center account.
import { unlinkDevCenterAccount } from '../shared/domain/dev-center.ts';
import { publisherEndpoint } from '../shared/http/endpoint.ts';
import { devCenterView } from '../shared/http/dev-center-view.ts';

publisherEndpoint({
  name: 'unlink-dev-center-account',
  summary: 'Unlink the Dev Center account',
  block: 'registration',
  method: 'DELETE',
  route: 'publishers/{publisherId}/dev-center-account',
  permission: 'devCenter:link',
  ifMatch: 'optional',
  response: { statuses: [204] },
  refusals: ['ConditionNotMet', 'PublisherNotActive', 'DevCenterAccountLocked'],
  run: async ({ caller, at, ifMatch, change }) => {
    const matches = ifMatch(devCenterView);
    await change((now) => unlinkDevCenterAccount(now, { by: caller.id, at, ifMatch: matches }));
    return { status: 204 };
  },
});
