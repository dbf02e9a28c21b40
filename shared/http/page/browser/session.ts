// What the tab remembers: the language for its life, and the invitation only while the person is signing in.
import { recordFrom, text } from './reading.ts';
import type { Pending } from './sign-in.ts';

const languageKey = 'invitation-language';
const pendingKey = 'invitation-sign-in';

/** A browser that stores nothing still shows the invitation. */
const orNothing = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

export const rememberedLanguage = (): string | null =>
  orNothing(() => sessionStorage.getItem(languageKey)) ?? null;

export const rememberLanguage = (language: string): void => {
  orNothing(() => {
    sessionStorage.setItem(languageKey, language);
  });
};

/** Throws where the browser stores nothing: then nobody could come back. */
export const keepPending = (pending: Pending): void => {
  sessionStorage.setItem(pendingKey, JSON.stringify(pending));
};

/** What waited, which waits no more. */
export const takePending = (): Pending | undefined =>
  orNothing(() => {
    const kept = sessionStorage.getItem(pendingKey);
    sessionStorage.removeItem(pendingKey);
    const { token, state, verifier } = recordFrom(kept ?? 'null');
    return text(token) === ''
      ? undefined
      : { token: text(token), state: text(state), verifier: text(verifier) };
  });
