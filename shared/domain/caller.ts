// Who makes a request, as a verified token tells.

export const platformRoles = ['Registration.Review', 'Offers.Publish', 'DevCenter.Report'] as const;
export type PlatformRole = (typeof platformRoles)[number];

export const callerKinds = ['person', 'servicePrincipal'] as const;
export type CallerKind = (typeof callerKinds)[number];

export interface Caller {
  /** `usr_` and 26 characters; the same for every token of one subject at one issuer. */
  readonly id: string;
  readonly kind: CallerKind;
  /** 1 to 100 characters of clean text, never holding an address. */
  readonly displayName: string;
  /** Verified, from an issuer trusted for addresses; domain in lower case, local part as typed. */
  readonly email?: string;
  /** An address that stands in the token but does not count. Never together with `email`. */
  readonly unverifiedEmail?: string;
  readonly platformRoles: readonly PlatformRole[];
}
