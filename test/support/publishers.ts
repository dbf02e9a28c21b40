// Publishers of the tests: registered, approved and joined through the API, each new.
import type { Schemas } from '../../client/client.ts';
import type { StackClients } from '../../local/stack.ts';
import { anyMatch, apiAt, done, of } from './api.ts';
import { conformanceTarget } from './conformance/target.ts';
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
  readonly register: (owner?: Person, form?: Partial<RegistrationForm>) => Promise<Publisher>;
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

export type RegistrationForm = Schemas['RegistrationForm'];

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

/** Recognisable where it is left behind. */
export const newPublisherId = (): string => `${conformanceTarget() ? 'conformance' : 'contoso'}-${unique()}`;

export const publishersOn = (stack: StackClients): Publishers => {
  const apiAs = apiAt(stack.api);
  const newPerson = newPersonOn(stack);

  const register: Publishers['register'] = async (given, form = {}) => {
    const owner = given ?? (await newPerson());
    const id = newPublisherId();
    const body = { ...registrationForm(owner), ...form };
    await done(apiAs(owner).PUT('/publishers/{publisherId}', { params: of({ id }), body }));
    return { id, path: `/publishers/${id}`, owner };
  };

  const approve: Publishers['approve'] = async (publisher) => {
    const reviewer = await newPerson({ name: 'Rita', roles: ['Registration.Review'] });
    await done(
      apiAs(reviewer).POST('/publishers/{publisherId}/registration/approve', {
        params: { ...of(publisher), ...anyMatch },
      }),
    );
  };

  const newPublisher: Publishers['newPublisher'] = async (owner) => {
    const publisher = await register(owner);
    await approve(publisher);
    return publisher;
  };

  const join: Publishers['join'] = async (publisher, role, given) => {
    const person = given ?? (await newPerson({ name: role === 'manager' ? 'Mary' : 'Grace' }));
    const invited = await done(
      apiAs(publisher.owner).POST('/publishers/{publisherId}/invitations', {
        params: of(publisher),
        body: { email: person.email, role },
      }),
    );
    const choice = { publisherId: publisher.id, invitationId: invited.body.id };
    await done(apiAs(person).POST('/invitations/accept', { body: choice }));
    return person;
  };

  const newTeam: Publishers['newTeam'] = async () => {
    const publisher = await newPublisher();
    const manager = await join(publisher, 'manager');
    return { ...publisher, manager, contributor: await join(publisher, 'contributor') };
  };

  return { register, approve, newPublisher, join, newTeam };
};
