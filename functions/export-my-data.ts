// GET /me/data: everything that is stored about the caller.
import { callerEndpoint } from '../shared/http/endpoint.ts';
import { myAccounts } from '../shared/http/my-accounts.ts';
import { myData, toMembershipData, toInvitationData } from '../shared/schema/my-data.ts';

/** How far back the history of each publisher is looked through. */
const mostEvents = 1000;

callerEndpoint({
  name: 'export-my-data',
  summary: 'Export everything that is stored about you',
  description: "Your own data only; of a publisher's history, your part of the newest 1,000 events.",
  block: 'myself',
  method: 'GET',
  route: 'me/data',
  response: { statuses: [200], schema: myData },
  refusals: [],
  run: async ({ caller, at }, { config, lists, events, people, invitationId }) => {
    const { id, kind, displayName, email, platformRoles } = caller;
    const { memberships, inviting } = await myAccounts(caller, lists);
    const histories = await Promise.all(
      memberships.map((account) => events.newest(account.id, undefined, mostEvents)),
    );
    const counts = await people.countsOf(id, email);
    return {
      body: {
        me: { id, kind, displayName, email, platformRoles: [...platformRoles] },
        memberships: memberships.map((account, index) =>
          toMembershipData(account, id, histories[index]?.events ?? [], at),
        ),
        invitations: inviting.flatMap((account) =>
          email === undefined
            ? []
            : toInvitationData(account, invitationId(account.id, email), at, config.limits),
        ),
        counts,
      },
    };
  },
});
