// The mail queue in memory: messages become visible as the test's clock moves.
import type { MailMessage } from '../../shared/schema/mail-message.ts';
import { mailMessage } from '../../shared/schema/mail-message.ts';
import type { MailQueue } from '../../shared/storage/mail-queue.ts';

export interface QueuedMail {
  readonly message: MailMessage;
  /** Milliseconds, on the queue's clock. */
  readonly visibleAt: number;
}

export interface MemoryQueue extends MailQueue {
  /** What has been sent and not received, in the order of sending. */
  readonly waiting: () => readonly QueuedMail[];
  /** Takes the messages that are visible now. */
  readonly receive: () => readonly MailMessage[];
}

/** `clock`: milliseconds. */
export const memoryQueue = (clock: () => number): MemoryQueue => {
  let waiting: readonly QueuedMail[] = [];
  return {
    send: async (message, delay) => {
      // As the real one does: through JSON, and back through the schema.
      const received = mailMessage.parse(JSON.parse(JSON.stringify(message)));
      waiting = [...waiting, { message: received, visibleAt: clock() + delay * 1000 }];
    },
    check: async () => undefined,
    waiting: () => waiting,
    receive: () => {
      const isVisible = ({ visibleAt }: QueuedMail): boolean => visibleAt <= clock();
      const visible = waiting.filter(isVisible);
      waiting = waiting.filter((mail) => !isVisible(mail));
      return visible.map(({ message }) => message);
    },
  };
};
