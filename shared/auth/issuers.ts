// Which issuers count: finding the setting of a token's issuer, and the ids of service principals in advance.
import { isTemplate, type IssuerSettings } from '../schema/issuer-settings.ts';
import { userIdOf } from './user-id.ts';

export { issuerList, type IssuerSettings } from '../schema/issuer-settings.ts';

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
// In lower case too, because directories write it so in the `issuer` of their keys.
const placeholder = /\{tenantid\}/i;

export const isGuid = (text: string): boolean => guid.test(text);

export const fillTenant = (template: string, tenantId: string): string =>
  template.replace(placeholder, tenantId);

/** The tenant id that makes `issuer` of `template`; undefined if none in canonical lower case does. */
export const tenantOf = (template: string, issuer: string): string | undefined => {
  // Where there is no placeholder nothing of 36 characters is cut out, so that no tenant is found.
  const at = template.search(placeholder);
  const tenantId = issuer.slice(at, at + 36);
  return isGuid(tenantId) && issuer === fillTenant(template, tenantId) ? tenantId : undefined;
};

export interface TrustedIssuer {
  readonly settings: IssuerSettings;
  /** The `iss` claim. */
  readonly issuer: string;
  /** Only of a template. */
  readonly tenantId?: string;
}

/** The setting for an `iss` claim. One that names the issuer to the letter comes before templates. */
export const findIssuer = (issuers: readonly IssuerSettings[], issuer: string): TrustedIssuer | undefined => {
  const exact = issuers.find((settings) => settings.issuer === issuer && !isTemplate(issuer));
  if (exact) return { settings: exact, issuer };
  for (const settings of issuers) {
    const tenantId = tenantOf(settings.issuer, issuer);
    if (tenantId !== undefined) return { settings, issuer, tenantId };
  }
  return undefined;
};

/**
 * The user id that a service principal will have when it calls. The ids are GUIDs in any case. An issuer that is no
 * template is the issuer of every tenant. Undefined if no issuer has service principals, or an id is no GUID.
 */
export const servicePrincipalUserId = (
  issuers: readonly IssuerSettings[],
  tenantId: string,
  objectId: string,
): string | undefined => {
  const settings = issuers.find(({ servicePrincipals }) => servicePrincipals);
  const [tenant, subject] = [tenantId.toLowerCase(), objectId.toLowerCase()];
  if (!settings || !isGuid(tenant) || !isGuid(subject)) return undefined;
  const issuer = isTemplate(settings.issuer) ? fillTenant(settings.issuer, tenant) : settings.issuer;
  return userIdOf({ issuer, kind: 'servicePrincipal', subject });
};
