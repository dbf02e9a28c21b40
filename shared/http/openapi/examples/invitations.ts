// Examples of invitations: what inviters send and see, and what invited persons do.
import { defaultLimits } from '../../../domain/limits.ts';
import type { Account, Invitation } from '../../../domain/account.ts';
import { invitationFacts, toInvitation, toPreview } from '../../../schema/invitation.ts';
import { toUser } from '../../../schema/user.ts';
import { errorMessages } from '../../errors.ts';
import { taggedItem } from '../../tagged.ts';
import { active, bea, invitation } from './account.ts';

const at = invitation.createdAt;
const { email, role, locale, message } = invitation;
const form = { email, role, locale, message };
const token = { token: 'WHAT-STANDS-BEHIND-THE-NUMBER-SIGN-OF-THE-LINK' };
const choice = { publisherId: active.id, invitationId: invitation.id };

const declined: Invitation = { ...invitation, status: 'declined', decidedAt: '2026-11-10T07:12:45.120Z' };
const withDeclined: Account = { ...active, invitations: [declined] };

const delivery = { status: 'delivered', attempts: 1, lastAttemptAt: '2026-11-09T14:20:32.010Z' } as const;
const delivered = toInvitation(invitation, at, delivery);
const preview = toPreview(active, invitation, at, defaultLimits);

export const invitationExamples: Readonly<Record<string, unknown>> = {
  InvitationForm: { ...form, expiresInDays: 7 },
  NewInvitation: toInvitation(invitation, at),
  Invitation: delivered,
  ResentInvitation: toInvitation({ ...invitation, version: 6 }, at),
  InvitationList: { value: [taggedItem(delivered, invitationFacts(invitation, at))] },
  InvitationBatch: { invitations: [form, { email: 'ada@contoso.example', role: 'contributor' }] },
  InvitationBatchAnswer: {
    results: [
      { status: 201, invitation: toInvitation(invitation, at) },
      {
        status: 409,
        error: {
          code: 'UserAlreadyExists',
          message: errorMessages.UserAlreadyExists,
          target: '/email',
          details: [],
        },
      },
    ],
  },
  Link: token,
  LinkOfAnotherAddress: { ...token, confirmDifferentAddress: true },
  Choice: choice,
  InvitationPreview: preview,
  InvitationPreviewList: { value: [preview] },
  DeclinedInvitation: toPreview(withDeclined, declined, at, defaultLimits),
  Accepted: { publisherId: active.id, user: toUser(bea) },
  Stop: token,
  UndoneStop: { ...token, undo: true },
  Stopped: { publisher: preview.publisher, stopped: true },
};
