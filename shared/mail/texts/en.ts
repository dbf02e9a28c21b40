// Mails in English.
import type { MailTexts } from '../mail-texts.ts';
import { say } from '../phrase.ts';

const plural = new Intl.PluralRules('en');

export const en: MailTexts = {
  roles: { owner: 'owner', manager: 'manager', contributor: 'contributor' },
  footer: 'The Cloud Partner Portal sent this mail automatically. Nobody reads replies to it.',
  copyHint: 'If the button does not work, copy this address into your browser:',
  openPortal: 'Open the Cloud Partner Portal',
  checkUsers: 'If you did not expect this, please check the users of the publisher on the portal.',
  labels: {
    publisher: 'Publisher:',
    publisherId: 'Publisher id:',
    role: 'Role:',
    newRole: 'New role:',
    validUntil: 'Valid until:',
    promoCode: 'Promo code:',
  },
  registrationReceived: {
    subject: (name) => say`We have received the registration of ${name}`,
    thanks: 'Thank you. The registration of your organization has arrived and is now under review.',
    next: 'The review usually takes 1 to 3 days. You will get another mail as soon as it is decided; until then there is nothing you need to do.',
  },
  registrationApproved: {
    subject: (name) => say`The registration of ${name} has been approved`,
    welcome: 'Welcome! The registration has been approved, and the publisher account is active.',
    signIn: 'You can sign in to the portal now, with the account that you used for the registration.',
    noPassword: 'This mail contains no password, and we will never ask you for yours by mail.',
    secondOwner:
      'We recommend that you invite a second owner, so that the publisher account never depends on one person.',
    promoCode:
      'With this promo code, registering in the Dev Center is free of charge. It is meant for your publisher only; please do not pass it on.',
  },
  registrationRejected: {
    subject: (name) => say`The registration of ${name} has been rejected`,
    outcome: 'We have reviewed the registration and cannot approve it as it stands.',
    reasons: (count) =>
      plural.select(count) === 'one' ? 'Please correct this point:' : `Please correct these ${count} points:`,
    target: (pointer) => say`Where: ${pointer}`,
    next: 'An owner can correct the profile on the portal and then submit the registration again. Your publisher id stays taken for you.',
  },
  publisherSuspended: {
    subject: (name) => say`${name} has been suspended`,
    effect:
      'The publisher account has been suspended. Until it is active again, nobody can be invited or added, and invitations cannot be accepted.',
    reason: 'The reason given:',
    next: 'If you have questions or think that this is a mistake, please contact marketplace support.',
  },
  publisherResumed: {
    subject: (name) => say`${name} is active again`,
    effect:
      'The suspension has ended. The publisher account is active, and users can be invited and managed again.',
  },
  invitation: {
    subject: (name) => say`Invitation to work with the publisher ${name}`,
    byInviter: (inviter) => say`${inviter} invites you to become a user of this publisher account:`,
    byNobodyNamed: 'You are invited to become a user of this publisher account:',
  },
  invitationReminder: {
    subject: (name) => say`Reminder: your invitation to the publisher ${name} ends soon`,
    byInviter: (inviter) =>
      say`The invitation from ${inviter} is still pending and ends soon. You can become a user of this publisher account:`,
    byNobodyNamed:
      'Your invitation is still pending and ends soon. You can become a user of this publisher account:',
  },
  invitationBody: {
    message: 'A message from the person who invites you:',
    action: 'View the invitation',
    nothingYet:
      'Opening the link changes nothing by itself. You become a user only when you sign in and accept the invitation.',
    decline:
      'If you do not want this, you can decline on the same page without signing in. If you do not know the publisher, you can simply ignore this mail.',
    stop: 'To receive no more invitations from this publisher, open:',
  },
  invitationExpired: {
    subject: (name) => say`An invitation to the publisher ${name} has expired`,
    what: (email) => say`Your invitation to ${email} was not accepted in time and has expired.`,
    whatOfNobody: 'An invitation of yours was not accepted in time and has expired.',
    next: 'You can resend it on the portal. The recipient then gets a new link; the old one no longer works.',
  },
  invitationAcceptedElsewhere: {
    subject: (name) => say`An invitation to the publisher ${name} was accepted with a different address`,
    what: (user) => say`${user} has accepted an invitation with a different address than the invited one.`,
    whatOf: (user, invited) =>
      say`${user} has accepted the invitation to ${invited} with a different address.`,
    allowed: 'The invitation allowed this.',
  },
  roleChanged: {
    subject: (name) => say`Your role at the publisher ${name} has changed`,
    what: 'You have a new role at this publisher. It applies from now on.',
    ask: 'If you have questions, please ask an owner of the publisher.',
  },
  userRemoved: {
    subject: (name) => say`Your access to the publisher ${name} has ended`,
    what: 'You are no longer a user of this publisher. The account that you sign in with stays as it is.',
    ask: 'If you have questions, please ask an owner of the publisher.',
  },
  ownersRoleChanged: {
    subject: (name) => say`The role of a user of ${name} has changed`,
    what: (user) => say`${user} has a new role at this publisher.`,
  },
  ownersUserRemoved: {
    subject: (name) => say`A user of ${name} has been removed`,
    what: (user) => say`${user} is no longer a user of this publisher.`,
  },
};
