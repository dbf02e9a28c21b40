// What happens on the page: from an entry, and from each click, to the next screen.
import type { Api, Fault, Result } from './api.ts';
import type { Entry } from './entry.ts';
import type { ActionName, Invitation, Screen, ScreenName } from './screen.ts';
import type { SignInSteps } from './sign-in.ts';

export interface FlowParts {
  readonly api: Api;
  readonly signIn: SignInSteps;
  readonly show: (screen: Screen) => void;
}

export interface Flow {
  /** Shows what the entry leads to. */
  readonly start: () => Promise<void>;
  /** Does what a person clicked; never throws. */
  readonly perform: (action: ActionName) => Promise<void>;
}

const screenOfFault: Readonly<Record<string, ScreenName>> = {
  InvitationNotFound: 'unknown',
  InvalidRequest: 'unknown',
  InvitationExpired: 'expired',
  InvitationRevoked: 'revoked',
  InvitationDeclined: 'wasDeclined',
  InvitationAlreadyAccepted: 'used',
  InvitationNotUsable: 'inviterCannot',
  AddressNotVerified: 'unverified',
  UserAlreadyExists: 'alreadyUser',
  PublisherNotActive: 'notActive',
  UserLimitReached: 'full',
  AccountFull: 'full',
  TooManyRequests: 'tooMany',
  ServiceBusy: 'busy',
  Unreachable: 'unreachable',
  InvalidAuthenticationToken: 'signInFailed',
  AuthenticationRequired: 'signInFailed',
  // Not a person.
  PermissionDenied: 'signInFailed',
};

const screenOfStatus = ({ status, usable }: Invitation): ScreenName => {
  switch (status) {
    case 'pending':
      return usable ? 'invited' : 'notUsable';
    case 'accepted':
      return 'used';
    case 'declined':
      return 'wasDeclined';
    case 'revoked':
    case 'expired':
      return status;
  }
};

/** A token that can do nothing but stop mails. */
const isStopToken = (token: string): boolean => token.startsWith('s.');

export const createFlow = (entry: Entry, { api, signIn, show }: FlowParts): Flow => {
  const token = entry.by === 'nothing' ? '' : entry.token;
  let invitation: Invitation | undefined;
  let accessToken = '';
  let signedIn: string | undefined;
  let again = async (): Promise<void> => undefined;

  const showFault = ({ code, reference }: Fault): void => {
    const is = screenOfFault[code] ?? 'failed';
    show({ is, invitation, signedIn, ...(is === 'failed' && { reference }) });
  };

  /** Shows what a call comes to; `repeat` is what "try again" does. */
  const after = <T>(result: Result<T>, repeat: () => Promise<void>, then: (value: T) => void): void => {
    again = repeat;
    if ('value' in result) then(result.value);
    else showFault(result.fault);
  };

  const look = async (asIs?: ScreenName): Promise<void> => {
    after(
      await api.preview(token),
      () => look(asIs),
      (seen) => {
        invitation = seen;
        const is = screenOfStatus(seen);
        show({ is: is === 'invited' ? (asIs ?? is) : is, invitation });
      },
    );
  };

  const showAccepted = (result: Result<unknown>, confirmed: boolean): void => {
    if ('fault' in result && result.fault.code === 'InvitationAddressMismatch') {
      show({ is: confirmed ? 'otherRefused' : 'otherAddress', invitation, signedIn });
      return;
    }
    after(
      result,
      () => accept(confirmed),
      () => {
        if (invitation) invitation = { ...invitation, status: 'accepted' };
        show({ is: 'joined', invitation, signedIn });
      },
    );
  };

  const accept = async (confirmed: boolean): Promise<void> => {
    const [who, seen] = await Promise.all([
      signedIn === undefined ? api.whoAmI(accessToken) : undefined,
      invitation ? undefined : api.preview(token),
    ]);
    if (who && 'value' in who) signedIn = who.value;
    if (seen && 'value' in seen) invitation = seen.value;
    if (seen && 'fault' in seen) {
      after(
        seen,
        () => accept(confirmed),
        () => undefined,
      );
      return;
    }
    showAccepted(await api.accept(token, accessToken, confirmed), confirmed);
  };

  const finish = async (code: string, verifier: string): Promise<void> => {
    show({ is: 'finishing' });
    const granted = await signIn.finish(code, verifier);
    if (granted === undefined) {
      await look('signInFailed');
      return;
    }
    accessToken = granted;
    await accept(false);
  };

  const decline = async (): Promise<void> => {
    after(await api.decline(token), decline, (declined) => {
      invitation = declined;
      show({ is: 'declined', invitation });
    });
  };

  const stop = async (undo: boolean): Promise<void> => {
    after(
      await api.stop(token, undo),
      () => stop(undo),
      ({ publisher, stopped }) => {
        show({ is: stopped ? 'stopped' : 'allowed', publisher });
      },
    );
  };

  const goBack = (): void => {
    if (invitation) show({ is: screenOfStatus(invitation), invitation });
  };

  const leave = (other: boolean): Promise<void> =>
    signIn.leave(token, { ...(invitation && { address: invitation.email }), other });

  const actions: Readonly<Record<ActionName, () => Promise<void> | void>> = {
    signIn: () => leave(false),
    signInOther: () => leave(true),
    acceptAnyway: () => accept(true),
    askDecline: () => {
      show({ is: 'askDecline', invitation });
    },
    decline,
    askStop: () => {
      show({ is: 'askStop', invitation });
    },
    stop: () => stop(false),
    undoStop: () => stop(true),
    back: goBack,
    retry: () => again(),
  };

  const start = async (): Promise<void> => {
    if (entry.by === 'nothing') show({ is: 'noLink' });
    else if (isStopToken(token)) show({ is: 'askStop' });
    else if (entry.by === 'code') await finish(entry.code, entry.verifier);
    else if (entry.by === 'refusedSignIn') await look(entry.cancelled ? 'signInCancelled' : 'signInFailed');
    else await look();
  };

  return {
    start,
    perform: async (action) => {
      try {
        await actions[action]();
      } catch {
        // A browser that cannot make the sign-in's keys, or not store them.
        show({ is: 'signInFailed', invitation });
      }
    },
  };
};
