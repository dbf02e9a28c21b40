// Mails in Swedish.
import type { MailTexts } from '../mail-texts.ts';
import { say } from '../phrase.ts';

const plural = new Intl.PluralRules('sv');

export const sv: MailTexts = {
  roles: { owner: 'ägare', manager: 'ansvarig', contributor: 'deltagare' },
  footer: 'Det här meddelandet skickades automatiskt från Cloud Partner Portal. Svar på det läses inte.',
  copyHint: 'Om knappen inte fungerar kan du kopiera den här adressen till webbläsaren:',
  openPortal: 'Öppna Cloud Partner Portal',
  checkUsers: 'Om du inte väntade dig detta kan du kontrollera utgivarens användare i portalen.',
  labels: {
    publisher: 'Utgivare:',
    publisherId: 'Utgivar-ID:',
    role: 'Roll:',
    newRole: 'Ny roll:',
    validUntil: 'Gäller till:',
    promoCode: 'Kampanjkod:',
  },
  registrationReceived: {
    subject: (name) => say`Vi har tagit emot registreringen av ${name}`,
    thanks: 'Tack! Registreringen av din organisation har kommit fram och är nu under granskning.',
    next: 'Granskningen tar vanligtvis 1–3 dagar. Du får ett nytt meddelande så snart beslutet är fattat och behöver inte göra något till dess.',
  },
  registrationApproved: {
    subject: (name) => say`Registreringen av ${name} har godkänts`,
    welcome: 'Välkommen! Registreringen har godkänts och utgivarkontot är aktivt.',
    signIn: 'Du kan nu logga in på portalen med det konto som du använde vid registreringen.',
    noPassword: 'Det här meddelandet innehåller inget lösenord, och vi frågar aldrig efter ditt via e-post.',
    secondOwner:
      'Vi rekommenderar att du bjuder in ännu en ägare, så att utgivarkontot aldrig hänger på en enda person.',
    promoCode:
      'Med den här kampanjkoden är registreringen i Dev Center kostnadsfri. Koden gäller bara för din utgivare, så skicka den inte vidare.',
  },
  registrationRejected: {
    subject: (name) => say`Registreringen av ${name} har avslagits`,
    outcome: 'Vi har granskat registreringen och kan inte godkänna den i dess nuvarande form.',
    reasons: (count) =>
      plural.select(count) === 'one' ? 'Rätta till följande punkt:' : `Rätta till följande ${count} punkter:`,
    target: (pointer) => say`Plats: ${pointer}`,
    next: 'En ägare kan rätta profilen i portalen och sedan skicka in registreringen igen. Ditt utgivar-ID är fortfarande reserverat för dig.',
  },
  publisherSuspended: {
    subject: (name) => say`Utgivaren ${name} har stängts av tillfälligt`,
    effect:
      'Utgivarkontot är tillfälligt avstängt. Tills det är aktivt igen kan ingen bjudas in eller läggas till, och inbjudningar kan inte accepteras.',
    reason: 'Angivet skäl:',
    next: 'Kontakta marknadsplatsens support om du har frågor eller tror att något har blivit fel.',
  },
  publisherResumed: {
    subject: (name) => say`Utgivaren ${name} är aktiv igen`,
    effect: 'Avstängningen är hävd. Utgivarkontot är aktivt och användare kan bjudas in och hanteras igen.',
  },
  invitation: {
    subject: (name) => say`Inbjudan att arbeta med utgivaren ${name}`,
    byInviter: (inviter) => say`${inviter} bjuder in dig att bli användare av det här utgivarkontot:`,
    byNobodyNamed: 'Du är inbjuden att bli användare av det här utgivarkontot:',
  },
  invitationReminder: {
    subject: (name) => say`Påminnelse: din inbjudan till utgivaren ${name} går snart ut`,
    byInviter: (inviter) =>
      say`Inbjudan från ${inviter} väntar fortfarande på ditt svar och går snart ut. Med den kan du bli användare av det här utgivarkontot:`,
    byNobodyNamed:
      'Din inbjudan väntar fortfarande på ditt svar och går snart ut. Med den kan du bli användare av det här utgivarkontot:',
  },
  invitationBody: {
    message: 'Ett meddelande från den som bjuder in dig:',
    action: 'Visa inbjudan',
    nothingYet:
      'Att öppna länken ändrar ingenting i sig. Du blir användare först när du loggar in och accepterar inbjudan.',
    decline:
      'Om du inte vill bli användare kan du tacka nej på samma sida utan att logga in. Känner du inte till utgivaren kan du helt enkelt bortse från det här meddelandet.',
    stop: 'Öppna den här länken om du inte vill få fler inbjudningar från den här utgivaren:',
  },
  invitationExpired: {
    subject: (name) => say`En inbjudan till utgivaren ${name} har gått ut`,
    what: (email) => say`Din inbjudan till ${email} accepterades inte i tid och har gått ut.`,
    whatOfNobody: 'En av dina inbjudningar accepterades inte i tid och har gått ut.',
    next: 'Du kan skicka den igen i portalen. Mottagaren får då en ny länk, och den gamla slutar att gälla.',
  },
  invitationAcceptedElsewhere: {
    subject: (name) => say`En inbjudan till utgivaren ${name} har accepterats med en annan adress`,
    what: (user) => say`${user} har accepterat en inbjudan med en annan adress än den inbjudna.`,
    whatOf: (user, invited) => say`${user} har accepterat inbjudan till ${invited} med en annan adress.`,
    allowed: 'Inbjudan tillät detta.',
  },
  roleChanged: {
    subject: (name) => say`Din roll hos utgivaren ${name} har ändrats`,
    what: 'Du har fått en ny roll hos den här utgivaren. Den gäller från och med nu.',
    ask: 'Vänd dig till en ägare hos utgivaren om du har frågor.',
  },
  userRemoved: {
    subject: (name) => say`Din åtkomst till utgivaren ${name} har upphört`,
    what: 'Du är inte längre användare hos den här utgivaren. Kontot som du loggar in med påverkas inte.',
    ask: 'Vänd dig till en ägare hos utgivaren om du har frågor.',
  },
  ownersRoleChanged: {
    subject: (name) => say`En användares roll hos utgivaren ${name} har ändrats`,
    what: (user) => say`${user} har fått en ny roll hos den här utgivaren.`,
  },
  ownersUserRemoved: {
    subject: (name) => say`En användare hos utgivaren ${name} har tagits bort`,
    what: (user) => say`${user} är inte längre användare hos den här utgivaren.`,
  },
};
