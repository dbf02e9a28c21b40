// People of the bench: known by a word, always the same, with access tokens of the local issuer.
import { dirname, join } from 'node:path';
import { mintToken, type Authority } from '../../local/issuer/mint.ts';
import { loadSigningKey } from '../../local/issuer/signing-key.ts';
import { AUDIENCE } from '../../local/settings.ts';
import type { StackClients } from '../../local/stack.ts';
import { userIdOf } from '../../shared/auth/user-id.ts';

export interface Person {
  /** The subject of their tokens too. */
  readonly word: string;
  readonly email: string;
  /** As the API knows them. */
  readonly id: string;
}

export type PlatformRole = 'Registration.Review' | 'Offers.Publish' | 'DevCenter.Report';

export interface People {
  readonly person: (word: string) => Person;
  /** Their token, always the same one. */
  readonly token: (person: Person, role?: PlatformRole) => Promise<string>;
  /** A token that nobody has seen yet. */
  readonly newToken: (person: Person) => Promise<string>;
}

const lifetime = 6 * 3600;

/** The people of a stack; tokens are signed here, with the key of its issuer, since thousands are needed. */
export const peopleOf = async ({ coordinates }: StackClients): Promise<People> => {
  const { issuer } = coordinates;
  const authority: Authority = {
    issuer,
    audience: AUDIENCE,
    key: await loadSigningKey(join(dirname(dirname(coordinates.logs)), 'issuer-key.json')),
    now: () => Math.floor(Date.now() / 1000),
  };
  const tokens = new Map<string, Promise<string>>();
  let minted = 0;
  const mint = ({ word, email }: Person, roles: readonly string[], expiresIn: number): Promise<string> =>
    mintToken(authority, {
      sub: word,
      email,
      name: `Person ${word}`,
      kind: 'person',
      roles: [...roles],
      expiresIn,
    });
  return {
    person: (word) => ({
      word,
      email: `${word}@fabrikam.example`,
      id: userIdOf({ issuer, kind: 'person', subject: word }),
    }),
    token: (person, role) => {
      const name = `${person.word} ${role ?? ''}`;
      const token = tokens.get(name) ?? mint(person, role ? [role] : [], lifetime);
      tokens.set(name, token);
      return token;
    },
    newToken: (person) => {
      minted += 1;
      return mint(person, [], lifetime + minted);
    },
  };
};
