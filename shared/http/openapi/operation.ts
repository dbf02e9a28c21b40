// One operation as the OpenAPI document describes it.
import { may, roles } from '../../domain/role.ts';
import type { Access } from '../operation.ts';
import { answersOf } from './answers.ts';
import type { Components, Json } from './components.ts';
import { requestExamples } from './examples.ts';
import { jsonSchema } from './json-schema.ts';
import { parametersOf, type Described } from './parameters.ts';
import { refusalsOf } from './refusals.ts';

const insidersOf = (access: Access & { readonly to: 'publisher' }): string => {
  const { permission, platformRole, self } = access;
  const permitted = permission === undefined ? [] : roles.filter((role) => may(role, permission));
  return [
    ...(permission === undefined ? [] : [`users with \`${permission}\` (${permitted.join(', ')})`]),
    ...(platformRole === undefined ? [] : [`callers with the platform role \`${platformRole}\``]),
    ...(self ? ['the user themselves'] : []),
  ].join('; ');
};

const whoMay = ({ access, credentials, refusals }: Described): string => {
  switch (access.to) {
    case 'everyone':
      return credentials === 'deliveryKey' ? 'whoever has a delivery key' : 'everyone';
    case 'callers':
      if (access.platformRole) return `callers with the platform role \`${access.platformRole}\``;
      return refusals.includes('AddressNotVerified') ? 'persons with a verified address' : 'any caller';
    case 'publisher':
      return insidersOf(access);
  }
};

const securityOf = ({ access, credentials }: Described): Json => {
  if (access.to !== 'everyone') return {};
  if (credentials === undefined) return { security: [] };
  switch (credentials) {
    case 'deliveryKey':
      return { security: [{ deliveryKeyHeader: [] }, { deliveryKeyQuery: [] }] };
    case 'optionalToken':
      return { security: [{}, { bearer: [] }] };
  }
};

const requestBodyOf = (operation: Described, components: Components): Json => {
  const { body } = operation;
  if (!body) return {};
  const content = {
    schema: jsonSchema(body.schema, 'input', components),
    ...requestExamples(operation, components),
  };
  const types = ['application/json', ...(body.mergePatch ? ['application/merge-patch+json'] : [])];
  return {
    requestBody: {
      required: !body.optional,
      content: Object.fromEntries(types.map((type) => [type, content])),
    },
  };
};

export const described = (operation: Described, components: Components): Json => ({
  operationId: operation.name,
  summary: operation.summary,
  description: [
    ...(operation.description === undefined ? [] : [operation.description]),
    `For ${whoMay(operation)}.`,
  ].join('\n\n'),
  tags: [operation.block],
  ...securityOf(operation),
  parameters: parametersOf(operation, components),
  ...requestBodyOf(operation, components),
  responses: { ...answersOf(operation, components), ...refusalsOf(operation, components) },
});
