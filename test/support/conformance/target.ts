// What a conformance run is aimed at, handed from its command to the test files by the environment.
import * as z from 'zod/mini';

export const TARGET_VARIABLE = 'CONFORMANCE_TARGET';

const Person = z.object({
  email: z.string(),
  name: z._default(z.string(), 'Ada'),
  token: z.string(),
});
const Caller = z.object({ token: z.string() });

/** Access tokens of callers that exist: `people` have verified addresses and no platform role, and belong to no publisher. */
export const Callers = z.strictObject({
  people: z.array(Person),
  'Registration.Review': z.optional(Person),
  'Offers.Publish': z.optional(Person),
  'DevCenter.Report': z.optional(Person),
  unverified: z.optional(Caller),
  servicePrincipal: z.optional(Caller),
});
export type Callers = z.infer<typeof Callers>;

/** `paceMs` is the least time between two requests; `notes` the file that gets what could not be cleaned up. */
export const Target = z.object({
  api: z.url(),
  issuer: z.optional(z.url()),
  callers: z.optional(Callers),
  inbox: z.optional(z.url()),
  paceMs: z.number(),
  notes: z.string(),
});
export type Target = z.infer<typeof Target>;

/** The target of this run; undefined in every other run of the tests. */
export const conformanceTarget = (): Target | undefined => {
  const given = process.env[TARGET_VARIABLE];
  return given === undefined ? undefined : Target.parse(JSON.parse(given));
};

const MARK = 'Cannot be run against this target, needs ';

/** Thrown by what a test needs and a target over HTTP does not have; such a test has neither passed nor failed. */
export class Needs extends Error {
  override readonly name = 'Needs';
  constructor(what: string) {
    super(`${MARK}${what}.`);
  }
}

/** Makes something now; what it needs and cannot have is thrown later, to whoever asks for it. */
export const obtain = async <T>(make: () => Promise<T>): Promise<() => T> => {
  try {
    const made = await make();
    return () => made;
  } catch (error) {
    if (!(error instanceof Needs)) throw error;
    return () => {
      throw error;
    };
  }
};

/** What a failure message says was needed; undefined for every other failure. */
export const needOf = (message: string): string | undefined =>
  new RegExp(`${MARK}(.+?)\\.(?:\\n|$)`).exec(message)?.[1];
