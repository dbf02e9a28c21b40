// What an issuer may add to the page's address when it sends somebody back in the query instead of the fragment.
import * as z from 'zod/mini';

const answer = (description: string) => z.optional(z.string().check(z.describe(description)));

/** Read by the page's script alone: the server neither needs nor keeps any of it. */
export const signInAnswer = z.object({
  code: answer('The code of a sign-in that began on the page; its script reads this, and only it.'),
  state: answer('What binds the code to the tab in which the sign-in began.'),
  session_state: answer('What some issuers add; not used.'),
  iss: answer('The issuer, where it says so; not used.'),
  error: answer('Why nobody has signed in.'),
  error_description: answer('The same for people; not shown.'),
  error_uri: answer('The same as an address; not shown.'),
});
