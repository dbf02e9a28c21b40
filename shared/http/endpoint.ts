// An operation becomes an Azure Function: one call per file in functions/.
import type { HttpRequest, HttpResponseInit, InvocationContext } from '@azure/functions';
import type { Account } from '../domain/account.ts';
import type { Caller, PlatformRole } from '../domain/caller.ts';
import { Refusal } from '../domain/refusal.ts';
import { publisherIdPattern } from '../schema/patterns.ts';
import type { Services } from '../services.ts';
import { ProtocolFault } from './errors.ts';
import type {
  Access,
  Answer,
  CallerIncoming,
  Entered,
  Entry,
  Incoming,
  OpenEntry,
  Operation,
  OperationText,
  PublisherAccess,
  PublisherIncoming,
} from './operation.ts';
import { requirePermission } from './permission.ts';
import { serve } from './pipeline.ts';

/** An operation with what answers its requests, on whichever services. */
export interface ServedOperation extends OperationText<unknown, object>, Pick<Operation, 'access'> {
  readonly serve: (
    request: HttpRequest,
    context: InvocationContext,
    services: Services,
  ) => Promise<HttpResponseInit>;
}

/** Every operation of the app, in the order in which its files were loaded. */
export const operations: ServedOperation[] = [];

const register = <B, Q extends object>(operation: Operation<B, Q>): void => {
  operations.push({
    ...operation,
    serve: (request, context, services) => serve(operation, request, context, services),
  });
};

type Run<I> = (incoming: I, services: Services) => Promise<Answer>;

/** Open to everyone: neither version nor token needed. */
export const openEndpoint = <B = undefined, Q extends object = object>(
  spec: OperationText<B, Q> & {
    /** Refuses who does not bring what this asks for instead of a token. */
    readonly admit?: (entry: OpenEntry) => void;
    readonly run: Run<Incoming<B, Q>>;
  },
): void => {
  register<B, Q>({
    ...spec,
    access: { to: 'everyone' },
    enter: async (entry) => {
      spec.admit?.(entry);
      return { run: (incoming, services) => spec.run(incoming, services) };
    },
  });
};

const knownCaller = (caller: Caller | undefined): Caller => {
  if (!caller) throw new ProtocolFault('AuthenticationRequired');
  return caller;
};

/** For any caller with a valid token, or those with a platform role. */
export const callerEndpoint = <B = undefined, Q extends object = object>(
  spec: OperationText<B, Q> & {
    readonly platformRole?: PlatformRole;
    /** Refuses callers whom this is not for, before anything of the request is looked at. */
    readonly admit?: (caller: Caller, params: Readonly<Record<string, string>>) => void;
    readonly run: Run<CallerIncoming<B, Q>>;
  },
): void => {
  const { platformRole } = spec;
  register<B, Q>({
    ...spec,
    access: platformRole ? { to: 'callers', platformRole } : { to: 'callers' },
    enter: async (entry) => {
      const caller = knownCaller(entry.caller);
      if (platformRole && !caller.platformRoles.includes(platformRole)) {
        throw new Refusal('PermissionDenied', { target: platformRole });
      }
      spec.admit?.(caller, entry.params);
      return { run: (incoming, services) => spec.run({ ...incoming, caller }, services) };
    },
  });
};

/** For who has a part in the publisher of the path; one read of the account comes before everything else. */
export const publisherEndpoint = <B = undefined, Q extends object = object>(
  spec: OperationText<B, Q> &
    PublisherAccess & {
      /** Refuses what the rest of the path names and is not there, before headers and body are looked at. */
      readonly admit?: (account: Account, params: Readonly<Record<string, string>>) => void;
      readonly run: Run<PublisherIncoming<B, Q>>;
    },
): void => {
  const { permission, platformRole, self } = spec;
  const access: Access = {
    to: 'publisher',
    ...(permission && { permission }),
    ...(platformRole && { platformRole }),
    ...(self && { self }),
  };
  const enter = async ({ caller: known, params, services }: Entry): Promise<Entered<B, Q>> => {
    const caller = knownCaller(known);
    const id = params['publisherId'] ?? '';
    const loaded = publisherIdPattern.test(id) ? await services.accounts.read(id) : undefined;
    const account = requirePermission(loaded?.account, caller, spec, params);
    spec.admit?.(account, params);
    return {
      run: (incoming) =>
        spec.run(
          {
            ...incoming,
            caller,
            account,
            change: (decide) =>
              services.accounts.change(id, loaded, (now) =>
                decide(requirePermission(now, caller, spec, params)),
              ),
          },
          services,
        ),
    };
  };
  register<B, Q>({ ...spec, access, enter });
};
