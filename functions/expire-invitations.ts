// Timer, hourly: reminds, records the end of invitations, and removes what is kept no longer.
import { catchUp } from '../shared/domain/due.ts';
import { changeLoaded } from '../shared/http/loaded.ts';
import { timerEndpoint } from '../shared/http/timer-endpoint.ts';

/** An account with more to do than one transaction holds is looked at again, this often. */
const mostTurns = 10;

timerEndpoint({
  name: 'expire-invitations',
  schedule: '0 0 * * * *',
  run: async ({ accounts, due, links, clock }) => {
    const at = clock();
    for await (const id of due.publishers(at)) {
      for (let turn = 0; turn < mostTurns; turn += 1) {
        const loaded = await accounts.read(id);
        if (!loaded) break;
        const after = await changeLoaded(loaded, accounts, (now) => catchUp(now, at, links.newestKey));
        if (after === loaded.account) break;
      }
    }
  },
});
