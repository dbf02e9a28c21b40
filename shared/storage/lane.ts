// Within one process, the changes of one account stand in a lane, so that a busy account does not conflict with itself.

interface Lane<T> {
  tail: Promise<unknown>;
  waiting: number;
  latest: T | undefined;
}

/** Where a turn leaves what the next one starts from. */
export interface Turn<T> {
  /** What the turn before left; undefined for the first of a lane. */
  readonly latest: T | undefined;
  leave: (value: T) => void;
}

export type Lanes<T> = <R>(name: string, turn: (turn: Turn<T>) => Promise<R>) => Promise<R>;

/** Runs turns of one name one after another; a lane without turns is forgotten. */
export const createLanes = <T>(): Lanes<T> => {
  const lanes = new Map<string, Lane<T>>();
  return async (name, run) => {
    const lane = lanes.get(name) ?? { tail: Promise.resolve(), waiting: 0, latest: undefined };
    lanes.set(name, lane);
    lane.waiting += 1;
    const before = lane.tail;
    const done = before.then(() =>
      run({ latest: lane.latest, leave: (value) => void (lane.latest = value) }),
    );
    lane.tail = done.catch(() => undefined);
    try {
      return await done;
    } finally {
      lane.waiting -= 1;
      if (lane.waiting === 0) lanes.delete(name);
    }
  };
};
