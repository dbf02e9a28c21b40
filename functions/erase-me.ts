// DELETE /me: the caller leaves every publisher, and what is stored about them goes.
import { erasePerson } from '../shared/domain/forgetting.ts';
import { hasOwner } from '../shared/domain/lookup.ts';
import { Refusal } from '../shared/domain/refusal.ts';
import type { Account } from '../shared/domain/account.ts';
import { callerEndpoint } from '../shared/http/endpoint.ts';
import { changeLoaded } from '../shared/http/loaded.ts';
import { myAccounts } from '../shared/http/my-accounts.ts';

const isLastOwner = (account: Account, id: string): boolean =>
  !hasOwner({ ...account, users: account.users.filter((user) => user.id !== id) });

/** Nothing is erased while a publisher would lose its last owner. */
const requireNoLastOwner = (memberships: readonly Account[], id: string): void => {
  const blocking = memberships.filter((account) => isLastOwner(account, id));
  if (blocking.length === 0) return;
  throw new Refusal('LastOwnerRequired', {
    details: blocking.map((account) => ({
      code: 'LastOwnerRequired',
      target: `/publishers/${account.id}`,
      message: `You are the last owner of ${account.id}. Make somebody else an owner, or close the publisher.`,
    })),
  });
};

callerEndpoint({
  name: 'erase-me',
  summary: 'Leave every publisher and erase what is stored about you',
  description: "A publisher's own business fields stay. A repeat resumes what was interrupted.",
  block: 'myself',
  method: 'DELETE',
  route: 'me',
  response: { statuses: [204] },
  refusals: ['LastOwnerRequired'],
  run: async ({ caller: { id, email }, at }, { accounts, lists, people }) => {
    const { memberships, inviting } = await myAccounts({ id, email }, lists);
    requireNoLastOwner(memberships, id);
    const ids = new Set([...memberships, ...inviting].map((account) => account.id));
    for (const publisherId of ids) {
      const loaded = await accounts.read(publisherId);
      if (loaded) await changeLoaded(loaded, accounts, (now) => erasePerson(now, { id, email, at }));
    }
    await people.forget(id, email);
    return { status: 204 };
  },
});
