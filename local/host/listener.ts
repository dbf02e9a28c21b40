// What the host listens to besides HTTP.

export interface Listener {
  /** Takes up no more work; resolves when it has stopped looking for it. What runs already goes on. */
  readonly stop: () => Promise<void>;
}

/** Waits; false when it was cut short. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<boolean>;

// Longer timers overflow.
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export const sleep: Sleep = async (ms, signal) => {
  for (let left = ms; left > 0 && !signal.aborted; left -= LONGEST_TIMER_MS)
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      const timer = setTimeout(wake, Math.min(left, LONGEST_TIMER_MS));
      signal.addEventListener('abort', wake);
    });
  return !signal.aborted;
};
