// The result of a conformance run, handed from jest's process to the command, and how the command puts it.
import * as z from 'zod/mini';

export const SUMMARY_VARIABLE = 'CONFORMANCE_SUMMARY';

/** Checks are named `file: title`. */
export const Summary = z.object({
  passed: z.int(),
  failures: z.array(z.string()),
  notRun: z.array(z.object({ need: z.string(), check: z.string() })),
});
export type Summary = z.infer<typeof Summary>;

/** What jest ends with when a check did not pass, to be told from an error of jest or around the checks (1). */
export const EXIT_OF_CHECKS = 10;

/** Whether jest ended as the checks let expect; `exitCode` is null after a signal. */
export const endedAsExpected = ({ failures, notRun }: Summary, exitCode: number | null): boolean =>
  exitCode === (failures.length + notRun.length > 0 ? EXIT_OF_CHECKS : 0);

/** Whether a run shows anything, and nothing that is wrong. */
export const isSound = ({ passed, failures }: Summary): boolean => passed > 0 && failures.length === 0;

const grouped = (notRun: Summary['notRun'], all: boolean): readonly string[] =>
  [...new Set(notRun.map(({ need }) => need))].flatMap((need) => {
    const checks = notRun.filter((one) => one.need === need).map(({ check }) => check);
    return [`  ${checks.length} for want of ${need}`, ...(all ? checks.map((check) => `    ${check}`) : [])];
  });

export interface Outcome {
  readonly summary: Summary;
  /** Files that were not tried at all, with the reason. */
  readonly leftOut: Readonly<Record<string, string>>;
  /** Ids of publishers that could not be closed. */
  readonly left: readonly string[];
  /** Whether to name every check that was not run. */
  readonly all: boolean;
}

/** The lines at the end of a run. */
export const outcomeLines = ({ summary, leftOut, left, all }: Outcome): readonly string[] => {
  const { passed, failures, notRun } = summary;
  const files = Object.entries(leftOut);
  return [
    '',
    ...(notRun.length > 0 ? [`Not run${all ? '' : ' (--all names each)'}:`, ...grouped(notRun, all)] : []),
    ...(files.length > 0
      ? ['Files that were left out:', ...files.map(([file, why]) => `  ${file}: ${why}`)]
      : []),
    ...(left.length > 0 ? [`Publishers that could not be closed: ${left.join(', ')}`] : []),
    ...(failures.length > 0 ? ['Failed:', ...failures.map((check) => `  ${check}`)] : []),
    `${passed} checks passed, ${failures.length} failed, ${notRun.length} could not be run; ${files.length === 1 ? '1 file was' : `${files.length} files were`} left out.`,
  ];
};
