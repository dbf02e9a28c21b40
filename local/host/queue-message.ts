// From an encoded queue message to what a function gets.
import type { TypedData } from './core-types.ts';
import type { QueueOptions } from './host-json.ts';
import type { Invocation } from './invoke.ts';
import type { QueueMessage } from './queue-source.ts';

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** The text of a message; undefined when it is not in the expected encoding. */
export const decodeText = (text: string, encoding: QueueOptions['messageEncoding']): string | undefined => {
  if (encoding === 'none') return text;
  const packed = text.replace(/\s/g, '');
  return BASE64.test(packed) ? Buffer.from(packed, 'base64').toString('utf8') : undefined;
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

// The real host binds each property of a JSON message by its name, lists excepted; it then hides a fact of that name.
const propertiesOf = (text: string): Record<string, TypedData> => {
  const content = parseJson(text);
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return {};
  return Object.fromEntries(
    Object.entries(content)
      .filter(([, value]) => !Array.isArray(value))
      .map(([name, value]) => [
        name,
        typeof value === 'string' ? { string: value } : { json: JSON.stringify(value) },
      ]),
  );
};

/** The input of a function run with a text and, unless it is run by hand, the message around it. */
export const toInvocation = (text: string, message?: QueueMessage): Invocation => ({
  data: { string: text },
  triggerMetadata: {
    QueueTrigger: { string: text },
    ...(message && {
      DequeueCount: { json: `${message.dequeueCount}` },
      Id: { string: message.id },
      PopReceipt: { string: message.popReceipt },
      InsertionTime: { string: message.insertionTime },
      ExpirationTime: { string: message.expirationTime },
      NextVisibleTime: { string: message.nextVisibleTime },
    }),
    ...propertiesOf(text),
  },
});
