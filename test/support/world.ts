// What a test file of the integration project works with: the stack, a client, new people and publishers.
import type { StackClients } from '../../local/stack.ts';
import { apiAt, type ApiAs } from './api.ts';
import { clientAt, must, type Client } from './client.ts';
import { newPersonOn, type NewPerson } from './people.ts';
import { publishersOn, type Publishers } from './publishers.ts';
import { integrationStack } from './stack.ts';

export interface World extends Publishers {
  readonly stack: StackClients;
  /** Typed calls. */
  readonly apiAs: ApiAs;
  readonly ask: Client;
  /** Asks and insists on the status. */
  readonly must: ReturnType<typeof must>;
  readonly newPerson: NewPerson;
  readonly newReviewer: () => ReturnType<NewPerson>;
}

/** The world of a stack; by default of the one that all files share. */
export const createWorld = (stack: StackClients = integrationStack()): World => {
  const ask = clientAt(stack.api);
  const newPerson = newPersonOn(stack);
  return {
    stack,
    apiAs: apiAt(stack.api),
    ask,
    must: must(ask),
    newPerson,
    newReviewer: () => newPerson({ name: 'Rita', roles: ['Registration.Review'] }),
    ...publishersOn(stack),
  };
};
