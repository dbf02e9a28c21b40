// The OpenAPI document, generated from the operations that serve the API.
import type { Block } from '../operation.ts';
import { apiVersion } from '../query.ts';
import { createComponents, type Json } from './components.ts';
import { described } from './operation.ts';
import type { Described } from './parameters.ts';

const description = `Publishers register, are reviewed, keep their profile, and invite and remove their users.

Every request names the version, \`?api-version=${apiVersion}\`, and brings an access token, \`Authorization: Bearer TOKEN\`; open operations need neither.
Every refusal has the same envelope and one code, whose status is fixed; \`x-ms-error-code\` repeats it. Properties without a value are left out, never null.
A path or method that is not in this document is answered with a bare 404 without a body.`;

const blocks: Readonly<Record<Block, string>> = {
  registration: 'From the form to the first offer: terms, review, agreements, the Dev Center account.',
  profile: 'What a publisher says of itself.',
  users: 'Who belongs to a publisher, in which role.',
  invitations: 'By mail to a person, who accepts, declines, or wants no more of them.',
  myself: 'What the service knows of the caller, to see, to take along and to erase.',
  reference: 'The history of a publisher, the roles, and what this service is and how it does.',
  events: 'What other services tell.',
};

const securitySchemes = {
  bearer: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'An access token of a configured issuer.',
  },
  deliveryKeyHeader: { type: 'apiKey', in: 'header', name: 'x-delivery-key', description: 'A delivery key.' },
  deliveryKeyQuery: {
    type: 'apiKey',
    in: 'query',
    name: 'key',
    description: 'A delivery key, for senders that set no headers.',
  },
};

/** OpenAPI 3.1 of the operations, served below `server`. */
export const openApi = (operations: readonly Described[], server: string): Json => {
  const components = createComponents();
  const paths: Record<string, Record<string, Json>> = {};
  const names = Object.keys(blocks);
  const ordered = operations.toSorted((one, other) => names.indexOf(one.block) - names.indexOf(other.block));
  for (const operation of ordered) {
    const path = `/${operation.route}`;
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: described(operation, components) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'partner-accounts',
      version: apiVersion,
      summary: 'Publisher accounts of a cloud marketplace: register, update, invite, remove',
      description,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: server }],
    security: [{ bearer: [] }],
    tags: Object.entries(blocks)
      .filter(([name]) => operations.some(({ block }) => block === name))
      .map(([name, text]) => ({ name, description: text })),
    paths,
    components: { ...components.all(), securitySchemes },
  };
};
