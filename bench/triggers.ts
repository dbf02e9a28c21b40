// The functions that nobody asks for: off while requests are measured, since in Azure they run on instances of their own.

export const triggersOff: Readonly<Record<string, string>> = Object.fromEntries(
  ['send-mail', 'record-failed-mail', 'expire-invitations'].map((name) => [
    `AzureWebJobs.${name}.Disabled`,
    'true',
  ]),
);
