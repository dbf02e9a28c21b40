// Preloaded into the token issuer: its clock is the one of the run, which may be set ahead.
import { followOrders } from './orders.ts';
import { setClockAhead } from './shifted-date.ts';

followOrders(
  process.stdin,
  (line) => process.stdout.write(line),
  async ({ clockAhead }) => {
    setClockAhead(clockAhead);
  },
);
if ('unref' in process.stdin) process.stdin.unref();
