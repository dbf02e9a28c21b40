// After the integration tests: looks for what leaked into logs, queues, tables and refusals, and ends their stack.
import { rm } from 'node:fs/promises';
import { RECORDS_VARIABLE, recordsIn } from '../leaks/recorded.ts';
import { leakLines } from '../leaks/stack-leaks.ts';
import { STACK_VARIABLE, started } from './started-stack.ts';

export default async (): Promise<void> => {
  const stack = started.get(STACK_VARIABLE);
  const folder = process.env[RECORDS_VARIABLE];
  if (!stack || folder === undefined) return;
  try {
    const report = await stack.leaks(recordsIn(folder));
    const lines = leakLines(report).join('\n');
    console.log(lines);
    if (report.leaks.length > 0) throw new Error(lines);
  } finally {
    // For whoever looks into a failed test: the stack's own folder goes away with it.
    await stack.keepLog('integration-tests.log');
    await stack.stop();
    await rm(folder, { recursive: true });
  }
};
