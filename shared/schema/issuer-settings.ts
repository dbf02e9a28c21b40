// The setting that says whose tokens count, and for what.
import * as z from 'zod/mini';

const placeholder = '{tenantId}';

/** Whether one setting stands for the issuers of all tenants. */
export const isTemplate = (issuer: string): boolean => issuer.includes(placeholder);

/** Where the invitation page lets people sign in: a public client with the authorization code flow and PKCE. */
export interface SignInSettings {
  readonly clientId: string;
  readonly scope: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  /** More parameters of the authorization request, such as the `audience` that some issuers want. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The `prompt` that makes the issuer offer another account than the one that is signed in. */
  readonly promptForOther: string;
}

export interface IssuerSettings {
  /** The `iss` of its tokens, to the letter; `{tenantId}` in it makes it a template. */
  readonly issuer: string;
  readonly audience: string;
  /** Where its keys are; unset: where its discovery document says. In a template it may hold `{tenantId}`. */
  readonly jwksUri?: string | undefined;
  readonly trustedFor: readonly ('addresses' | 'roles')[];
  /** Whether service principals that publishers add have their tokens from here. */
  readonly servicePrincipals: boolean;
  /** How a service principal's token shows it; default `idtyp` = `app`. */
  readonly servicePrincipalClaim?: { readonly claim: string; readonly value: string } | undefined;
  readonly signIn?: SignInSettings | undefined;
}

const isAddress = (text: string, development: boolean): boolean => {
  const filled = text.replace(placeholder, 'tenant');
  if (!URL.canParse(filled) || /[{}\s]/.test(filled)) return false;
  const { protocol, username, password, hash } = new URL(filled);
  const secure = protocol === 'https:' || (development && protocol === 'http:');
  return secure && username === '' && password === '' && hash === '';
};

const isUnique = (values: readonly string[]): boolean => new Set(values).size === values.length;

const word = z.string().check(z.minLength(1));

/** Parameters that the page sets itself. */
const ownParameters =
  /^(?:response_type|response_mode|client_id|redirect_uri|scope|state|code_challenge(?:_method)?|prompt|login_hint|ui_locales)$/;

const signInShape = (address: z.ZodMiniType<string>) => {
  const endpoint = address.check(
    z.refine((text) => !isTemplate(text), { error: `Name one address, without ${placeholder}.` }),
  );
  const parameter = z
    .string()
    .check(z.refine((name) => !ownParameters.test(name), { error: 'The page sets this parameter itself.' }));
  return z.strictObject({
    clientId: word,
    scope: z._default(word, 'openid profile email'),
    authorizationEndpoint: endpoint,
    tokenEndpoint: endpoint,
    parameters: z._default(z.record(parameter, z.string()), {}),
    promptForOther: z._default(z.enum(['select_account', 'login']), 'select_account'),
  });
};

const oneIssuer = (development: boolean): z.ZodMiniType<IssuerSettings> => {
  const scheme = development ? 'http or https' : 'https';
  const address = z.string().check(
    z.refine((text) => isAddress(text, development), {
      error: `Give an ${scheme} address without user and fragment; ${placeholder} at most once.`,
    }),
  );
  const shape = z.strictObject({
    issuer: address.check(z.refine((text) => !text.includes('?'), { error: 'An issuer has no query.' })),
    audience: z.string().check(z.minLength(1)),
    jwksUri: z.optional(address),
    trustedFor: z._default(z.array(z.enum(['addresses', 'roles'])), []),
    servicePrincipals: z._default(z.boolean(), false),
    servicePrincipalClaim: z.optional(z.strictObject({ claim: word, value: word })),
    signIn: z.optional(signInShape(address)),
  });
  return shape.check(
    z.refine(({ issuer, trustedFor }) => !isTemplate(issuer) || trustedFor.length === 0, {
      path: ['trustedFor'],
      error: 'A template stands for tenants of strangers: it can be trusted for neither addresses nor roles.',
    }),
    z.refine(({ issuer, jwksUri }) => isTemplate(issuer) || jwksUri === undefined || !isTemplate(jwksUri), {
      path: ['jwksUri'],
      error: `Only a template issuer can have ${placeholder} in the address of its keys.`,
    }),
    z.refine(({ signIn, trustedFor }) => signIn === undefined || trustedFor.includes('addresses'), {
      path: ['signIn'],
      error:
        'Invitations are accepted with a verified address: an issuer with signIn is trusted for addresses.',
    }),
  );
};

/** All issuers whose tokens count. `development` allows plain http. */
export const issuerList = (development: boolean): z.ZodMiniType<readonly IssuerSettings[]> =>
  z.array(oneIssuer(development)).check(
    z.minLength(1, { error: 'Name at least one issuer, else nobody can sign in.' }),
    z.refine((issuers) => isUnique(issuers.map(({ issuer }) => issuer)), {
      error: 'Name each issuer once.',
    }),
    z.refine((issuers) => issuers.filter(({ servicePrincipals }) => servicePrincipals).length <= 1, {
      error: 'Service principals come from one issuer: set servicePrincipals on at most one.',
    }),
    z.refine((issuers) => issuers.filter(({ signIn }) => signIn !== undefined).length <= 1, {
      error: 'The invitation page offers one place to sign in: set signIn on at most one issuer.',
    }),
  );
