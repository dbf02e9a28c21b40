// The recorded calls for other names: the same calls, the same bytes, other rows.
import type { Step } from '../recording/step.ts';
import type { Names } from './order.ts';

const quoted = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Exchanges each name of `from` for the one at its place, in one pass, so that nothing is exchanged twice. */
export const renamed = (text: string, from: Names, to: Names): string => {
  const places = new Map(from.map((name, index) => [name, to[index] ?? name]));
  const pattern = new RegExp([...places.keys()].map(quoted).join('|'), 'g');
  return from.length === 0 ? text : text.replace(pattern, (name) => places.get(name) ?? name);
};

/** Messages are base64 around JSON. */
export const renamedMessage = (text: string, from: Names, to: Names): string =>
  Buffer.from(renamed(Buffer.from(text, 'base64').toString(), from, to)).toString('base64');

/** A step for other names; the timer's list is spread over its shards, as the app does by the publisher's id. */
export const renamedStep = (step: Step, from: Names, to: Names, number: number): Step => {
  if (step.kind === 'send') return { ...step, text: renamedMessage(step.text, from, to) };
  const other = JSON.parse(renamed(JSON.stringify(step), from, to)) as Step;
  if (other.kind === 'put' && other.table === 'due')
    return { ...other, entity: { ...other.entity, partitionKey: `shard-${number % 16}` } };
  return other.kind === 'remove' && other.table === 'due'
    ? { ...other, partition: `shard-${number % 16}` }
    : other;
};
