// Other spellings of a path: none may open a door that the usual one keeps shut.

const encodedAt = (path: string, at: number): string =>
  `${path.slice(0, at)}%${path.charCodeAt(at).toString(16)}${path.slice(at + 1)}`;

/** Each with a name, for people. */
export const otherSpellings = (path: string): readonly (readonly [string, string])[] => {
  const parts = path.split('/').slice(1);
  const last = parts.at(-1) ?? '';
  return [
    ['in capitals', path.toUpperCase()],
    ['with its first letter encoded', encodedAt(path, 1)],
    ['with its last letter encoded', encodedAt(path, path.length - 1)],
    ['with a slash at its end', `${path}/`],
    ['with an encoded slash at its end', `${path}%2f`],
    ['with two slashes', path.replace(`/${last}`, `//${last}`)],
    ['with a dot', path.replace(`/${last}`, `/./${last}`)],
    ['with a detour', path.replace(`/${last}`, `/x/../${last}`)],
    ['with an encoded detour', path.replace(`/${last}`, `/x/%2e%2e/${last}`)],
    ['with a blank at its end', `${path}%20`],
    ['with a null at its end', `${path}%00`],
    ['with a parameter at its end', `${path};x=1`],
    ['encoded twice', path.replaceAll('/', '%252f').replace('%252f', '/')],
  ];
};
