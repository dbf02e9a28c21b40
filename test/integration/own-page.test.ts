// An organisation with an invitation page of its own: every link in an invitation's mail leads there.
import { expect, it } from '@jest/globals';
import { isTo } from '../../local/inbox.ts';
import { invitingIn, newAddress } from '../support/inviting.ts';
import { ownWorld } from '../support/own-stack.ts';

const linkBase = 'https://portal.contoso.example/join?from=mail';
const world = await ownWorld({ LINK_BASE: linkBase });
const { invited, preview } = invitingIn(world);

it('has the links of its mails lead to it, with tokens that the API takes', async () => {
  const own = await invited(await world.newPublisher(), { email: newAddress() });
  const mail = await world.stack.inbox.waitFor((one) => isTo(one, own.email), 15_000);
  const links = [...mail.text.matchAll(/https?:\/\/\S+/g)].map(([found]) => found);
  expect(links.map((found) => found.split('#')[0])).toEqual([linkBase, linkBase]);
  expect(String(mail.headers['list-unsubscribe'])).toContain(`<${linkBase}#s.`);
  const token = links[0]?.split('#')[1] ?? '';
  expect((await preview(token)).body).toMatchObject({ email: own.email, usable: true });
}, 30_000);
