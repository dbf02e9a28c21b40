// The page in English.
import { say } from '../phrase.ts';
import type { Texts } from './texts.ts';

const inviterOr = (inviter: string): string => (inviter === '' ? 'the person who invited you' : inviter);

export const en: Texts = {
  portalName: 'Cloud Partner Portal',
  languages: 'Language',
  wait: 'One moment, please …',
  labels: {
    publisher: 'Publisher',
    role: 'Your role',
    address: 'Invited address',
    inviter: 'Invited by',
    until: 'Valid until',
    reference: 'Reference',
  },
  roles: {
    owner: { name: 'Owner', may: 'Manages everything: profile, users, agreements.' },
    manager: { name: 'Manager', may: 'Manages the profile, and users other than owners.' },
    contributor: { name: 'Contributor', may: 'Sees the profile and the users.' },
  },
  actions: {
    signIn: 'Sign in and accept',
    signInAgain: 'Sign in again',
    itWasMe: 'It was me: sign in',
    signInOther: 'Sign in as someone else',
    acceptAnyway: 'Accept with this address',
    askDecline: 'Decline',
    decline: 'Decline the invitation',
    askStop: 'Stop these invitations',
    stop: 'Receive no more invitations',
    undoStop: 'Undo',
    back: 'Back',
    retry: 'Try again',
    openPortal: 'Open the portal',
  },
  signInAt: (host) => say`You sign in at ${host}. Until then nothing changes.`,
  notForYou: 'Not interested, or not meant for you? You need not sign in for that.',
  otherwise: {
    line: 'You cannot sign in on this page. Sign in to the portal with the invited address and accept the invitation there.',
    developers: 'For developers',
    call: 'The invitation is accepted by this call, with an access token of the invited person:',
  },
  screens: {
    loading: () => ({ heading: say`Your invitation`, lines: [say`Looking it up …`] }),
    finishing: () => ({ heading: say`Almost there`, lines: [say`Accepting the invitation …`] }),
    noLink: () => ({
      heading: say`Open the link in your mail`,
      lines: [
        say`This page shows an invitation when you come here by the link in the invitation mail.`,
        say`The link is not kept on this device. If you have reloaded the page, simply open the link once more.`,
      ],
    }),
    invited: ({ publisher, inviter }) => ({
      heading: say`You are invited to ${publisher}`,
      lines: [
        inviter === ''
          ? say`You can become a user of this publisher account.`
          : say`${inviter} invites you to become a user of this publisher account.`,
      ],
    }),
    signInCancelled: ({ publisher }) => ({
      heading: say`You are invited to ${publisher}`,
      lines: [say`You did not finish signing in, so nothing has changed. The invitation is still yours.`],
    }),
    signInFailed: ({ publisher }) => ({
      heading: say`Signing in did not work`,
      lines: [say`Nothing has changed, and the invitation to ${publisher} is still yours. Please try again.`],
    }),
    notUsable: ({ publisher, inviter }) => ({
      heading: say`This invitation cannot be accepted now`,
      lines: [
        say`Something has changed since it was sent: ${publisher} may be suspended or full, or the person who invited you may no longer invite.`,
        say`Please ask ${inviterOr(inviter)}.`,
      ],
    }),
    askDecline: ({ publisher }) => ({
      heading: say`Decline the invitation?`,
      lines: [
        say`${publisher} will see that you have declined. If you change your mind, you need a new invitation.`,
      ],
    }),
    declined: ({ publisher }) => ({
      heading: say`You have declined`,
      lines: [say`You do not become a user of ${publisher}. There is nothing left for you to do.`],
    }),
    askStop: ({ publisher }) => ({
      heading: say`Receive no more invitations?`,
      lines: [
        publisher === ''
          ? say`The publisher that sent you this invitation can then send you no more of them. Other publishers are not affected.`
          : say`${publisher} can then send you no more invitations. Other publishers are not affected.`,
        say`An invitation that is still pending is declined with that.`,
      ],
    }),
    stopped: ({ publisher }) => ({
      heading: say`You receive no more invitations`,
      lines: [
        say`${publisher} can no longer send invitations to your address. If this was a mistake, you can undo it.`,
      ],
    }),
    allowed: ({ publisher }) => ({
      heading: say`Invitations can reach you again`,
      lines: [say`${publisher} may invite you again. An invitation that was declined stays declined.`],
    }),
    joined: ({ publisher, signedIn }) => ({
      heading: say`You are in`,
      lines: [
        signedIn === ''
          ? say`You are now a user of ${publisher}.`
          : say`You are now a user of ${publisher}, signed in as ${signedIn}.`,
      ],
    }),
    expired: ({ inviter }) => ({
      heading: say`This invitation has expired`,
      lines: [say`Please ask ${inviterOr(inviter)} to send it again. You then get a new link.`],
    }),
    revoked: ({ publisher, inviter }) => ({
      heading: say`This invitation was withdrawn`,
      lines: [
        say`${publisher} has taken it back. If you think that this is a mistake, please ask ${inviterOr(inviter)}.`,
      ],
    }),
    wasDeclined: ({ inviter }) => ({
      heading: say`This invitation was declined`,
      lines: [say`If you have changed your mind, please ask ${inviterOr(inviter)} for a new one.`],
    }),
    used: ({ publisher }) => ({
      heading: say`This invitation has been accepted`,
      lines: [say`It works once. If it was you who accepted, you are a user of ${publisher} already.`],
    }),
    unknown: () => ({
      heading: say`This link does not work`,
      lines: [
        say`It is incomplete, or a newer mail has replaced it.`,
        say`Look for a newer mail, or copy the whole link from the mail into the address bar.`,
      ],
    }),
    otherAddress: ({ address, signedIn }) => ({
      heading: say`You are signed in with another address`,
      lines: [
        say`The invitation is for ${address}, and you are signed in as ${signedIn}.`,
        say`If the person who invited you has allowed another address, you can accept all the same. The owners of the publisher are told.`,
      ],
    }),
    otherRefused: ({ address, signedIn }) => ({
      heading: say`Only the invited address can accept`,
      lines: [
        say`You are signed in as ${signedIn}, and no other address than ${address} is allowed.`,
        say`Sign in with that address, or ask for an invitation to your own.`,
      ],
    }),
    unverified: ({ signedIn }) => ({
      heading: say`Your address is not verified`,
      lines: [
        signedIn === ''
          ? say`The place where you signed in has not verified your e-mail address.`
          : say`You are signed in as ${signedIn}, but the e-mail address of this account has not been verified.`,
        say`Have it verified where you signed in, then sign in again.`,
      ],
    }),
    alreadyUser: ({ publisher }) => ({
      heading: say`You are a user already`,
      lines: [
        say`The account that you signed in with belongs to ${publisher} already. Its role stays as it is.`,
      ],
    }),
    notActive: ({ publisher, inviter }) => ({
      heading: say`The publisher is not active`,
      lines: [
        say`Invitations to ${publisher} cannot be accepted at the moment. Please ask ${inviterOr(inviter)}.`,
      ],
    }),
    inviterCannot: ({ publisher }) => ({
      heading: say`This invitation is no longer valid`,
      lines: [
        say`The person who sent it may not give this role any more. Please ask ${publisher} for a new one.`,
      ],
    }),
    full: ({ publisher, inviter }) => ({
      heading: say`There is no room for another user`,
      lines: [
        say`${publisher} has as many users as it can have. Please ask ${inviterOr(inviter)} to make room, then try again.`,
      ],
    }),
    tooMany: () => ({
      heading: say`Too many attempts`,
      lines: [say`Please wait a minute, then try again.`],
    }),
    busy: () => ({
      heading: say`The service is busy`,
      lines: [say`Please try again in a moment. Trying twice does no harm.`],
    }),
    unreachable: () => ({
      heading: say`The service cannot be reached`,
      lines: [say`Check your connection and try again. Trying twice does no harm.`],
    }),
    failed: () => ({
      heading: say`Something went wrong`,
      lines: [say`Please try again. If it happens again, give this reference to support.`],
    }),
  },
};
