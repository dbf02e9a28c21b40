// How much of growth is measured.

export interface GrowthPlan {
  readonly accounts: readonly number[];
  readonly users: readonly number[];
  /** Requests of each operation for each measurement, and how often each is measured. */
  readonly requests: number;
  readonly repeats: number;
  /** The same with Azurite as it is shipped, which is slow; not at all without numbers of accounts. */
  readonly shippedAccounts: readonly number[];
  readonly shippedRepeats: number;
  /** Clients that invite into one account, how often each, and how often that is measured. */
  readonly clients: number;
  readonly invitationsEach: number;
  readonly contentions: number;
  readonly mails: number;
  /** Only the operations that most requests are. */
  readonly mainOnly: boolean;
}

/** Some 18 minutes, and half as much again on a slow day. */
const full: GrowthPlan = {
  accounts: [1000, 10_000, 50_000],
  shippedAccounts: [1000, 50_000],
  users: [5, 50, 500],
  requests: 24,
  repeats: 5,
  shippedRepeats: 3,
  clients: 100,
  invitationsEach: 2,
  contentions: 7,
  mails: 5000,
  mainOnly: false,
};

const quick: GrowthPlan = {
  ...full,
  accounts: [300, 3000],
  shippedAccounts: [],
  users: [5, 500],
  requests: 20,
  repeats: 2,
  contentions: 1,
  mails: 100,
  mainOnly: true,
};

export const growthPlanOf = (isQuick: boolean, rounds: number | undefined): GrowthPlan => {
  const plan = isQuick ? quick : full;
  return { ...plan, repeats: rounds ?? plan.repeats, contentions: rounds ?? plan.contentions };
};
