// POST /check-name-availability: whether a publisher id or a display name could be had.
import * as z from 'zod/mini';
import { checkName } from '../shared/domain/name/check-name.ts';
import { callerEndpoint } from '../shared/http/endpoint.ts';
import { named } from '../shared/schema/named.ts';
import { publisherIdPattern } from '../shared/schema/patterns.ts';
import { text } from '../shared/schema/text.ts';

const body = named(
  'NameQuestion',
  z.strictObject({ type: z.enum(['publisherId', 'displayName']), name: z.string() }),
);

const availability = named(
  'NameAvailability',
  z.object({
    nameAvailable: z.boolean(),
    reason: z.optional(z.enum(['Invalid', 'AlreadyExists', 'ProtectedTerm'])),
    message: z.optional(z.string()),
    rule: z.optional(z.string()),
  }),
);

const displayName = text({ most: 100 });
const idMessage =
  'A publisher id has 3 to 50 of a-z, 0-9, - and _, and starts and ends with a letter or digit.';

/** What is wrong with the name's form; undefined when nothing is. */
const formFault = ({ type, name }: z.infer<typeof body>): string | undefined =>
  type === 'publisherId'
    ? publisherIdPattern.test(name)
      ? undefined
      : idMessage
    : displayName.safeParse(name).error?.issues[0]?.message;

callerEndpoint({
  name: 'check-name-availability',
  summary: 'Ask whether a publisher id or a display name is available',
  block: 'registration',
  method: 'POST',
  route: 'check-name-availability',
  body: { schema: body },
  response: { statuses: [200], schema: availability },
  refusals: [],
  run: async ({ body: question }, { names, accounts }) => {
    const { type, name } = question;
    const message = formFault(question);
    if (message !== undefined) return { body: { nameAvailable: false, reason: 'Invalid', message } };
    const verdict = checkName(name, type, names);
    if (!verdict.allowed) {
      const { rule, message: why } = verdict.hit;
      return { body: { nameAvailable: false, reason: 'ProtectedTerm', message: why, rule } };
    }
    if (type === 'publisherId' && (await accounts.read(name))) {
      return {
        body: { nameAvailable: false, reason: 'AlreadyExists', message: 'This publisher id is taken.' },
      };
    }
    return { body: { nameAvailable: true } };
  },
});
