// Operations that change users and invitations.
import type { Operation, Request } from './operation.ts';
import type { Slot } from '../state/slot.ts';

export const anyMatch = { 'if-match': '*' };
/** For answers without a body. */
export const nothing = (): string => '';

/** A request below the slot's publisher, by its owner. */
export const below = (
  { publisherId, owner }: Slot,
  method: string,
  rest: string,
  more: Partial<Request> = {},
): Request => ({
  method,
  path: `/publishers/${publisherId}${rest}`,
  as: owner,
  ...more,
});

export const write = (
  name: string,
  status: number,
  request: Operation['request'],
  holds: Operation['holds'],
  more: Partial<Operation> = {},
): Operation => ({ name, writes: true, status, state: 'team', request, holds, ...more });

const role = 'contributor';
const invitee = ({ invitee: { email } }: Slot): string => email;

/** What Event Grid sends when Communication Services has delivered a mail. */
const delivered = ({ operationId }: Slot): object => ({
  id: crypto.randomUUID(),
  topic: '/subscriptions/x/resourceGroups/x/providers/Microsoft.Communication/communicationServices/x',
  subject: `sender/no-reply@contoso.example/message/${operationId}`,
  data: { messageId: operationId, status: 'Delivered', deliveryAttemptTimeStamp: new Date().toISOString() },
  eventType: 'Microsoft.Communication.EmailDeliveryReportReceived',
  dataVersion: '1.0',
  metadataVersion: '1',
  eventTime: new Date().toISOString(),
});

export const peopleWrites: readonly Operation[] = [
  write(
    'invite-user',
    201,
    ({ slot }) => below(slot, 'POST', '/invitations', { body: { email: slot.addresses[0], role } }),
    ({ addresses }) => addresses[0],
  ),
  write(
    'invite-users',
    200,
    ({ slot }) =>
      below(slot, 'POST', '/invitation-batches', {
        body: { invitations: slot.addresses.map((email) => ({ email, role })) },
      }),
    ({ addresses }) => addresses[2],
  ),
  write(
    'update-user',
    200,
    ({ slot }) =>
      below(slot, 'PATCH', `/users/${slot.contributor.id}`, { headers: anyMatch, body: { role: 'manager' } }),
    ({ contributor }) => contributor.id,
  ),
  write('remove-user', 204, ({ slot }) => below(slot, 'DELETE', `/users/${slot.contributor.id}`), nothing),
  write(
    'add-service-principal',
    201,
    ({ slot }) =>
      below(slot, 'POST', '/service-principals', {
        body: {
          tenantId: crypto.randomUUID(),
          applicationId: crypto.randomUUID(),
          objectId: slot.servicePrincipal,
          friendlyName: 'Build robot',
          role,
        },
      }),
    ({ servicePrincipal }) => servicePrincipal,
  ),
  write(
    'resend-invitation',
    200,
    ({ slot }) => below(slot, 'POST', `/invitations/${slot.invitationId}/resend`),
    invitee,
  ),
  write(
    'revoke-invitation',
    204,
    ({ slot }) => below(slot, 'DELETE', `/invitations/${slot.invitationId}`),
    nothing,
  ),
  write(
    'accept-invitation',
    200,
    ({ slot, link }) => ({
      ...{ method: 'POST', path: '/invitations/accept', as: slot.invitee },
      body: { token: link('accept') },
    }),
    ({ publisherId }) => publisherId,
    { ownCallers: true },
  ),
  write(
    'decline-invitation',
    200,
    ({ link }) => ({ method: 'POST', path: '/invitations/decline', body: { token: link('accept') } }),
    ({ publisherId }) => publisherId,
  ),
  write(
    'stop-invitations',
    200,
    ({ link }) => ({ method: 'POST', path: '/invitations/stop', body: { token: link('stop') } }),
    nothing,
  ),
  write('erase-me', 204, ({ slot }) => ({ method: 'DELETE', path: '/me', as: slot.contributor }), nothing, {
    ...{ indexed: true, ownCallers: true },
  }),
  write(
    'record-mail-delivery',
    200,
    ({ slot, naming }) => ({
      ...{ method: 'POST', path: '/mail-delivery-reports', body: [delivered(slot)] },
      headers: { 'x-delivery-key': naming.deliveryKey, 'aeg-event-type': 'Notification' },
    }),
    nothing,
    { indexed: true },
  ),
];
