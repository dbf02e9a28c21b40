// What a seed file may say: publishers with their users and the invitations that are still open.
import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { BadInput, firstSentence, hasCode, Problem } from '../problem.ts';

const Email = z
  .string()
  .check(z.maxLength(320), z.regex(/^\S+@\S+$/, 'expected an e-mail address, such as ada@contoso.example'));
const Name = z.string().check(z.minLength(1), z.maxLength(100));
const Role = z.enum(['owner', 'manager', 'contributor']);
const Person = z.strictObject({ email: Email, name: Name });

const Publisher = z
  .strictObject({
    id: z.string(),
    status: z._default(
      z.enum(['underReview', 'rejected', 'active', 'suspended', 'withdrawn', 'closed']),
      'active',
    ),
    owner: Person,
    registration: z._default(z.record(z.string(), z.unknown()), {}),
    users: z._default(z.array(z.extend(Person, { role: Role })), []),
    invitations: z._default(z.array(z.looseObject({ email: Email, role: Role })), []),
  })
  .check(
    z.refine(
      ({ status, users, invitations }) =>
        ['active', 'suspended', 'closed'].includes(status) || users.length + invitations.length === 0,
      {
        path: ['users'],
        error:
          'only a publisher that has been approved (active, suspended, closed) has users and invitations',
      },
    ),
  );
export type SeedPublisher = z.infer<typeof Publisher>;

/**
 * `status` is active unless said; `registration` goes over the usual form of register-publisher, `invitations` go to
 * invite-user as they are and stay unanswered.
 */
const Seed = z.strictObject({
  publishers: z
    .array(Publisher)
    .check(z.refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'expected each id once')),
});
export type Seed = z.infer<typeof Seed>;

const lineOf = ({ path, message }: z.core.$ZodIssue): string =>
  path.length === 0 ? message : `${z.core.toDotPath(path)}: ${message}`;

/** A seed out of parsed JSON; a Problem has a line for each fault, with its place. */
export const parseSeed = (value: unknown): Seed => {
  const { data, error } = z.safeParse(Seed, value);
  if (data) return data;
  throw new BadInput(['The seed cannot be used:', ...error.issues.map(lineOf)].join('\n  '));
};

/** The seed in a file; a Problem names the file, and each fault with its place. */
export const readSeed = async (path: string): Promise<Seed> => {
  const content = await readFile(path, 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT'))
      throw new Problem(
        `There is no file ${path}: give --seed a seed such as local/seed.sample.json, with its path from here.`,
      );
    throw new Problem(`The seed ${path} cannot be read: ${firstSentence(error)}.`);
  });
  try {
    return parseSeed(JSON.parse(content));
  } catch (error) {
    throw new Problem(`${path}: ${firstSentence(error)}`);
  }
};
