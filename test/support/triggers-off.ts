// The functions that nobody asks for, off: for instances that only answer requests, as in Azure they are.

export const triggersOff: Readonly<Record<string, string>> = Object.fromEntries(
  ['send-mail', 'record-failed-mail', 'expire-invitations'].map((name) => [
    `AzureWebJobs.${name}.Disabled`,
    'true',
  ]),
);
