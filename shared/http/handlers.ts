// What the loaded functions do when they are triggered, by name.
import type { HttpRequest, HttpResponseInit, InvocationContext } from '@azure/functions';
import type { Services } from '../services.ts';
import { operations } from './endpoint.ts';
import { handleMessage, queueHandlers } from './queue-endpoint.ts';
import { handleTick, timers } from './timer-endpoint.ts';

type Handler<I, O> = (input: I, context: InvocationContext) => Promise<O>;

export interface Handlers {
  readonly http: ReadonlyMap<string, Handler<HttpRequest, HttpResponseInit>>;
  readonly queue: ReadonlyMap<string, Handler<unknown, void>>;
  readonly timer: ReadonlyMap<string, Handler<unknown, void>>;
}

/** The handlers of every function that has been loaded, on these services. */
export const handlersOn = (services: Services): Handlers => ({
  http: new Map(
    operations.map(({ name, serve }) => [name, (request, context) => serve(request, context, services)]),
  ),
  queue: new Map(
    queueHandlers.map((spec) => [
      spec.name,
      (message, context) => handleMessage(spec, message, context, services),
    ]),
  ),
  timer: new Map(timers.map((spec) => [spec.name, (_, context) => handleTick(spec, context, services)])),
});
