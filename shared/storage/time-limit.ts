// How often a storage call is repeated, and how long it may take with that.

/** As the SDKs take it, in milliseconds. */
export const retryOptions = { maxRetries: 2, retryDelayInMs: 100, maxRetryDelayInMs: 400 };
const callTimeout = 8000;

/** Runs a call with a signal that ends it when its time is up. A signal of `AbortSignal.timeout` costs a finaliser each. */
export const withinTime = async <T>(call: (abortSignal: AbortSignal) => Promise<T>): Promise<T> => {
  const over = new AbortController();
  const timer = setTimeout(() => {
    over.abort(new Error(`There was no answer within ${callTimeout / 1000} s.`));
  }, callTimeout);
  try {
    return await call(over.signal);
  } finally {
    clearTimeout(timer);
  }
};
