// How each screen of the invitation page comes about: what the service answers, and what the person clicks.
import type { ActionName, ScreenName } from '../../../shared/http/page/browser/screen.ts';

/** An answer of the service or the issuer: its status and body, no answer at all, or one that never comes. */
export type Answer = readonly [status: number, body: object] | 'broken' | 'never';

export type Call = 'preview' | 'accept' | 'decline' | 'stop' | 'me' | 'token';

export interface Scene {
  /** The link's token; without it the page is opened with nothing. */
  readonly token?: string;
  readonly answers: Partial<Readonly<Record<Call, Answer>>>;
  /** What is clicked, one after the other. */
  readonly clicks?: readonly ActionName[];
  /** What the issuer's page ends in; a code by default. */
  readonly refusedSignIn?: string;
}

export const invitation = {
  id: 'inv_abcdefghijklmnopqrstuvwxyz',
  publisher: { id: 'contoso-forlag', displayName: 'Contoso Förlag' },
  invitedBy: { displayName: 'Ada Nyström' },
  email: 'grace@fabrikam.example',
  role: 'contributor',
  status: 'pending',
  usable: true,
  expiresAt: '2026-11-28T12:00:00.000Z',
};

export const acceptToken = 'a.AbCdEf123456.signature';
const { publisher } = invitation;

const refusal = (status: number, code: string): Answer => [status, { error: { code, message: code } }];
const seen = (status: string): Scene => ({
  token: acceptToken,
  answers: { preview: [200, { ...invitation, status, usable: status === 'pending' }] },
});

/** What everything answers when all is well. */
export const allWell = {
  preview: [200, invitation],
  token: [200, { access_token: 'access', token_type: 'Bearer' }],
  me: [200, { displayName: 'Grace', email: 'grace@fabrikam.example' }],
  accept: [200, { publisherId: publisher.id, user: {} }],
  decline: [200, { ...invitation, status: 'declined', usable: false }],
  stop: [200, { publisher, stopped: true }],
} as const satisfies Record<Call, Answer>;

const afterSignIn = (accept: Answer, more: Scene['answers'] = {}): Scene => ({
  token: acceptToken,
  answers: { ...allWell, accept, ...more },
  clicks: ['signIn'],
});
const failing = (preview: Answer): Scene => ({ token: acceptToken, answers: { preview } });
const clicking = (...clicks: readonly ActionName[]): Scene => ({
  token: acceptToken,
  answers: allWell,
  clicks,
});

const asSomebodyElse = { me: [200, { displayName: 'Grace', email: 'grace@home.example' }] } as const;
const mismatch = refusal(409, 'InvitationAddressMismatch');

export const scenes: Readonly<Record<ScreenName, Scene>> = {
  loading: failing('never'),
  finishing: afterSignIn('never', { token: 'never' }),
  noLink: { answers: {} },
  invited: seen('pending'),
  signInCancelled: { ...clicking('signIn'), refusedSignIn: 'access_denied' },
  signInFailed: afterSignIn('never', { token: [400, { error: 'invalid_grant' }] }),
  notUsable: { token: acceptToken, answers: { preview: [200, { ...invitation, usable: false }] } },
  askDecline: clicking('askDecline'),
  declined: clicking('askDecline', 'decline'),
  askStop: clicking('askStop'),
  stopped: clicking('askStop', 'stop'),
  allowed: {
    token: 's.AbCdEf123456.signature',
    answers: { stop: [200, { publisher, stopped: false }] },
    clicks: ['stop'],
  },
  joined: clicking('signIn'),
  expired: seen('expired'),
  revoked: seen('revoked'),
  wasDeclined: seen('declined'),
  used: seen('accepted'),
  otherAddress: afterSignIn(mismatch, asSomebodyElse),
  otherRefused: { ...afterSignIn(mismatch, asSomebodyElse), clicks: ['signIn', 'acceptAnyway'] },
  unverified: afterSignIn(refusal(403, 'AddressNotVerified'), { me: [200, { displayName: 'Grace' }] }),
  alreadyUser: afterSignIn(refusal(409, 'UserAlreadyExists')),
  notActive: afterSignIn(refusal(409, 'PublisherNotActive')),
  inviterCannot: afterSignIn(refusal(409, 'InvitationNotUsable')),
  full: afterSignIn(refusal(409, 'UserLimitReached')),
  unknown: failing(refusal(404, 'InvitationNotFound')),
  tooMany: failing(refusal(429, 'TooManyRequests')),
  busy: failing(refusal(503, 'ServiceBusy')),
  unreachable: failing('broken'),
  failed: failing(refusal(500, 'InternalServerError')),
};

/** Who cannot sign in on the page is told how else; who comes by the stop link is asked about nothing else. */
export const moreScenes = {
  'a stop link': { token: 's.AbCdEf123456.signature', answers: {} },
  'names that are long, or of the other direction': {
    token: acceptToken,
    answers: {
      preview: [
        200,
        {
          ...invitation,
          publisher: {
            id: 'the-fabrikam-society-for-the-publication-of-records',
            displayName:
              'The Fabrikam Society for the Publication of Agricultural, Meteorological and Maritime Records of 1889',
          },
          invitedBy: { displayName: 'עדה' },
          email: `${'grace.with.a.long.local.part.'.repeat(2)}@records.fabrikam.example`,
          role: 'owner',
        },
      ],
    },
  },
} as const satisfies Record<string, Scene>;
