// What may be asked of the token issuer, and how a faulty request is explained.
import * as z from 'zod/mini';

const A_DAY_S = 86_400;

const Text = z.string().check(z.minLength(1), z.maxLength(255));

const Shape = z.strictObject({
  email: z.optional(
    z
      .string()
      .check(
        z.maxLength(320),
        z.regex(/^\S+@\S+$/, 'Expected an e-mail address, such as ada@contoso.example.'),
      ),
  ),
  name: z.optional(Text),
  sub: z.optional(Text),
  emailVerified: z.optional(z.boolean()),
  roles: z.optional(z.array(Text).check(z.maxLength(20))),
  kind: z._default(z.enum(['person', 'servicePrincipal']), 'person'),
  tenantId: z.optional(Text),
  // Negative: a token that has expired already, for trying that out.
  expiresIn: z._default(z.int().check(z.minimum(-A_DAY_S), z.maximum(30 * A_DAY_S)), 3600),
});

/**
 * Who the token is for: `sub` is the subject (the object id of a service principal; by default derived from the e-mail),
 * `emailVerified` is true by default, `expiresIn` is in seconds.
 */
export const TokenRequest = Shape.check(
  z.refine((request) => request.kind === 'person' || request.sub !== undefined, {
    path: ['sub'],
    error: 'A service principal needs its object id here',
    abort: true,
  }),
  z.refine((request) => request.email !== undefined || request.sub !== undefined, {
    path: ['email'],
    error: 'A person needs an email, or a sub',
  }),
  z.refine((request) => request.email !== undefined || request.emailVerified === undefined, {
    path: ['emailVerified'],
    error: 'Without an email there is nothing to verify',
  }),
);
export type TokenRequest = z.infer<typeof TokenRequest>;

/** Every fault of a request with its place, in one line. */
export const explain = (error: z.core.$ZodError): string =>
  error.issues
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
    .join('; ');
