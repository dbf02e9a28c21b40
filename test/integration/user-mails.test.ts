// The mails about users: the person and the remaining owners are told of roles and removals, each in their language.
import { describe, expect, it } from '@jest/globals';
import { isTo, type Mail } from '../../local/inbox.ts';
import { anyMatch, done, within } from '../support/api.ts';
import { mailTo } from '../support/mail.ts';
import { ownWorld } from '../support/own-stack.ts';
import type { Person } from '../support/people.ts';
import type { Role, Team } from '../support/publishers.ts';

const world = await ownWorld({ LIMIT_MAILS_PER_RECIPIENT_AND_DAY: '1000' });
const { apiAs, stack, newPerson, newTeam, join } = world;

/** A team with a second owner, Olga. */
const newPair = async (): Promise<{ readonly team: Team; readonly second: Person }> => {
  const team = await newTeam();
  return { team, second: await join(team, 'owner', await newPerson({ name: 'Olga' })) };
};
const change = (team: Team, user: Person, role: Role, as: Person) =>
  done(
    apiAs(as).PATCH('/publishers/{publisherId}/users/{userId}', {
      params: { ...within(team, { userId: user.id }), ...anyMatch },
      body: { role },
    }),
  );
const remove = (team: Team, user: Person, as: Person) =>
  done(
    apiAs(as).DELETE('/publishers/{publisherId}/users/{userId}', {
      params: within(team, { userId: user.id }),
    }),
  );
const links = ({ text, html }: Mail) => `${text}${html ?? ''}`.match(/#[as]\./g);

describe('the mails about a user', () => {
  it('tell the person and both owners of another role', async () => {
    const { team, second } = await newPair();
    await change(team, team.contributor, 'manager', second);
    const own = await mailTo(stack, team.contributor.email, /Your role at the publisher/);
    expect(own.text).toMatch(/New role: *\W*manager/);
    for (const owner of [team.owner, second]) {
      const told = await mailTo(stack, owner.email, /The role of a user/);
      expect(told.text).toContain('Grace has a new role');
      expect(told.text).toContain(team.id);
      expect(told.text).not.toContain(team.contributor.email);
      expect(links(told)).toBeNull();
    }
  });

  it('tell of a removal, also the one who is no user any more', async () => {
    const { team, second } = await newPair();
    await remove(team, team.contributor, second);
    const own = await mailTo(stack, team.contributor.email, /has ended/);
    expect(own.text).toContain(team.id);
    for (const owner of [team.owner, second])
      expect((await mailTo(stack, owner.email, /has been removed/)).text).toContain('Grace');
  });

  it('tell the owners of somebody who leaves', async () => {
    const { team, second } = await newPair();
    await remove(team, team.manager, team.manager);
    for (const owner of [team.owner, second])
      expect((await mailTo(stack, owner.email, /Mary is no longer a user/)).subject).toContain('removed');
    await mailTo(stack, team.manager.email, /has ended/);
  });

  it('do not tell an owner who was demoted twice of the same', async () => {
    const { team, second } = await newPair();
    await change(team, second, 'contributor', team.owner);
    await mailTo(stack, second.email, /Your role at the publisher/);
    const told = await mailTo(stack, team.owner.email, /Olga has a new role/);
    expect(told.text).toMatch(/New role: *\W*contributor/);
    const toSecond = (await stack.inbox.mails()).filter((mail) => isTo(mail, second.email));
    expect(toSecond.filter(({ text }) => /New role: *\W*contributor/.test(text))).toHaveLength(1);
  });
});
