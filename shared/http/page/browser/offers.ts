// What each screen looks like and offers, as data.
import type { ActionName, ScreenName } from './screen.ts';

export type Tone = 'invitation' | 'good' | 'over' | 'attention' | 'waiting';

/** Actions, some of them under another name, and the way to the portal. */
export type Offer = ActionName | 'signInAgain' | 'itWasMe' | 'openPortal';

export interface Offers {
  readonly tone: Tone;
  /** The most likely first. */
  readonly main: readonly Offer[];
  /** Set apart. */
  readonly aside?: readonly Offer[];
  /** Whether the invitation's facts are shown. */
  readonly facts?: true;
  /** Whether the invitation can be accepted from here. */
  readonly acceptable?: true;
}

const open = {
  main: ['signIn'],
  aside: ['askDecline', 'askStop'],
  facts: true,
  acceptable: true,
} as const;

const again = { tone: 'attention', main: ['retry'] } as const;

export const offersOf: Readonly<Record<ScreenName, Offers>> = {
  loading: { tone: 'waiting', main: [] },
  finishing: { tone: 'waiting', main: [] },
  noLink: { tone: 'invitation', main: [] },
  invited: { tone: 'invitation', ...open },
  signInCancelled: { tone: 'invitation', ...open },
  signInFailed: { tone: 'attention', ...open },
  notUsable: { tone: 'attention', main: [], aside: ['askDecline', 'askStop'], facts: true },
  askDecline: { tone: 'attention', main: ['decline', 'back'] },
  declined: { tone: 'over', main: [], aside: ['askStop'] },
  askStop: { tone: 'attention', main: ['stop', 'back'] },
  stopped: { tone: 'over', main: ['undoStop'] },
  allowed: { tone: 'good', main: [] },
  joined: { tone: 'good', main: ['openPortal'], facts: true },
  expired: { tone: 'over', main: [], aside: ['askStop'] },
  revoked: { tone: 'over', main: [] },
  wasDeclined: { tone: 'over', main: [], aside: ['askStop'] },
  used: { tone: 'over', main: ['openPortal', 'itWasMe'] },
  otherAddress: { tone: 'attention', main: ['signInOther', 'acceptAnyway'] },
  otherRefused: { tone: 'attention', main: ['signInOther'] },
  unverified: { tone: 'attention', main: ['signInAgain'] },
  alreadyUser: { tone: 'good', main: ['openPortal', 'signInOther'] },
  notActive: again,
  inviterCannot: { tone: 'over', main: [] },
  full: again,
  unknown: { tone: 'over', main: [] },
  tooMany: again,
  busy: again,
  unreachable: again,
  failed: again,
};

/** What an offer does; nothing for the portal, which is a link. */
export const actionOf = (offer: Offer): ActionName | undefined => {
  switch (offer) {
    case 'openPortal':
      return undefined;
    case 'signInAgain':
      return 'signInOther';
    case 'itWasMe':
      return 'signIn';
    default:
      return offer;
  }
};

export const needsSignIn = (offer: Offer): boolean => {
  const action = actionOf(offer);
  return action === 'signIn' || action === 'signInOther';
};
