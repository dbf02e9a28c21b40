// What the errors in the OpenAPI document's examples point at, where they point at something.
import type { RefusalDetail } from '../../../domain/refusal.ts';
import type { ErrorCode } from '../../errors.ts';
import { ada, invitation } from './account.ts';

export const faults: Partial<Readonly<Record<ErrorCode, RefusalDetail>>> = {
  InvalidContinuation: { target: 'continuation' },
  InvalidRequest: {
    details: [
      {
        code: 'TooLong',
        target: '/displayName',
        message: 'Expected at most 100 characters; there are 120.',
      },
      { code: 'UnknownProperty', target: '/colour', message: 'There is no such property here. Remove it.' },
    ],
  },
  InvitationAlreadyPending: { target: `/invitations/${invitation.id}` },
  LastOwnerRequired: { target: `/users/${ada.id}` },
  MissingApiVersionParameter: { target: 'api-version' },
  PermissionDenied: { target: 'user:write' },
  PreconditionRequired: { target: 'If-Match' },
  ProtectedName: { target: '/displayName' },
  ReadOnlyProperty: { target: '/status' },
  UnsupportedApiVersionValue: { target: 'api-version' },
};
