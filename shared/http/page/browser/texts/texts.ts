// What the page says, as every language has to say it: a missing text does not compile.
import type { Role } from '../../../../domain/role.ts';
import type { Phrase } from '../phrase.ts';
import type { ActionName, ScreenName } from '../screen.ts';

/** What a text may name; empty when it is not known. */
export interface Names {
  readonly publisher: string;
  readonly inviter: string;
  readonly address: string;
  readonly signedIn: string;
}

export interface Said {
  readonly heading: Phrase;
  readonly lines: readonly Phrase[];
}

export interface Texts {
  readonly portalName: string;
  readonly languages: string;
  readonly wait: string;
  readonly labels: Readonly<
    Record<'publisher' | 'role' | 'address' | 'inviter' | 'until' | 'reference', string>
  >;
  readonly roles: Readonly<Record<Role, { readonly name: string; readonly may: string }>>;
  readonly actions: Readonly<Record<ActionName | 'signInAgain' | 'itWasMe' | 'openPortal', string>>;
  /** Under the button; names the host of the sign-in. */
  readonly signInAt: (host: string) => Phrase;
  readonly notForYou: string;
  readonly otherwise: { readonly line: string; readonly developers: string; readonly call: string };
  readonly screens: Readonly<Record<ScreenName, (names: Names) => Said>>;
}
