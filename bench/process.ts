// Processes of the bench's own: started, asked one thing at a time, ended.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export interface Helper<Question, Answer> {
  readonly pid: number;
  readonly ask: (question: Question) => Promise<Answer>;
  readonly stop: () => Promise<void>;
}

/** What the process answers next; rejects when it ends instead. */
const nextAnswer = async (child: ChildProcess, script: string): Promise<unknown> => {
  const given = new AbortController();
  const { signal } = given;
  const ended = once(child, 'exit', { signal }).then(() => {
    throw new Error(`${script} has ended (exit code ${child.exitCode}); what it said stands above.`);
  });
  ended.catch(() => undefined);
  try {
    const answer: unknown[] = await Promise.race([once(child, 'message', { signal }), ended]);
    return answer[0];
  } finally {
    given.abort();
  }
};

/** Starts a script that answers each message with one; `Answer` is what it is known to send. */
export const startHelper = <Question extends object, Answer>(
  script: string,
  isAnswer: (message: unknown) => message is Answer,
): Helper<Question, Answer> => {
  const child = fork(script, {
    serialization: 'advanced',
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${script} could not be started.`);
  return {
    pid,
    ask: async (question) => {
      const answer = nextAnswer(child, script);
      child.send(question);
      const message = await answer;
      if (isAnswer(message)) return message;
      throw new Error(`${script} answered ${JSON.stringify(message)}.`);
    },
    stop: async () => {
      if (child.exitCode !== null) return;
      const exit = once(child, 'exit');
      child.disconnect();
      await exit;
    },
  };
};

/** Whether a message is an object with this property: all that has to be known of what our own processes send. */
export const has =
  <Answer>(property: keyof Answer & string) =>
  (message: unknown): message is Answer =>
    typeof message === 'object' && message !== null && property in message;
