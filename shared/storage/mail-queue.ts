// The queue that mails wait in: messages hold ids only. Of its service three requests are needed, so its client library,
// which costs four times the CPU and parses XML that nobody reads, is not.
import type { HttpMethods, PipelineRequest, PipelineResponse } from '@azure/core-rest-pipeline';
import type { StorageSettings } from '../config.ts';
import type { MailMessage } from '../schema/mail-message.ts';
import { countCall } from './call-count.ts';
import { queueAccountOf } from './queue-account.ts';
import { retryOptions, withinTime } from './time-limit.ts';
import { translated } from './unavailable.ts';

const mailQueueName = 'account-mail';

export interface MailQueue {
  /** Enqueues a message that becomes visible after `delay` seconds. */
  send: (message: MailMessage, delay: number) => Promise<void>;
  /** Whether the queue answers. */
  check: () => Promise<void>;
}

const longestDelay = 6 * 24 * 3600;
const serviceVersion = '2021-12-02';

/** Sends a request for what is below the queue's address. */
type Send = (method: HttpMethods, below: string, body?: string) => Promise<PipelineResponse>;

const connect = async (settings: StorageSettings): Promise<Send> => {
  const { createEmptyPipeline, createPipelineRequest, createHttpHeaders, defaultRetryPolicy, tracingPolicy } =
    await import('@azure/core-rest-pipeline');
  const { transport } = await import('./transport.ts');
  const { endpoint, signing } = await queueAccountOf(settings);
  const pipeline = createEmptyPipeline();
  pipeline.addPolicy(defaultRetryPolicy(retryOptions), { phase: 'Retry' });
  pipeline.addPolicy(tracingPolicy(), { afterPhase: 'Retry' });
  pipeline.addPolicy(signing, { phase: 'Sign' });
  const headers = { 'x-ms-version': serviceVersion, 'Content-Type': 'application/xml' };
  const requestOf = (
    abortSignal: AbortSignal,
    method: HttpMethods,
    below: string,
    body?: string,
  ): PipelineRequest =>
    createPipelineRequest({
      url: `${endpoint}/${mailQueueName}${below}`,
      method,
      headers: createHttpHeaders(headers),
      abortSignal,
      ...(body !== undefined && { body }),
    });
  return (...request) =>
    withinTime((abortSignal) => pipeline.sendRequest(transport, requestOf(abortSignal, ...request)));
};

/** What the service refuses with, in the form of its SDKs' errors. */
class Refused extends Error {
  readonly statusCode: number;
  readonly code: string | undefined;
  constructor({ status, headers }: PipelineResponse) {
    const code = headers.get('x-ms-error-code');
    super(`The queue service refuses with ${status} (${code ?? 'no code'}).`);
    this.name = 'Refused';
    this.statusCode = status;
    this.code = code;
  }
}

const answered = async (request: Promise<PipelineResponse>): Promise<void> => {
  const response = await request.catch((error: unknown) => {
    throw translated(error);
  });
  if (response.status >= 300) throw translated(new Refused(response));
};

const isRefusal = (error: unknown, code: string): boolean => error instanceof Refused && error.code === code;

/** Another instance may create it at the same moment. */
const create = (send: Send): Promise<void> =>
  answered(send('PUT', '')).catch((error: unknown) => {
    if (!isRefusal(error, 'QueueAlreadyExists')) throw error;
  });

/** Runs a call; a missing queue is created, once, and the call repeated: the trigger does not create it. */
const calling = async (send: Send, ...request: Parameters<Send>): Promise<void> => {
  try {
    countCall();
    await answered(send(...request));
  } catch (error) {
    if (!isRefusal(error, 'QueueNotFound')) throw error;
    await create(send);
    await answered(send(...request));
  }
};

/** The trigger expects base64; the element is the service's. */
const elementOf = (message: MailMessage): string => {
  const text = Buffer.from(JSON.stringify(message)).toString('base64');
  return `<QueueMessage><MessageText>${text}</MessageText></QueueMessage>`;
};

export const mailQueue = (settings: StorageSettings): MailQueue => {
  let connecting: Promise<Send> | undefined;
  const connection = (): Promise<Send> => (connecting ??= connect(settings));
  return {
    send: async (message, delay) => {
      const visible = Math.min(Math.ceil(delay), longestDelay);
      const below = `/messages?visibilitytimeout=${visible}&messagettl=-1`;
      await calling(await connection(), 'POST', below, elementOf(message));
    },
    check: async () => {
      await calling(await connection(), 'GET', '?comp=metadata');
    },
  };
};
