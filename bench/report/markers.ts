// The parts of a document that commands write, between two comments that name them.

const opening = (name: string): string => `<!-- bench:${name} -->`;
const closing = (name: string): string => `<!-- /bench:${name} -->`;

/** The document with new content between the marks of this name; throws when they are not there. */
export const replaceBetween = (document: string, name: string, content: string): string => {
  const start = document.indexOf(opening(name));
  const end = document.indexOf(closing(name));
  if (start < 0 || end < start)
    throw new Error(`The document has no "${opening(name)}" with a "${closing(name)}" after it.`);
  const before = document.slice(0, start + opening(name).length);
  return `${before}\n\n${content.trim()}\n\n${document.slice(end)}`;
};
