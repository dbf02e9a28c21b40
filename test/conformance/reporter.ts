// What a conformance run shows: a line for each file, each failure with its reason, and all of it for the summary.
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { needOf } from '../support/conformance/target.ts';
import { SUMMARY_VARIABLE, type Summary } from './summary.ts';

/** As much as this looks at of what jest says about a file. */
interface FileResult {
  readonly testFilePath: string;
  readonly numPassingTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly fullName: string;
    readonly failureMessages: readonly string[];
  }[];
  /** Present when the file could not be loaded. */
  readonly testExecError?: { readonly message: string };
  readonly failureMessage?: string | null;
}

interface Judged {
  readonly title: string;
  readonly failures: readonly string[];
  /** What kept it from running; undefined when it ran. */
  readonly need: string | undefined;
}

/** It has not run when what failed first is something that it needed: what comes after that follows from it. */
const judge = (title: string, failures: readonly string[]): Judged => ({
  title,
  failures,
  need: needOf(failures[0] ?? ''),
});

const judgedOf = ({ testResults, testExecError, failureMessage }: FileResult): readonly Judged[] =>
  testExecError
    ? [judge('(the whole file)', [failureMessage ?? testExecError.message])]
    : testResults
        .filter(({ status }) => status === 'failed')
        .map(({ fullName, failureMessages }) => judge(fullName, failureMessages));

/** The reporter, as jest makes it. */
export default class ConformanceReporter {
  readonly #failures: string[] = [];
  readonly #notRun: { need: string; check: string }[] = [];
  #passed = 0;

  onTestResult(_test: unknown, result: FileResult): void {
    const file = basename(result.testFilePath, '.test.ts');
    const judged = judgedOf(result);
    const failed = judged.filter(({ need }) => need === undefined);
    this.#passed += result.numPassingTests;
    for (const { title, need } of judged) {
      if (need === undefined) this.#failures.push(`${file}: ${title}`);
      else this.#notRun.push({ need, check: `${file}: ${title}` });
    }
    const counts = `${result.numPassingTests} passed, ${failed.length} failed, ${judged.length - failed.length} not run`;
    console.log(`${failed.length > 0 ? 'FAILED' : 'ok    '}  ${file}: ${counts}`);
    for (const { title, failures } of failed) console.log(`\n  ${title}\n${failures.join('\n')}\n`);
  }

  onRunComplete(): void {
    const summary: Summary = { passed: this.#passed, failures: this.#failures, notRun: this.#notRun };
    const path = process.env[SUMMARY_VARIABLE];
    if (path !== undefined) writeFileSync(path, JSON.stringify(summary));
  }
}
