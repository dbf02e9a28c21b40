// `npm run bench`: measures, prints what was found, and writes it into docs/performance.md.
import '../local/require-node.cjs';
import { runCommand } from '../local/problem.ts';
import { HELP, readOptions, type Options, type Subject } from './options.ts';
import { writeFindings, type Findings } from './report/write.ts';

const say = (line: string): void => {
  console.error(line);
};

const measure = async (subject: Subject, options: Options): Promise<Findings> => {
  switch (subject) {
    case 'http': {
      const { benchHttp } = await import('./http/main.ts');
      return benchHttp(options, say);
    }
    case 'growth': {
      const { benchGrowth } = await import('./growth/main.ts');
      return benchGrowth(options, say);
    }
    case 'cold': {
      const { benchCold } = await import('./cold/main.ts');
      return benchCold(options, say);
    }
  }
};

await runCommand(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') {
    console.log(HELP);
    return;
  }
  const goals: string[] = [];
  for (const subject of options.subjects) {
    const findings = await measure(subject, options);
    console.log(Object.values(findings.parts).join('\n'));
    goals.push(findings.parts[`${subject}-goals`] ?? '');
    if (options.write) console.log(`Written: ${(await writeFindings(findings)).join(', ')}`);
  }
  if (goals.length > 1) console.log(['What was to be reached:', ...goals].join('\n'));
});
