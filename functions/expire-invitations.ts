// Timer, hourly: reminds, records the end of invitations, and removes what is kept no longer.
import { catchUpAll } from '../shared/http/catch-up-all.ts';
import { timerEndpoint } from '../shared/http/timer-endpoint.ts';

timerEndpoint({
  name: 'expire-invitations',
  schedule: '0 0 * * * *',
  run: async (services) => ({ accounts: await catchUpAll(services) }),
});
