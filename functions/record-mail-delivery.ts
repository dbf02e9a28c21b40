// POST /mail-delivery-reports: Event Grid tells what became of mails that Communication Services has sent.
import { requireDeliveryKey } from '../shared/http/delivery-key.ts';
import { openEndpoint } from '../shared/http/endpoint.ts';
import {
  deliveryKeyQuery,
  deliveryReports,
  deliveryReportsAnswer,
  reportOf,
  validationCodeOf,
} from '../shared/schema/delivery-report.ts';

openEndpoint({
  name: 'record-mail-delivery',
  summary: 'Take delivery reports from Event Grid',
  description:
    'One of the configured keys is needed, as the query parameter `key` or the header `x-delivery-key`.',
  block: 'events',
  method: 'POST',
  route: 'mail-delivery-reports',
  credentials: 'deliveryKey',
  query: deliveryKeyQuery,
  admit: requireDeliveryKey,
  body: { schema: deliveryReports },
  response: { statuses: [200], schema: deliveryReportsAnswer },
  refusals: ['AuthenticationRequired', 'InvalidAuthenticationToken'],
  run: async ({ body }, { mailer }) => {
    const reports = body.flatMap((event) => reportOf(event) ?? []);
    for (const { operationId, status, reason } of reports)
      await mailer.recordReport(operationId, status, reason);
    return { body: { validationResponse: validationCodeOf(body) } };
  },
});
