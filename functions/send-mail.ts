// Queue account-mail: sends one mail, if it is still wanted.
import { queueEndpoint } from '../shared/http/queue-endpoint.ts';
import { mailMessage } from '../shared/schema/mail-message.ts';

queueEndpoint({
  name: 'send-mail',
  queueName: 'account-mail',
  about: (message) => mailMessage.safeParse(message).data ?? {},
  run: (message, { mailer }) => mailer.send(mailMessage.parse(message)),
});
