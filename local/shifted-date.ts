// Replaces the global Date of this process by one that can be set ahead; whoever uses it need not know.
// Timers and performance.now stay in real time. Loaded before anything that might keep a reference to Date.now.
const RealDate = globalThis.Date;
const realNow = RealDate.now.bind(RealDate);
let aheadMs = 0;

/** How far this process is ahead of real time, in milliseconds. */
export const clockAhead = (): number => aheadMs;

/** Sets this process ahead of real time. */
export const setClockAhead = (ms: number): void => {
  aheadMs = ms;
};

RealDate.now = () => realNow() + aheadMs;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, given: unknown[], newTarget) =>
    // Only a date of now is ours; a proxy's trap has to give an object, which a Date is.
    given.length === 0
      ? new RealDate(realNow() + aheadMs)
      : (Reflect.construct(target, given, newTarget) as object),
  apply: () => new RealDate(realNow() + aheadMs).toString(),
});
