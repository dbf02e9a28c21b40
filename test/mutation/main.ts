// `npm run test:mutation [-- GROUP ...] [--keep]`: changes the pure code one expression at a time; the unit tests have to notice.
import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { messageOf, Problem } from '../../local/problem.ts';
import { auth } from './explained/auth.ts';
import { domain } from './explained/domain.ts';
import { http } from './explained/http.ts';
import { names } from './explained/names.ts';
import { groups, type Group } from './groups.ts';
import { folder, runGroup, type Outcome, type Survivor } from './run.ts';

/** Percent of the changes that have to be noticed, in each group. */
const least = 90;
const usage = `npm run test:mutation [-- ${groups.map(({ name }) => name).join(' | ')}] [--keep]`;

const readOrder = (): { readonly chosen: readonly Group[]; readonly keep: boolean } => {
  const { values, positionals } = parseArgs({
    options: { keep: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const unknown = positionals.find((given) => !groups.some(({ name }) => name === given));
  if (unknown !== undefined) throw new Problem(`There is no group ${unknown}. Use: ${usage}`);
  const chosen = groups.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  return { chosen, keep: values.keep };
};

const explained = [...auth, ...domain, ...http, ...names];

const isExplained = ({ file, text, original, replacement }: Survivor): boolean =>
  explained.some(
    (known) =>
      known.file === file &&
      text.includes(known.line) &&
      known.original === original &&
      known.replacements.includes(replacement),
  );

const percent = ({ killed, timedOut, survivors }: Outcome): number =>
  (100 * (killed + timedOut)) / (killed + timedOut + survivors.length);

const lineOf = (name: string, outcome: Outcome): string => {
  const { killed, timedOut, survivors } = outcome;
  const all = killed + timedOut + survivors.length;
  return `${name}: ${percent(outcome).toFixed(1)} % of ${all} changes noticed (${timedOut} by never ending), ${survivors.length} not.`;
};

try {
  const { chosen, keep } = readOrder();
  await mkdir(folder, { recursive: true });
  for (const group of chosen) {
    const outcome = await runGroup(group, keep);
    const strange = outcome.survivors.filter((survivor) => !isExplained(survivor));
    console.log(lineOf(group.name, outcome));
    for (const { file, line, original, replacement } of strange)
      console.log(`  ${file}:${line} nobody notices ${original} as ${replacement}`);
    if (percent(outcome) < least || strange.length > 0) process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Problem ? error.message : messageOf(error));
  process.exitCode = 1;
}
