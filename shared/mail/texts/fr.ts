// Mails in French; a no-break space (\u00a0) stands before a colon, an exclamation mark and inside guillemets.
import type { MailTexts } from '../mail-texts.ts';
import { say } from '../phrase.ts';

const plural = new Intl.PluralRules('fr');

export const fr: MailTexts = {
  roles: { owner: 'propriétaire', manager: 'gestionnaire', contributor: 'contributeur' },
  footer:
    'Cet e-mail a été envoyé automatiquement par le portail Cloud Partner. Les réponses ne sont pas lues.',
  copyHint: 'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur\u00a0:',
  openPortal: 'Ouvrir le portail Cloud Partner',
  checkUsers: 'Si vous ne vous y attendiez pas, vérifiez les utilisateurs de l’éditeur sur le portail.',
  labels: {
    publisher: 'Éditeur\u00a0:',
    publisherId: 'ID d’éditeur\u00a0:',
    role: 'Rôle\u00a0:',
    newRole: 'Nouveau rôle\u00a0:',
    validUntil: 'Valable jusqu’au\u00a0:',
    promoCode: 'Code promotionnel\u00a0:',
  },
  registrationReceived: {
    subject: (name) => say`Nous avons bien reçu l’inscription de l’éditeur ${name}`,
    thanks: 'Merci. L’inscription de votre organisation nous est parvenue et est en cours d’examen.',
    next: 'L’examen dure en général de 1 à 3 jours. Vous recevrez un autre e-mail dès que la décision sera prise\u00a0; d’ici là, vous n’avez rien à faire.',
  },
  registrationApproved: {
    subject: (name) => say`L’inscription de l’éditeur ${name} est approuvée`,
    welcome: 'Bienvenue\u00a0! L’inscription est approuvée et le compte d’éditeur est actif.',
    signIn: 'Vous pouvez dès maintenant vous connecter au portail avec le compte utilisé pour l’inscription.',
    noPassword:
      'Cet e-mail ne contient aucun mot de passe, et nous ne vous demanderons jamais le vôtre par e-mail.',
    secondOwner:
      'Nous vous recommandons d’inviter un deuxième propriétaire, afin que le compte d’éditeur ne dépende jamais d’une seule personne.',
    promoCode:
      'Avec ce code promotionnel, l’inscription au Centre de développement est gratuite. Il est réservé à votre éditeur\u00a0; merci de ne pas le transmettre.',
  },
  registrationRejected: {
    subject: (name) => say`L’inscription de l’éditeur ${name} est refusée`,
    outcome: 'Nous avons examiné l’inscription et ne pouvons pas l’approuver en l’état.',
    reasons: (count) =>
      plural.select(count) === 'one'
        ? 'Veuillez corriger le point suivant\u00a0:'
        : `Veuillez corriger les ${count} points suivants\u00a0:`,
    target: (pointer) => say`Emplacement\u00a0: ${pointer}`,
    next: 'Un propriétaire peut corriger le profil sur le portail, puis soumettre de nouveau l’inscription. Votre ID d’éditeur vous reste réservé.',
  },
  publisherSuspended: {
    subject: (name) => say`L’éditeur ${name} est suspendu`,
    effect:
      'Le compte d’éditeur est suspendu. Tant qu’il n’est pas réactivé, personne ne peut être invité ni ajouté, et les invitations ne peuvent pas être acceptées.',
    reason: 'Motif indiqué\u00a0:',
    next: 'Si vous avez des questions ou s’il s’agit selon vous d’une erreur, contactez le support de la place de marché.',
  },
  publisherResumed: {
    subject: (name) => say`L’éditeur ${name} est de nouveau actif`,
    effect:
      'La suspension a pris fin. Le compte d’éditeur est actif, et il est de nouveau possible d’inviter et de gérer des utilisateurs.',
  },
  invitation: {
    subject: (name) => say`Invitation à travailler avec l’éditeur ${name}`,
    byInviter: (inviter) => say`${inviter} vous invite à devenir utilisateur de ce compte d’éditeur\u00a0:`,
    byNobodyNamed:
      'Nous vous transmettons une invitation à devenir utilisateur de ce compte d’éditeur\u00a0:',
  },
  invitationReminder: {
    subject: (name) => say`Rappel\u00a0: votre invitation de l’éditeur ${name} expire bientôt`,
    byInviter: (inviter) =>
      say`L’invitation envoyée par ${inviter} est toujours en attente et expire bientôt. Elle vous permet de devenir utilisateur de ce compte d’éditeur\u00a0:`,
    byNobodyNamed:
      'Votre invitation est toujours en attente et expire bientôt. Elle vous permet de devenir utilisateur de ce compte d’éditeur\u00a0:',
  },
  invitationBody: {
    message: 'Message de la personne qui vous invite\u00a0:',
    action: 'Voir l’invitation',
    nothingYet:
      'Ouvrir le lien ne change rien en soi. Vous ne devenez utilisateur qu’après vous être connecté et avoir accepté l’invitation.',
    decline:
      'Si cette invitation ne vous convient pas, vous pouvez la décliner sur la même page, sans vous connecter. Si vous ne connaissez pas l’éditeur, ignorez simplement cet e-mail.',
    stop: 'Pour ne plus recevoir d’invitations de cet éditeur, ouvrez\u00a0:',
  },
  invitationExpired: {
    subject: (name) => say`Une invitation de l’éditeur ${name} a expiré`,
    what: (email) => say`Votre invitation adressée à ${email} n’a pas été acceptée à temps et a expiré.`,
    whatOfNobody: 'L’une de vos invitations n’a pas été acceptée à temps et a expiré.',
    next: 'Vous pouvez la renvoyer sur le portail. Le destinataire reçoit alors un nouveau lien\u00a0; l’ancien ne fonctionne plus.',
  },
  invitationAcceptedElsewhere: {
    subject: (name) => say`Une invitation de l’éditeur ${name} a été acceptée avec une autre adresse`,
    what: (user) => say`${user} a accepté une invitation avec une autre adresse que l’adresse invitée.`,
    whatOf: (user, invited) =>
      say`${user} a accepté avec une autre adresse l’invitation envoyée à ${invited}.`,
    allowed: 'L’invitation le permettait.',
  },
  roleChanged: {
    subject: (name) => say`Votre rôle auprès de l’éditeur ${name} a changé`,
    what: 'Vous avez un nouveau rôle auprès de cet éditeur. Il s’applique dès maintenant.',
    ask: 'Pour toute question, adressez-vous à un propriétaire de l’éditeur.',
  },
  userRemoved: {
    subject: (name) => say`Votre accès à l’éditeur ${name} a pris fin`,
    what: 'Vous n’êtes plus utilisateur de cet éditeur. Le compte avec lequel vous vous connectez reste inchangé.',
    ask: 'Pour toute question, adressez-vous à un propriétaire de l’éditeur.',
  },
  ownersRoleChanged: {
    subject: (name) => say`Le rôle d’un utilisateur de l’éditeur ${name} a changé`,
    what: (user) => say`${user} a un nouveau rôle auprès de cet éditeur.`,
  },
  ownersUserRemoved: {
    subject: (name) => say`Un utilisateur de l’éditeur ${name} a été retiré`,
    what: (user) => say`${user} n’est plus utilisateur de cet éditeur.`,
  },
};
