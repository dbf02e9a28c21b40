// The page in French; a no-break space (\u00a0) stands before a colon, a question mark and a semicolon.
import { say } from '../phrase.ts';
import type { Texts } from './texts.ts';

const inviterOr = (inviter: string): string => (inviter === '' ? 'la personne qui vous a invité' : inviter);

export const fr: Texts = {
  portalName: 'Portail Cloud Partner',
  languages: 'Langue',
  wait: 'Un instant, s’il vous plaît…',
  labels: {
    publisher: 'Éditeur',
    role: 'Votre rôle',
    address: 'Adresse invitée',
    inviter: 'Invitation de',
    until: 'Valable jusqu’au',
    reference: 'Référence',
  },
  roles: {
    owner: { name: 'Propriétaire', may: 'Gère tout\u00a0: profil, utilisateurs, contrats.' },
    manager: {
      name: 'Gestionnaire',
      may: 'Gère le profil et les utilisateurs autres que les propriétaires.',
    },
    contributor: { name: 'Contributeur', may: 'Consulte le profil et les utilisateurs.' },
  },
  actions: {
    signIn: 'Se connecter et accepter',
    signInAgain: 'Se reconnecter',
    itWasMe: 'C’était moi\u00a0: se connecter',
    signInOther: 'Changer de compte',
    acceptAnyway: 'Accepter avec cette adresse',
    askDecline: 'Décliner',
    decline: 'Décliner l’invitation',
    askStop: 'Ne plus être invité',
    stop: 'Ne plus recevoir d’invitations',
    undoStop: 'Annuler',
    back: 'Retour',
    retry: 'Réessayer',
    openPortal: 'Ouvrir le portail',
  },
  signInAt: (host) => say`Vous vous connectez sur ${host}. D’ici là, rien ne change.`,
  notForYou:
    'Cette invitation ne vous convient pas ou ne vous est pas destinée\u00a0? Il n’est pas nécessaire de vous connecter.',
  otherwise: {
    line: 'Vous ne pouvez pas vous connecter sur cette page. Connectez-vous au portail avec l’adresse invitée et acceptez-y l’invitation.',
    developers: 'Pour les développeurs',
    call: 'Cet appel accepte l’invitation, avec un jeton d’accès de la personne invitée\u00a0:',
  },
  screens: {
    loading: () => ({ heading: say`Votre invitation`, lines: [say`Recherche en cours…`] }),
    finishing: () => ({ heading: say`Encore un instant`, lines: [say`Acceptation de l’invitation…`] }),
    noLink: () => ({
      heading: say`Ouvrez le lien de votre e-mail`,
      lines: [
        say`Cette page affiche une invitation lorsque vous y arrivez par le lien de l’e-mail d’invitation.`,
        say`Le lien n’est pas conservé sur cet appareil. Si vous avez actualisé la page, ouvrez simplement le lien une nouvelle fois.`,
      ],
    }),
    invited: ({ publisher, inviter }) => ({
      heading: say`Vous êtes invité chez ${publisher}`,
      lines: [
        inviter === ''
          ? say`Vous pouvez devenir utilisateur de ce compte d’éditeur.`
          : say`${inviter} vous invite à devenir utilisateur de ce compte d’éditeur.`,
      ],
    }),
    signInCancelled: ({ publisher }) => ({
      heading: say`Vous êtes invité chez ${publisher}`,
      lines: [
        say`Vous n’avez pas terminé la connexion\u00a0; rien n’a donc changé. L’invitation reste la vôtre.`,
      ],
    }),
    signInFailed: ({ publisher }) => ({
      heading: say`La connexion a échoué`,
      lines: [
        say`Rien n’a changé et l’invitation de l’éditeur ${publisher} reste la vôtre. Veuillez réessayer.`,
      ],
    }),
    notUsable: ({ publisher, inviter }) => ({
      heading: say`Cette invitation ne peut pas être acceptée pour le moment`,
      lines: [
        say`La situation a changé depuis son envoi\u00a0: l’éditeur ${publisher} est peut-être suspendu ou complet, ou la personne qui vous a invité ne peut plus inviter.`,
        say`Adressez-vous à ${inviterOr(inviter)}.`,
      ],
    }),
    askDecline: ({ publisher }) => ({
      heading: say`Décliner l’invitation\u00a0?`,
      lines: [
        say`L’éditeur ${publisher} verra que vous avez décliné. Si vous changez d’avis, il vous faudra une nouvelle invitation.`,
      ],
    }),
    declined: ({ publisher }) => ({
      heading: say`Vous avez décliné`,
      lines: [say`Vous ne devenez pas utilisateur de l’éditeur ${publisher}. Vous n’avez plus rien à faire.`],
    }),
    askStop: ({ publisher }) => ({
      heading: say`Ne plus recevoir d’invitations\u00a0?`,
      lines: [
        publisher === ''
          ? say`L’éditeur qui vous a envoyé cette invitation ne pourra plus vous en envoyer. Les autres éditeurs ne sont pas concernés.`
          : say`L’éditeur ${publisher} ne pourra plus vous envoyer d’invitations. Les autres éditeurs ne sont pas concernés.`,
        say`Une invitation encore en attente est ainsi déclinée.`,
      ],
    }),
    stopped: ({ publisher }) => ({
      heading: say`Vous ne recevrez plus d’invitations`,
      lines: [
        say`L’éditeur ${publisher} ne peut plus envoyer d’invitations à votre adresse. S’il s’agit d’une erreur, vous pouvez annuler.`,
      ],
    }),
    allowed: ({ publisher }) => ({
      heading: say`Vous pouvez de nouveau être invité`,
      lines: [
        say`L’éditeur ${publisher} peut de nouveau vous inviter. Une invitation déclinée reste déclinée.`,
      ],
    }),
    joined: ({ publisher, signedIn }) => ({
      heading: say`C’est fait`,
      lines: [
        signedIn === ''
          ? say`Vous êtes désormais utilisateur de l’éditeur ${publisher}.`
          : say`Vous êtes désormais utilisateur de l’éditeur ${publisher}, connecté en tant que ${signedIn}.`,
      ],
    }),
    expired: ({ inviter }) => ({
      heading: say`Cette invitation a expiré`,
      lines: [say`Demandez à ${inviterOr(inviter)} de la renvoyer. Vous recevrez alors un nouveau lien.`],
    }),
    revoked: ({ publisher, inviter }) => ({
      heading: say`Cette invitation a été retirée`,
      lines: [
        say`L’éditeur ${publisher} l’a retirée. Si vous pensez qu’il s’agit d’une erreur, adressez-vous à ${inviterOr(inviter)}.`,
      ],
    }),
    wasDeclined: ({ inviter }) => ({
      heading: say`Cette invitation a été déclinée`,
      lines: [say`Si vous avez changé d’avis, demandez-en une nouvelle à ${inviterOr(inviter)}.`],
    }),
    used: ({ publisher }) => ({
      heading: say`Cette invitation a été acceptée`,
      lines: [
        say`Elle ne sert qu’une fois. Si c’est vous qui l’avez acceptée, vous êtes déjà utilisateur de l’éditeur ${publisher}.`,
      ],
    }),
    unknown: () => ({
      heading: say`Ce lien ne fonctionne pas`,
      lines: [
        say`Il est incomplet, ou un e-mail plus récent l’a remplacé.`,
        say`Cherchez un e-mail plus récent, ou copiez le lien entier de l’e-mail dans la barre d’adresse.`,
      ],
    }),
    otherAddress: ({ address, signedIn }) => ({
      heading: say`Vous êtes connecté avec une autre adresse`,
      lines: [
        say`L’invitation est destinée à ${address}, et vous êtes connecté en tant que ${signedIn}.`,
        say`Si la personne qui vous a invité a autorisé une autre adresse, vous pouvez accepter quand même. Les propriétaires de l’éditeur en sont informés.`,
      ],
    }),
    otherRefused: ({ address, signedIn }) => ({
      heading: say`Seule l’adresse invitée peut accepter`,
      lines: [
        say`Vous êtes connecté en tant que ${signedIn}, et aucune autre adresse que ${address} n’est autorisée.`,
        say`Connectez-vous avec cette adresse, ou demandez une invitation à la vôtre.`,
      ],
    }),
    unverified: ({ signedIn }) => ({
      heading: say`Votre adresse n’est pas vérifiée`,
      lines: [
        signedIn === ''
          ? say`Le service auquel vous vous êtes connecté n’a pas vérifié votre adresse e-mail.`
          : say`Vous êtes connecté en tant que ${signedIn}, mais l’adresse e-mail de ce compte n’a pas été vérifiée.`,
        say`Faites-la vérifier par ce service, puis reconnectez-vous.`,
      ],
    }),
    alreadyUser: ({ publisher }) => ({
      heading: say`Vous êtes déjà utilisateur`,
      lines: [
        say`Le compte avec lequel vous vous êtes connecté fait déjà partie de l’éditeur ${publisher}. Son rôle ne change pas.`,
      ],
    }),
    notActive: ({ publisher, inviter }) => ({
      heading: say`L’éditeur n’est pas actif`,
      lines: [
        say`Les invitations de l’éditeur ${publisher} ne peuvent pas être acceptées pour le moment. Adressez-vous à ${inviterOr(inviter)}.`,
      ],
    }),
    inviterCannot: ({ publisher }) => ({
      heading: say`Cette invitation n’est plus valable`,
      lines: [
        say`La personne qui l’a envoyée ne peut plus attribuer ce rôle. Demandez une nouvelle invitation à l’éditeur ${publisher}.`,
      ],
    }),
    full: ({ publisher, inviter }) => ({
      heading: say`Il n’y a plus de place`,
      lines: [
        say`L’éditeur ${publisher} a atteint son nombre maximal d’utilisateurs. Demandez à ${inviterOr(inviter)} de libérer une place, puis réessayez.`,
      ],
    }),
    tooMany: () => ({
      heading: say`Trop de tentatives`,
      lines: [say`Patientez une minute, puis réessayez.`],
    }),
    busy: () => ({
      heading: say`Le service est très sollicité`,
      lines: [say`Réessayez dans un instant. Une seconde tentative est sans risque.`],
    }),
    unreachable: () => ({
      heading: say`Le service est injoignable`,
      lines: [say`Vérifiez votre connexion et réessayez. Une seconde tentative est sans risque.`],
    }),
    failed: () => ({
      heading: say`Une erreur s’est produite`,
      lines: [say`Veuillez réessayer. Si l’erreur se reproduit, communiquez cette référence au support.`],
    }),
  },
};
