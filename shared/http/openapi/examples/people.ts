// Examples of profiles, of users, and of what one person sees of themselves.
import { toMembershipData } from '../../../schema/my-data.ts';
import { toPublisher } from '../../../schema/publisher.ts';
import { toUser } from '../../../schema/user.ts';
import { taggedItem } from '../../tagged.ts';
import { active, bea, buildAgent, selling } from './account.ts';
import { newest } from './history.ts';

const { id, kind, displayName, email, role } = bea;
const me = { id, kind, email, displayName, platformRoles: [] };

export const peopleExamples: Readonly<Record<string, unknown>> = {
  Publisher: toPublisher(active),
  PublisherSummaryList: {
    value: [{ id: active.id, displayName: active.profile.displayName, status: active.status, role }],
  },
  ProfilePatch: {
    displayName: 'Contoso Widgets Europe',
    organization: { website: 'https://contoso.example/europe' },
    contact: { phone: null },
  },
  ChangedPublisher: toPublisher({
    ...active,
    profile: {
      ...active.profile,
      displayName: 'Contoso Widgets Europe',
      organization: { ...active.profile.organization, website: 'https://contoso.example/europe' },
      contact: { ...active.profile.contact, phone: undefined },
    },
  }),
  User: toUser(bea),
  UserList: { value: selling.users.map((own) => taggedItem(toUser(own))) },
  UserPatch: { role },
  ServicePrincipal: toUser(buildAgent),
  ServicePrincipalForm: {
    ...buildAgent.servicePrincipal,
    friendlyName: buildAgent.displayName,
    role: buildAgent.role,
  },
  Me: me,
  MyData: {
    me,
    memberships: [toMembershipData(selling, id, [newest], newest.at)],
    invitations: [],
    counts: { mailsOfDay: { day: '2026-11-09', count: 1 } },
  },
};
