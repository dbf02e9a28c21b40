// Errors that a person can mend, and how the commands of this folder report them.

/** Something the user can put right; its message is one complete sentence or two. */
export class Problem extends Error {
  override readonly name = 'Problem';
}

/** A Problem in what was sent or written, rather than in how things stand. */
export class BadInput extends Problem {}

/** The message of anything thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Whether an error of the system has this code, such as ENOENT. */
export const hasCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

/** The first sentence of an error's message. */
export const firstSentence = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error
    ? (String(error.message).split(/\.\s/)[0] ?? '')
    : String(error);

/** Runs a command: a Problem becomes one line on standard error and exit code 1, anything else keeps its stack. */
export const runCommand = async (command: () => Promise<void>): Promise<void> => {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error);
    process.exitCode = 1;
  }
};
