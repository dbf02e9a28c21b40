// The mail queue of the model: at least once, in any order; and the mailboxes that mails arrive in.
import { mailMessage, type MailMessage } from '../../shared/schema/mail-message.ts';
import type { OutgoingMail } from '../../shared/mail/message.ts';

export interface QueuedMail {
  readonly message: MailMessage;
  /** Milliseconds. */
  readonly visibleAt: number;
  /** How often a handler has taken and not finished it. */
  readonly taken: number;
}

export interface SentMail {
  readonly mail: OutgoingMail;
  readonly message: MailMessage;
  /** The step whose handler sent it. */
  readonly step: number;
  readonly tick: number;
}

export interface Post {
  readonly waiting: () => readonly QueuedMail[];
  readonly visible: (now: number) => readonly QueuedMail[];
  readonly send: (message: MailMessage, visibleAt: number) => void;
  /** Puts a message back. */
  readonly put: (mail: QueuedMail) => void;
  readonly take: (mail: QueuedMail) => void;
  /** Every message that was ever in the queue. */
  readonly all: () => readonly MailMessage[];
  readonly copy: () => Post;
}

const postOf = (before: readonly QueuedMail[], ever: readonly MailMessage[]): Post => {
  let waiting = before;
  const all = [...ever];
  return {
    waiting: () => waiting,
    visible: (now) => waiting.filter(({ visibleAt }) => visibleAt <= now),
    send: (message, visibleAt) => {
      // As the real one does: through JSON, and back through the schema.
      const received = mailMessage.parse(JSON.parse(JSON.stringify(message)));
      all.push(received);
      waiting = [...waiting, { message: received, visibleAt, taken: 0 }];
    },
    put: (mail) => {
      waiting = [...waiting, mail];
    },
    take: (mail) => {
      waiting = waiting.filter((other) => other !== mail);
    },
    all: () => all,
    copy: () => postOf(waiting, all),
  };
};

export const emptyPost = (): Post => postOf([], []);
