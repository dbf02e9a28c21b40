// What the control address answers: the clock, reset, seeds.
import * as z from 'zod/mini';
import type { Emulator } from '../emulator.ts';
import { BadInput, Problem } from '../problem.ts';
import { parseSeed, type Seed } from '../seed/schema.ts';
import { LONGEST_MS, parseDuration } from './duration.ts';

/** One route: gets the parsed body, gives what is answered as JSON; a BadInput of it is refused with 400, another Problem with 409. */
export type Route = (body: unknown) => unknown;

const Move = z.union([z.strictObject({ advance: z.string() }), z.strictObject({ at: z.string() })]);
const Reset = z.strictObject({ seed: z.optional(z.unknown()) });

/** How far a clock at `now` goes forward, in milliseconds. */
const advanceOf = (body: unknown, now: string): number => {
  const move = z.safeParse(Move, body).data;
  if (!move) throw new BadInput('Send {"advance": "P8D"} or {"at": "2030-01-01T00:00:00Z"}.');
  if ('advance' in move) {
    const ms = parseDuration(move.advance);
    if (ms !== undefined) return ms;
    throw new BadInput(
      `"advance" takes a duration of 1 s to 400 days in weeks, days, hours, minutes and seconds, such as P8D or PT90M, and not "${move.advance}".`,
    );
  }
  const ms = Date.parse(move.at) - Date.parse(now);
  if (!z.iso.datetime({ offset: true }).safeParse(move.at).success || !(ms <= LONGEST_MS))
    throw new BadInput('"at" takes a time such as 2030-01-01T00:00:00Z, at most 400 days ahead.');
  if (ms >= 0) return ms;
  throw new Problem(
    `The clock is at ${now} and only moves forward, since what is stored is of that time: POST /reset empties the system and sets it back.`,
  );
};

/** The seed to reset to: the one given, none for null, else the one that the run was started with. */
const seedOf = (body: unknown, started: Seed | undefined): Seed | undefined => {
  const reset = z.safeParse(Reset, body ?? {}).data;
  if (!reset) throw new BadInput('Send nothing, {}, {"seed": null} for an empty system, or {"seed": {...}}.');
  if (reset.seed === undefined) return started;
  return reset.seed === null ? undefined : parseSeed(reset.seed);
};

/** The routes by method and path; `started` is the seed that the run was started with. */
export const routesOf = (emulator: Emulator, started: Seed | undefined): ReadonlyMap<string, Route> =>
  new Map<string, Route>([
    ['GET /clock', () => emulator.clock()],
    ['POST /clock', (body) => emulator.advance((now) => advanceOf(body, now))],
    ['POST /reset', async (body) => ({ seeded: await emulator.reset(seedOf(body, started)) })],
    ['POST /seed', async (body) => ({ seeded: await emulator.seed(parseSeed(body)) })],
  ]);
