// Publishers of the tests: registered, approved and joined through the API, each new.
import * as z from 'zod/mini';
import type { StackClients } from '../../local/stack.ts';
import { clientAt, must } from './client.ts';
import { newPersonOn, unique, type Person } from './people.ts';

export type Role = 'owner' | 'manager' | 'contributor';

export interface Publisher {
  readonly id: string;
  /** Its path below `/api`. */
  readonly path: string;
  readonly owner: Person;
}

export interface Team extends Publisher {
  readonly manager: Person;
  readonly contributor: Person;
}

export interface Publishers {
  /** Waits for review. */
  readonly register: (owner?: Person, form?: object) => Promise<Publisher>;
  readonly approve: (publisher: Publisher) => Promise<void>;
  /** Registered and approved. */
  readonly newPublisher: (owner?: Person) => Promise<Publisher>;
  /** Invites and accepts, without waiting for the mail. */
  readonly join: (publisher: Publisher, role: Role, person?: Person) => Promise<Person>;
  /** With one user of each role. */
  readonly newTeam: () => Promise<Team>;
}

/** Terms as list-terms asks for them. */
export const acceptedTerms = [
  { id: 'services-agreement', version: '2025-09-30' },
  { id: 'terms-of-use', version: '2022-02-07' },
] as const;

/** The form of register-publisher, as the tests fill it in. */
export interface RegistrationForm {
  readonly displayName: string;
  readonly organization: object;
  readonly contact: object;
  readonly offer: object;
  readonly transact: boolean;
  readonly microsoftAccount: string;
  readonly locale: string;
  readonly acceptedTerms: readonly object[];
}

/** A form with every property, of a publisher that does not transact. */
export const registrationForm = (owner: Pick<Person, 'email'>): RegistrationForm => ({
  displayName: 'Contoso Widgets',
  organization: {
    legalName: 'Contoso Widgets Ltd',
    country: 'SE',
    mpnId: '1234567',
    website: 'https://contoso.example/about',
  },
  contact: { name: 'Ada', email: owner.email, phone: '+46701234567' },
  offer: { summary: 'Widgets\nas a service', microsoftProduct: 'Power BI', audience: 'Makers of things' },
  transact: false,
  microsoftAccount: 'contoso-widgets@outlook.com',
  locale: 'en',
  acceptedTerms: [...acceptedTerms],
});

export const newPublisherId = (): string => `contoso-${unique()}`;

const Invited = z.object({ id: z.string() });

export const publishersOn = (stack: StackClients): Publishers => {
  const call = must(clientAt(stack.api));
  const newPerson = newPersonOn(stack);

  const register: Publishers['register'] = async (given, form = {}) => {
    const owner = given ?? (await newPerson());
    const id = newPublisherId();
    const path = `/publishers/${id}`;
    await call(201, { method: 'PUT', path, as: owner, body: { ...registrationForm(owner), ...form } });
    return { id, path, owner };
  };

  const approve: Publishers['approve'] = async ({ path }) => {
    const as = await newPerson({ name: 'Rita', roles: ['Registration.Review'] });
    await call(200, { method: 'POST', path: `${path}/registration/approve`, as, ifMatch: '*' });
  };

  const newPublisher: Publishers['newPublisher'] = async (owner) => {
    const publisher = await register(owner);
    await approve(publisher);
    return publisher;
  };

  const join: Publishers['join'] = async ({ id, path, owner }, role, given) => {
    const person = given ?? (await newPerson({ name: role === 'manager' ? 'Mary' : 'Grace' }));
    const body = { email: person.email, role };
    const invited = await call(201, { method: 'POST', path: `${path}/invitations`, as: owner, body });
    const choice = { publisherId: id, invitationId: Invited.parse(invited.body).id };
    await call(200, { method: 'POST', path: '/invitations/accept', as: person, body: choice });
    return person;
  };

  const newTeam: Publishers['newTeam'] = async () => {
    const publisher = await newPublisher();
    const manager = await join(publisher, 'manager');
    return { ...publisher, manager, contributor: await join(publisher, 'contributor') };
  };

  return { register, approve, newPublisher, join, newTeam };
};
