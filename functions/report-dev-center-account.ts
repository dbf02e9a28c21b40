// POST /publishers/{publisherId}/dev-center-account/report: Dev Center tells how the verification stands.
import { reportDevCenterAccount, requireDevCenterAccount } from '../shared/domain/dev-center.ts';
import { devCenterView } from '../shared/http/dev-center-view.ts';
import { publisherEndpoint } from '../shared/http/endpoint.ts';
import { tagged } from '../shared/http/tagged.ts';
import { devCenterAccount, devCenterReport, toDevCenterAccount } from '../shared/schema/dev-center.ts';

publisherEndpoint({
  name: 'report-dev-center-account',
  summary: 'Report the state of a linked Dev Center account',
  block: 'registration',
  method: 'POST',
  route: 'publishers/{publisherId}/dev-center-account/report',
  platformRole: 'DevCenter.Report',
  body: { schema: devCenterReport },
  ifMatch: 'optional',
  response: { statuses: [200], schema: devCenterAccount, etag: true },
  refusals: ['DevCenterAccountNotFound', 'ConditionNotMet', 'DevCenterAccountMismatch', 'PublisherNotActive'],
  run: async ({ body, caller, at, ifMatch, change }) => {
    const matches = ifMatch(devCenterView);
    const account = await change((now) =>
      reportDevCenterAccount(now, { report: body, by: caller.id, at, ifMatch: matches }),
    );
    return tagged(toDevCenterAccount(requireDevCenterAccount(account)));
  },
});
