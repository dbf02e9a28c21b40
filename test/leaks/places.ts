// Where keys, tokens, links, addresses and names belong; everything that is stored, logged, queued or refused is looked at.
import type { Belongs } from './scan.ts';

/** The parts of an account's row that hold what people typed: cut into pieces, `users`, `users1` ... */
const inAccount = (...columns: readonly string[]): RegExp =>
  new RegExp(`^publishers/account/(?:${columns.join('|')})\\d*$`);

/** What an organisation calls itself and its offer, whatever that looks like: the history keeps how it was changed. */
const ownWords = /^publishers\/event\/changes\/(?:displayName|organization|offer)/;

/** The test of table stores writes rows of its own. */
const contractRows = /^\w+\/row\/text$/;

export const places: Belongs = {
  key: [],
  token: [],
  link: [],
  // `ledger` holds notices to people who have left, and the linked Dev Center account; `registration` what reviewers wrote.
  address: [inAccount('profile', 'users', 'invitations', 'ledger', 'displayName', 'registration'), ownWords],
  // An organisation may be called what a person is called.
  name: [
    inAccount('profile', 'users', 'invitations', 'ledger', 'displayName', 'registration'),
    ownWords,
    contractRows,
  ],
};

/** Our own messages show addresses as examples. */
export const exampleTexts: ReadonlySet<string> = new Set(['ada@contoso.example', 'contoso@outlook.com']);
