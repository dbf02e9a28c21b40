// Our own links in a mail.

/** The address as one word of visible ASCII, safe in a header; throws when it is no web address. */
export const shownLink = (link: string): string => {
  const url = new URL(link);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new Error(`A link in a mail must start with https:// or http://, not ${url.protocol}`);
  return url.href.replace(/[<>]/g, encodeURIComponent);
};
