// Decides which of the calls that wait is made next: every interleaving is a list of choices, which can be shrunk.

export interface Schedule {
  /** Waits until a client's call is chosen. */
  readonly hold: (client: number) => Promise<void>;
  /** Lets calls go on, one by one, until the work is done and nothing waits. */
  readonly run: (work: Promise<unknown>) => Promise<void>;
}

/** Everything goes on at once: for what runs alone. */
export const freely: Schedule = {
  hold: async () => undefined,
  run: async (work) => {
    await work;
  },
};

interface Waiting {
  readonly client: number;
  readonly go: () => void;
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** What is loaded on first use takes a while; nothing takes longer than this. */
const mostIdleTurns = 20_000;

/** Without choices the client with the lowest number goes first: one after another. */
export const scheduled = (choices: readonly number[]): Schedule => {
  const waiting: Waiting[] = [];
  let chosen = 0;

  const letOneGo = (): void => {
    waiting.sort((one, other) => one.client - other.client);
    const [next] = waiting.splice((choices[chosen] ?? 0) % waiting.length, 1);
    chosen += 1;
    next?.go();
  };

  return {
    hold: (client) =>
      new Promise((go) => {
        waiting.push({ client, go });
      }),
    run: async (work) => {
      const progress: { isDone: boolean; idle: number } = { isDone: false, idle: 0 };
      const done = (): void => {
        progress.isDone = true;
      };
      work.then(done, done);
      for (;;) {
        await settled();
        if (waiting.length > 0) {
          progress.idle = 0;
          letOneGo();
        } else if (progress.isDone) {
          break;
        } else {
          progress.idle += 1;
          if (progress.idle > mostIdleTurns) throw new Error('Nothing goes on: a request hangs.');
        }
      }
      await work;
    },
  };
};
