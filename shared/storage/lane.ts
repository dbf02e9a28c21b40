// Within one process, what is to be done under one name stands in a lane, and what has gathered there is done together.
import { AsyncLocalStorage } from 'node:async_hooks';

interface Lane<J> {
  /** With the context that each has come in: a group's calls count for the first of it. */
  readonly waiting: { readonly job: J; readonly within: ReturnType<typeof AsyncLocalStorage.snapshot> }[];
}

/** Adds a job to the lane of this name. */
export type Lanes<J> = (name: string, job: J) => void;

/**
 * Does one group of a lane, which must not throw: the jobs that are given, or the first of them, with what the group
 * before has left. Answers how many are done and what the next one starts from.
 */
export type DoTogether<J, T> = (
  name: string,
  jobs: readonly J[],
  left: T | undefined,
) => Promise<{ readonly done: number; readonly leave: T | undefined }>;

/** Groups of one name are done one after another; a lane without jobs is forgotten. */
export const createLanes = <J, T>(doTogether: DoTogether<J, T>): Lanes<J> => {
  const lanes = new Map<string, Lane<J>>();
  const empty = async (name: string, { waiting }: Lane<J>): Promise<void> => {
    let left: T | undefined;
    for (let [first] = waiting; first; [first] = waiting) {
      const jobs = waiting.map(({ job }) => job);
      const { done, leave } = await first.within(() => doTogether(name, jobs, left));
      waiting.splice(0, done);
      left = leave;
    }
    lanes.delete(name);
  };
  return (name, job) => {
    const lane = lanes.get(name) ?? { waiting: [] };
    lane.waiting.push({ job, within: AsyncLocalStorage.snapshot() });
    if (lanes.has(name)) return;
    lanes.set(name, lane);
    void empty(name, lane);
  };
};
