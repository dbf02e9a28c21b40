// Why nobody knows who is calling. Messages are for people and hold nothing of the token.

export type AuthenticationFaultCode =
  'AuthenticationRequired' | 'InvalidAuthenticationToken' | 'KeysUnavailable';

/** `KeysUnavailable` is the issuer's fault, not the caller's; only then there may be a `cause`, for the log. */
export class AuthenticationFault extends Error {
  override readonly name = 'AuthenticationFault';
  readonly code: AuthenticationFaultCode;

  constructor(code: AuthenticationFaultCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

export const invalidToken = (message: string): AuthenticationFault =>
  new AuthenticationFault('InvalidAuthenticationToken', message);

export const keysUnavailable = (cause: unknown): AuthenticationFault =>
  new AuthenticationFault(
    'KeysUnavailable',
    'The keys of the issuer of the access token cannot be had at the moment. Try again in a few seconds.',
    { cause },
  );
