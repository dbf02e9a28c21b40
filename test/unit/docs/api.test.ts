// docs/api.md holds the catalogue of errors, the permissions and the kinds of events exactly as the code has them.
import { expect, it } from '@jest/globals';
import { eventTypes } from '../../../shared/domain/event.ts';
import { may, roles, roleTable } from '../../../shared/domain/role.ts';
import { errorMessages, statusOf } from '../../../shared/http/errors.ts';
import { readProjectFile, tableBelow } from './markdown.ts';

const api = readProjectFile('docs/api.md');

it('Codes: lists every error code with its status and its sentence', () => {
  const catalogue = Object.entries(errorMessages)
    .map(([code, message]) => [
      code,
      String(Object.entries(statusOf).find(([known]) => known === code)?.[1]),
      message,
    ])
    .sort(([one = ''], [other = '']) => (one < other ? -1 : 1));
  expect(tableBelow('### Codes', api)).toEqual(catalogue);
});

it('Roles: lists what each role may do, and which roles it may give', () => {
  const permissions = roleTable.owner.permissions.map((permission) => [
    permission,
    ...roles.map((role) => (may(role, permission) ? 'yes' : '')),
  ]);
  const grants = ['gives, changes, takes away', ...roles.map((role) => roleTable[role].mayGrant.join(', '))];
  expect(tableBelow('## Roles', api)).toEqual([...permissions, grants]);
});

it('Events: names every kind of event, and no other', () => {
  const named = tableBelow('### Events', api).map(([type = '']) => type);
  expect(named).toEqual([...eventTypes]);
});
