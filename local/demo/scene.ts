// Where the demo's chapters happen: the people in it, their calls and their mail, all of it shown as it goes.
import { isTo, type Mail } from '../inbox.ts';
import type { StackClients } from '../stack.ts';
import { type Answer, call, type Call } from '../api-client.ts';
import type { Stage } from './stage.ts';

export interface Person {
  readonly email: string;
  readonly token: string;
}

export interface Scene extends Stage {
  /** Registers the publisher and owns it. */
  readonly ada: Person;
  /** Reviews registrations. */
  readonly rita: Person;
  /** Is invited. */
  readonly grace: Person;
  /** Makes and shows a call, as one of the people or as nobody. */
  readonly call: (one: Omit<Call, 'as'>, as?: Person) => Promise<Answer>;
  /** Waits for the next mail to a person that has not been shown yet, and shows it. */
  readonly nextMail: (to: Person) => Promise<Mail>;
}

const MAIL_WITHIN_MS = 20_000;

/** The scene on a running stack, shown on a stage. */
export const createScene = async (stack: StackClients, stage: Stage): Promise<Scene> => {
  const person = async (name: string, email: string, roles: readonly string[] = []): Promise<Person> => ({
    email,
    token: await stack.token({ email, name, roles: [...roles] }),
  });
  const shown = new Set<string>();
  return {
    ...stage,
    ada: await person('Ada', 'ada@contoso.example'),
    rita: await person('Rita', 'rita@reviewers.example', ['Registration.Review']),
    grace: await person('Grace', 'grace@fabrikam.example'),
    call: async (one, as) => {
      const answer = await call(stack.api, { ...one, ...(as && { as: as.token }) });
      stage.called(`${one.method} ${one.path}`, answer.status);
      return answer;
    },
    nextMail: async ({ email }) => {
      const mail = await stack.inbox.waitFor((one) => isTo(one, email) && !shown.has(one.id), MAIL_WITHIN_MS);
      shown.add(mail.id);
      stage.mail(mail);
      return mail;
    },
  };
};
