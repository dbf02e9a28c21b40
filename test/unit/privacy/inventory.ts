// The inventory of docs/privacy.md: its sections with tables, and what each line of them says.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Line {
  readonly properties: readonly string[];
  /** What it is, whose, why, kept, erase-me, 90 days after the end. */
  readonly facts: readonly string[];
}

const columns = 7;

const lineOf = (row: string): Line => {
  const [properties = '', ...facts] = row
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
  return { properties: properties.split(', ').map((name) => name.replace(/^`|`$/g, '')), facts };
};

const isContent = (row: string): boolean => row.startsWith('| `');

/** The lines of each section, by its heading; a section of `###` takes in the tables of its `####`. */
export const inventory = (): ReadonlyMap<string, readonly Line[]> => {
  const text = readFileSync(join(import.meta.dirname, '../../../docs/privacy.md'), 'utf8');
  const sections = text.split(/^#{2,3} /m).slice(1);
  return new Map(
    sections
      .map((section) => {
        const [heading = '', ...rest] = section.split('\n');
        return [heading, rest.filter(isContent).map(lineOf)] as const;
      })
      .filter(([, lines]) => lines.length > 0),
  );
};

export const isComplete = ({ facts }: Line): boolean =>
  facts.length === columns - 1 && facts.every((fact) => fact !== '');
