// Changes in JSON values at a random place.
import { isPlainObject } from '../support/json.ts';
import { below, maybePick, once, pick, type Luck } from './luck.ts';
import { oddText } from './odd-texts.ts';
import { oddName, oddValue } from './values.ts';

type Path = readonly (string | number)[];

/** Every place in a value, its root first. */
const placesOf = (value: unknown, path: Path = []): readonly Path[] => {
  if (Array.isArray(value))
    return [path, ...value.flatMap((item: unknown, index) => placesOf(item, [...path, index]))];
  if (!isPlainObject(value)) return [path];
  return [path, ...Object.entries(value).flatMap(([name, own]) => placesOf(own, [...path, name]))];
};

type Edit = (old: unknown) => unknown;

const gone = Symbol('gone');

/** A copy with what `edit` makes of the value at a place; computed names are own properties, `__proto__` too. */
const edited = (value: unknown, [step, ...rest]: Path, edit: Edit): unknown => {
  if (step === undefined) return edit(value);
  if (Array.isArray(value))
    return value
      .map((item: unknown, index) => (index === step ? edited(item, rest, edit) : item))
      .filter((item) => item !== gone);
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, own]): [string, unknown] => [name, name === step ? edited(own, rest, edit) : own])
      .filter(([, own]) => own !== gone),
  );
};

const otherCase = (text: string): string =>
  text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase();

const renamed = (luck: Luck, value: Record<string, unknown>): unknown => {
  const chosen = maybePick(luck, Object.keys(value));
  return Object.fromEntries(
    Object.entries(value).map(([name, own]) => [name === chosen ? otherCase(name) : name, own]),
  );
};

const editOf = (luck: Luck, isRoot: boolean): Edit => {
  switch (below(luck, 8)) {
    case 0:
    case 1:
      return () => oddValue(luck);
    case 2:
      return isRoot ? () => [] : () => gone;
    case 3:
      return (old) =>
        isPlainObject(old)
          ? { ...old, [oddName(luck)]: once(luck, 2) ? oddValue(luck) : oddText(luck) }
          : [old];
    case 4:
      return (old) => (isPlainObject(old) ? renamed(luck, old) : { [oddName(luck)]: old });
    case 5:
      return (old) =>
        Array.isArray(old)
          ? Array.from({ length: pick(luck, [0, 11, 400] as const) }, () => old[0] as unknown)
          : [old, old];
    case 6:
      return (old) => (typeof old === 'string' ? old + oddText(luck) : oddText(luck));
    default:
      return (old) => (typeof old === 'string' ? ` ${otherCase(old)} ` : JSON.stringify(old));
  }
};

/** The value with something else at one place. */
export const spoiled = (luck: Luck, value: unknown): unknown => {
  const places = placesOf(value);
  const place = maybePick(luck, places) ?? [];
  return edited(value, place, editOf(luck, place.length === 0));
};
