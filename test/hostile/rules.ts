// The catalogue of error codes, as the API document and its operations name it.
import * as z from 'zod/mini';
import { answerChecker } from '../support/api-answers.ts';
import type { ApiDocument } from '../support/api-document.ts';
import type { Rules } from './verdict.ts';

const Response = z.object({ $ref: z.optional(z.string()), description: z.optional(z.string()) });
const Document = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.object({ responses: z.record(z.string(), Response) }))),
  components: z.object({ responses: z.optional(z.record(z.string(), Response)) }),
});

/** The status under which the document names each code. */
const statusesOf = (document: unknown): ReadonlyMap<string, number> => {
  const { paths, components } = Document.parse(document);
  const textOf = ({ $ref, description }: z.infer<typeof Response>): string =>
    description ?? components.responses?.[$ref?.split('/').at(-1) ?? '']?.description ?? '';
  return new Map(
    Object.values(paths)
      .flatMap((methods) => Object.values(methods))
      .flatMap(({ responses }) => Object.entries(responses))
      .flatMap(([status, own]) =>
        [...textOf(own).matchAll(/^`(\w+)`:/gm)].map(([, code = '']): [string, number] => [
          code,
          Number(status),
        ]),
      ),
  );
};

/** What answers are held to, besides the secrets that may stand in none. */
export const rulesOf = (document: unknown, { operations }: ApiDocument): Omit<Rules, 'secrets'> => {
  const check = answerChecker(document);
  return {
    statusOf: statusesOf(document),
    codesOf: new Map(operations.map(({ id, codes }) => [id, new Set(codes)])),
    undocumented: ({ method, path }, { status, headers, body: text }) => {
      const asked = { method, path: path.replace(/^\/api/, '') };
      try {
        return check({ ...asked, status, headers: new Headers([...headers]), text });
      } catch {
        return ['an answer that cannot be read'];
      }
    },
  };
};
