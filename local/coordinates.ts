// Where a running local stack is to be found: the line that `--json` prints and the file that a run keeps in its folder.
import * as z from 'zod/mini';

const Pid = z.int().check(z.positive());

export const Processes = z.object({ functions: Pid, storage: Pid, inbox: Pid, issuer: Pid });

/** Addresses without a trailing slash; `control` moves the clock, resets and seeds; `storage` is a connection string, `logs` the log file of the functions. */
export const Coordinates = z.object({
  ready: z.literal(true),
  api: z.url(),
  inbox: z.url(),
  issuer: z.url(),
  control: z.url(),
  storage: z.string(),
  logs: z.string(),
  processes: Processes,
});
export type Coordinates = z.infer<typeof Coordinates>;

/** The content of `run.json` in a data folder that is in use; its coordinates appear once the stack is ready. */
export const RunFile = z.object({ pid: Pid, stack: z.optional(Coordinates) });
export type RunFile = z.infer<typeof RunFile>;
