// PUT /publishers/{publisherId}/dev-center-account: an owner links the Dev Center account that their address owns.
import { linkDevCenterAccount, requireDevCenterAccount } from '../shared/domain/dev-center.ts';
import { publisherEndpoint } from '../shared/http/endpoint.ts';
import { devCenterView } from '../shared/http/dev-center-view.ts';
import { tagged } from '../shared/http/tagged.ts';
import { devCenterAccount, devCenterLink, toDevCenterAccount } from '../shared/schema/dev-center.ts';

publisherEndpoint({
  name: 'link-dev-center-account',
  summary: 'Link a Dev Center account',
  description: 'Other content than what is linked starts the verification anew.',
  block: 'registration',
  method: 'PUT',
  route: 'publishers/{publisherId}/dev-center-account',
  permission: 'devCenter:link',
  body: { schema: devCenterLink },
  ifMatch: 'optional',
  response: { statuses: [200, 201], schema: devCenterAccount, etag: true },
  refusals: ['ConditionNotMet', 'PublisherNotActive', 'DevCenterEmailMismatch', 'DevCenterAccountLocked'],
  run: async ({ body, caller, at, ifMatch, change }) => {
    const command = { link: body, by: caller, at, ifMatch: ifMatch(devCenterView) };
    const seen = { linked: false };
    const account = await change((now) => {
      seen.linked = now.devCenter !== undefined;
      return linkDevCenterAccount(now, command);
    });
    return {
      status: seen.linked ? 200 : 201,
      ...tagged(toDevCenterAccount(requireDevCenterAccount(account))),
    };
  },
});
