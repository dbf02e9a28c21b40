// How the run is told to stop: by a signal, or by the end of standard input when a program started it.

/** A signal that aborts when the run is asked to stop; asking again changes nothing, since stopping saves data. */
export const stopRequest = (whenInputCloses: boolean): AbortSignal => {
  const request = new AbortController();
  const stop = (): void => {
    request.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  if (whenInputCloses) {
    process.stdin.on('end', stop).on('error', stop).resume();
    // Stopped by a signal, we do not wait for our input to end as well.
    if ('unref' in process.stdin) process.stdin.unref();
  }
  return request.signal;
};
