// How somebody comes to the page: by a mail's link, back from signing in, or with nothing.
import type { Pending } from './sign-in.ts';

export type Entry =
  | { readonly by: 'link'; readonly token: string }
  | { readonly by: 'code'; readonly token: string; readonly code: string; readonly verifier: string }
  | { readonly by: 'refusedSignIn'; readonly token: string; readonly cancelled: boolean }
  | { readonly by: 'nothing' };

/** The issuer's answer: in the fragment, as it is asked for, or in the query, as some give it all the same. */
const answerIn = (hash: string, search: string): URLSearchParams | undefined =>
  [hash, search].map((text) => new URLSearchParams(text.slice(1))).find((answer) => answer.has('state'));

/**
 * `pending` is what waited in this tab. An answer of the issuer that nobody here asked for is as good as nothing;
 * who comes back without one, by the browser's back button, sees the invitation again.
 */
export const entryOf = (hash: string, search: string, pending: Pending | undefined): Entry => {
  const answer = answerIn(hash, search);
  if (!answer) {
    const token = hash.slice(1) || pending?.token;
    return token ? { by: 'link', token } : { by: 'nothing' };
  }
  if (answer.get('state') !== pending?.state) return { by: 'nothing' };
  const { token, verifier } = pending;
  const code = answer.get('code');
  return code
    ? { by: 'code', token, code, verifier }
    : { by: 'refusedSignIn', token, cancelled: answer.get('error') === 'access_denied' };
};
