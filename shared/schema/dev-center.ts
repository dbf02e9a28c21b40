// The Dev Center account as clients see it, link it and report on it.
import * as z from 'zod/mini';
import type { DevCenterAccount } from '../domain/account.ts';
import { instant, named } from './named.ts';
import { emailAddress, text } from './text.ts';

const accountType = z.enum(['company', 'individual']);
const status = z.enum(['linked', 'emailVerified', 'underVetting', 'verified', 'rejected']);

const ownersAddress = emailAddress.check(
  z.refine((value) => !/@(?:[^@]+\.)?microsoft\.com$/.test(value), {
    error: "Dev Center refuses addresses in Microsoft's own domain. Give one of your organisation's.",
  }),
);

const link = { accountName: text({ most: 100 }), ownerEmail: ownersAddress, accountType };

export const devCenterLink = named('DevCenterLink', z.strictObject(link));

export const devCenterReport = named(
  'DevCenterReport',
  z
    .strictObject({
      ...link,
      status,
      programs: z.optional(z.array(text({ most: 50 })).check(z.maxLength(20))),
      taxProfile: z.optional(z.boolean()),
      payoutAccount: z.optional(z.boolean()),
      reason: z.optional(text({ most: 500 })),
    })
    .check(
      z.refine((report) => report.status !== 'rejected' || report.reason !== undefined, {
        path: ['reason'],
        error: 'A rejection says why.',
      }),
    ),
);

export const devCenterAccount = named(
  'DevCenterAccount',
  z.object({
    accountName: z.string(),
    ownerEmail: z.string(),
    accountType,
    status,
    programs: z.array(z.string()),
    taxProfile: z.boolean(),
    payoutAccount: z.boolean(),
    reason: z.optional(z.string()),
    linkedAt: instant,
  }),
);

export const toDevCenterAccount = (own: DevCenterAccount) => ({ ...own, programs: [...own.programs] });
