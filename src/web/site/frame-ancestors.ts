/** A site that may show ours in a frame: scheme and name, perhaps with a port, or all names below one. */
const site = /^https?:\/\/(?:\*\.)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/i;

/** Why a text names no site that may frame ours, as a sentence; undefined when it does. */
export const frameAncestorFault = (text: string): string | undefined =>
  site.test(text)
    ? undefined
    : `Found the site \`${text}\`, expected its address without a path, such as \`https://lms.example\`.`;

/**
 * Who may show the pages in a frame, as a part of their policy.
 *
 * @throws RangeError for what is no site: a header is no place for anything else.
 */
export function frameAncestors(sites: readonly string[]): string {
  for (const one of sites) {
    const fault = frameAncestorFault(one);
    if (fault !== undefined) throw new RangeError(fault);
  }
  return ["frame-ancestors 'self'", ...sites].join(' ');
}
