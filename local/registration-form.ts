// The form with which the publishers of the demo, of seeds and of the first calls register.
import { agreementWith, registrationAgreementIds } from '../shared/domain/terms.ts';

/** A form of register-publisher, with today's terms, for a publisher of `goods` such as Widgets. */
export const registrationForm = (
  goods: string,
  { name, email }: { readonly name: string; readonly email: string },
): object => ({
  displayName: `Contoso ${goods}`,
  organization: { legalName: `Contoso ${goods} Ltd`, country: 'SE', mpnId: '1234567' },
  contact: { name, email },
  offer: { summary: `${goods} as a service` },
  transact: false,
  acceptedTerms: registrationAgreementIds.map((id) => ({ id, version: agreementWith(id)?.currentVersion })),
});
