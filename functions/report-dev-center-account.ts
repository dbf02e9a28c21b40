// POST /publishers/{publisherId}/dev-center-account/report: Dev Center tells how the verification stands.
import { reportDevCenterAccount, requireDevCenterAccount } from '../shared/domain/dev-center.ts';
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
  response: { statuses: [200], schema: devCenterAccount, etag: true },
  refusals: ['DevCenterAccountNotFound', 'DevCenterAccountMismatch', 'PublisherNotActive'],
  run: async ({ body, caller, at, change }) => {
    const account = await change((now) => reportDevCenterAccount(now, { report: body, by: caller.id, at }));
    return tagged(toDevCenterAccount(requireDevCenterAccount(account)));
  },
});
