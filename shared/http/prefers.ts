// Whether a client would rather have another media type than JSON (RFC 9110, section 12.5.1).

const weightOf = (accept: string, type: string): number => {
  const ranges = accept.split(',').map((element) => {
    const [range, ...parameters] = element
      .toLowerCase()
      .split(';')
      .map((part) => part.trim());
    const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
    return { range, weight: Number(q) };
  });
  const best = [type, type.replace(/\/.*/, '/*'), '*/*'].flatMap((name) =>
    ranges.filter(({ range }) => range === name),
  );
  return best[0]?.weight ?? 0;
};

/** True when `type` is wanted more than JSON. */
export const prefers = (accept: string | null, type: string): boolean =>
  accept !== null && weightOf(accept, type) > weightOf(accept, 'application/json');
