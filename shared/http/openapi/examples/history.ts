// Examples of the history, of reference data, and of what other services tell.
import { roles } from '../../../domain/role.ts';
import type { AccountEvent } from '../../../domain/event.ts';
import { toEvent } from '../../../schema/event.ts';
import { roleNames } from '../../../schema/reference.ts';
import { toRole } from '../../../schema/user.ts';
import { ada, bea, selling } from './account.ts';

/** A keyed hash, as long as they are. */
const hashed = (start: string): string => start.padEnd(43, 'Qk7_x2Lm-9');

export const newest: AccountEvent = {
  id: '5f0f5c0e-6c8a-4a3e-9d5b-0c6a1b7e2f48',
  sequence: 9,
  at: '2026-11-12T08:15:00.000Z',
  type: 'user.roleChanged',
  actor: ada.id,
  subject: `/users/${bea.id}`,
  changes: [{ property: '/role', from: 'contributor', to: 'manager' }],
  previousHash: hashed('b'),
  hash: hashed('a'),
};

export const historyExamples: Readonly<Record<string, unknown>> = {
  EventList: {
    value: [toEvent(newest, selling)],
    nextLink:
      'https://accounts.contoso.example/api/publishers/contoso-widgets/events?api-version=2026-11-01&maxpagesize=1&continuation=SEALED',
  },
  EventsAsCsv: `sequence,id,at,type,actorId,actorName,subject,changes,hash,previousHash\r\n9,${newest.id},${newest.at},user.roleChanged,${ada.id},${ada.displayName},${newest.subject},,${newest.hash},${newest.previousHash}\r\n`,
  RoleList: { value: roles.map((id) => toRole(id, roleNames.en[id])) },
  Health: { status: 'healthy', tables: 'healthy', queue: 'healthy' },
  OpenApiDocument: {
    openapi: '3.1.1',
    info: { title: 'partner-accounts', version: '2026-11-01' },
    paths: {},
  },
  Page: '<!doctype html><html lang="en">...</html>',
  Empty: {},
  DeliveryReports: [
    {
      eventType: 'Microsoft.Communication.EmailDeliveryReportReceived',
      data: { messageId: '3f7d2b1c-8e4a-4b6f-9c0d-1a2b3c4d5e6f', status: 'Delivered' },
    },
  ],
  Handshake: [
    {
      eventType: 'Microsoft.EventGrid.SubscriptionValidationEvent',
      data: { validationCode: '512d38b6-c7b8-40c8-89fe-f46f9e9622b6' },
    },
  ],
  DeliveryReportsAnswer: {},
  HandshakeAnswer: { validationResponse: '512d38b6-c7b8-40c8-89fe-f46f9e9622b6' },
};
