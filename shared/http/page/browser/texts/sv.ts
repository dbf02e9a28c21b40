// The page in Swedish.
import { say } from '../phrase.ts';
import type { Texts } from './texts.ts';

const inviterOr = (inviter: string): string => (inviter === '' ? 'personen som bjöd in dig' : inviter);

export const sv: Texts = {
  portalName: 'Cloud Partner Portal',
  languages: 'Språk',
  wait: 'Ett ögonblick …',
  labels: {
    publisher: 'Utgivare',
    role: 'Din roll',
    address: 'Inbjuden adress',
    inviter: 'Inbjuden av',
    until: 'Gäller till',
    reference: 'Referens',
  },
  roles: {
    owner: { name: 'Ägare', may: 'Hanterar allt: profil, användare och avtal.' },
    manager: { name: 'Ansvarig', may: 'Hanterar profilen och alla användare utom ägare.' },
    contributor: { name: 'Deltagare', may: 'Ser profilen och användarna.' },
  },
  actions: {
    signIn: 'Logga in och acceptera',
    signInAgain: 'Logga in igen',
    itWasMe: 'Det var jag: logga in',
    signInOther: 'Logga in som någon annan',
    acceptAnyway: 'Acceptera med den här adressen',
    askDecline: 'Tacka nej',
    decline: 'Tacka nej till inbjudan',
    askStop: 'Stoppa inbjudningarna',
    stop: 'Ta inte emot fler inbjudningar',
    undoStop: 'Ångra',
    back: 'Tillbaka',
    retry: 'Försök igen',
    openPortal: 'Öppna portalen',
  },
  signInAt: (host) => say`Du loggar in på ${host}. Fram till dess ändras ingenting.`,
  notForYou: 'Vill du inte, eller är inbjudan inte till dig? Då behöver du inte logga in.',
  otherwise: {
    line: 'Du kan inte logga in på den här sidan. Logga in på portalen med den inbjudna adressen och acceptera inbjudan där.',
    developers: 'För utvecklare',
    call: 'Inbjudan accepteras med det här anropet och en åtkomsttoken för den inbjudna personen:',
  },
  screens: {
    loading: () => ({ heading: say`Din inbjudan`, lines: [say`Hämtar inbjudan …`] }),
    finishing: () => ({ heading: say`Nästan klart`, lines: [say`Accepterar inbjudan …`] }),
    noLink: () => ({
      heading: say`Öppna länken i meddelandet`,
      lines: [
        say`Den här sidan visar en inbjudan när du kommer hit via länken i inbjudningsmeddelandet.`,
        say`Länken sparas inte på den här enheten. Om du har läst in sidan på nytt öppnar du bara länken en gång till.`,
      ],
    }),
    invited: ({ publisher, inviter }) => ({
      heading: say`Du är inbjuden till ${publisher}`,
      lines: [
        inviter === ''
          ? say`Du kan bli användare av det här utgivarkontot.`
          : say`${inviter} bjuder in dig att bli användare av det här utgivarkontot.`,
      ],
    }),
    signInCancelled: ({ publisher }) => ({
      heading: say`Du är inbjuden till ${publisher}`,
      lines: [say`Du slutförde inte inloggningen, så ingenting har ändrats. Inbjudan gäller fortfarande.`],
    }),
    signInFailed: ({ publisher }) => ({
      heading: say`Inloggningen misslyckades`,
      lines: [say`Ingenting har ändrats och inbjudan till ${publisher} gäller fortfarande. Försök igen.`],
    }),
    notUsable: ({ publisher, inviter }) => ({
      heading: say`Inbjudan kan inte accepteras just nu`,
      lines: [
        say`Något har ändrats sedan den skickades: ${publisher} kan vara avstängd eller full, eller så får personen som bjöd in dig inte längre bjuda in.`,
        say`Vänd dig till ${inviterOr(inviter)}.`,
      ],
    }),
    askDecline: ({ publisher }) => ({
      heading: say`Vill du tacka nej?`,
      lines: [say`${publisher} ser att du har tackat nej. Om du ändrar dig behöver du en ny inbjudan.`],
    }),
    declined: ({ publisher }) => ({
      heading: say`Du har tackat nej`,
      lines: [say`Du blir inte användare hos ${publisher}. Du behöver inte göra något mer.`],
    }),
    askStop: ({ publisher }) => ({
      heading: say`Vill du slippa fler inbjudningar?`,
      lines: [
        publisher === ''
          ? say`Utgivaren som skickade inbjudan kan då inte skicka fler till dig. Andra utgivare påverkas inte.`
          : say`${publisher} kan då inte skicka fler inbjudningar till dig. Andra utgivare påverkas inte.`,
        say`Om en inbjudan fortfarande väntar på svar tackar du samtidigt nej till den.`,
      ],
    }),
    stopped: ({ publisher }) => ({
      heading: say`Du får inga fler inbjudningar`,
      lines: [
        say`${publisher} kan inte längre skicka inbjudningar till din adress. Om det var ett misstag kan du ångra det.`,
      ],
    }),
    allowed: ({ publisher }) => ({
      heading: say`Du kan få inbjudningar igen`,
      lines: [
        say`${publisher} får bjuda in dig igen. En inbjudan som du har tackat nej till förblir avböjd.`,
      ],
    }),
    joined: ({ publisher, signedIn }) => ({
      heading: say`Du är med`,
      lines: [
        signedIn === ''
          ? say`Du är nu användare hos ${publisher}.`
          : say`Du är nu användare hos ${publisher}, inloggad som ${signedIn}.`,
      ],
    }),
    expired: ({ inviter }) => ({
      heading: say`Inbjudan har gått ut`,
      lines: [say`Be ${inviterOr(inviter)} att skicka den igen. Då får du en ny länk.`],
    }),
    revoked: ({ publisher, inviter }) => ({
      heading: say`Inbjudan har återkallats`,
      lines: [
        say`${publisher} har återkallat den. Vänd dig till ${inviterOr(inviter)} om du tror att det är ett misstag.`,
      ],
    }),
    wasDeclined: ({ inviter }) => ({
      heading: say`Inbjudan har avböjts`,
      lines: [say`Om du har ändrat dig kan du be ${inviterOr(inviter)} om en ny.`],
    }),
    used: ({ publisher }) => ({
      heading: say`Inbjudan har redan accepterats`,
      lines: [say`Den gäller en gång. Om det var du som accepterade är du redan användare hos ${publisher}.`],
    }),
    unknown: () => ({
      heading: say`Länken fungerar inte`,
      lines: [
        say`Den är ofullständig, eller så har ett nyare meddelande ersatt den.`,
        say`Leta efter ett nyare meddelande, eller kopiera hela länken från meddelandet till adressfältet.`,
      ],
    }),
    otherAddress: ({ address, signedIn }) => ({
      heading: say`Du är inloggad med en annan adress`,
      lines: [
        say`Inbjudan gäller ${address}, och du är inloggad som ${signedIn}.`,
        say`Om personen som bjöd in dig har tillåtit en annan adress kan du acceptera ändå. Utgivarens ägare får veta det.`,
      ],
    }),
    otherRefused: ({ address, signedIn }) => ({
      heading: say`Bara den inbjudna adressen kan acceptera`,
      lines: [
        say`Du är inloggad som ${signedIn}, och ingen annan adress än ${address} är tillåten.`,
        say`Logga in med den adressen, eller be om en inbjudan till din egen.`,
      ],
    }),
    unverified: ({ signedIn }) => ({
      heading: say`Din adress är inte verifierad`,
      lines: [
        signedIn === ''
          ? say`Tjänsten som du loggade in på har inte verifierat din e-postadress.`
          : say`Du är inloggad som ${signedIn}, men kontots e-postadress har inte verifierats.`,
        say`Verifiera den hos tjänsten där du loggade in och logga sedan in igen.`,
      ],
    }),
    alreadyUser: ({ publisher }) => ({
      heading: say`Du är redan användare`,
      lines: [say`Kontot som du loggade in med hör redan till ${publisher}. Rollen ändras inte.`],
    }),
    notActive: ({ publisher, inviter }) => ({
      heading: say`Utgivaren är inte aktiv`,
      lines: [
        say`Inbjudningar till ${publisher} kan inte accepteras just nu. Vänd dig till ${inviterOr(inviter)}.`,
      ],
    }),
    inviterCannot: ({ publisher }) => ({
      heading: say`Inbjudan gäller inte längre`,
      lines: [say`Personen som skickade den får inte längre ge den här rollen. Be ${publisher} om en ny.`],
    }),
    full: ({ publisher, inviter }) => ({
      heading: say`Det finns ingen plats för fler användare`,
      lines: [
        say`${publisher} har så många användare som tillåts. Be ${inviterOr(inviter)} att göra plats och försök sedan igen.`,
      ],
    }),
    tooMany: () => ({
      heading: say`För många försök`,
      lines: [say`Vänta en minut och försök sedan igen.`],
    }),
    busy: () => ({
      heading: say`Tjänsten är upptagen`,
      lines: [say`Försök igen om en stund. Det gör inget om du försöker två gånger.`],
    }),
    unreachable: () => ({
      heading: say`Tjänsten kan inte nås`,
      lines: [say`Kontrollera din anslutning och försök igen. Det gör inget om du försöker två gånger.`],
    }),
    failed: () => ({
      heading: say`Något gick fel`,
      lines: [say`Försök igen. Om det händer på nytt kan du lämna den här referensen till supporten.`],
    }),
  },
};
