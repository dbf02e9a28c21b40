// Queue account-mail-poison: records that a mail could not be sent; nothing comes after this queue.
import { queueEndpoint } from '../shared/http/queue-endpoint.ts';
import { mailMessage } from '../shared/schema/mail-message.ts';

queueEndpoint({
  name: 'record-failed-mail',
  queueName: 'account-mail-poison',
  about: (message) => mailMessage.safeParse(message).data ?? {},
  run: async (message, { mailer }, log) => {
    const { data } = mailMessage.safeParse(message);
    log(data ? `mail failed for good: ${JSON.stringify(data)}` : 'a malformed message was in the mail queue');
    if (!data) return 'malformed';
    await mailer.recordFailure(data);
    return 'failedForGood';
  },
});
