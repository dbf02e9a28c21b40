// `npm run mails`: writes a page with a preview of every mail in every language.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { DEFAULT_FOLDER } from './data-folder.ts';
import { mailPreview } from './mail-preview.ts';
import { firstSentence, Problem, runCommand } from './problem.ts';

const USAGE = `npm run mails [-- options]     writes a page that shows every mail in every language

  --out FILE         where to (.local/mails.html)`;

const readArguments = () => {
  try {
    const out = join(DEFAULT_FOLDER, 'mails.html');
    return parseArgs({
      options: { out: { type: 'string', default: out }, help: { type: 'boolean', default: false } },
    }).values;
  } catch (error) {
    throw new Problem(`${firstSentence(error)}.\n\n${USAGE}`);
  }
};

await runCommand(async () => {
  const { out, help } = readArguments();
  if (help) {
    console.log(USAGE);
    return;
  }
  const path = resolve(out);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, mailPreview());
  console.log(`Open ${pathToFileURL(path).href} in a browser.`);
});
