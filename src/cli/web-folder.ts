import { UsageError } from './usage-error.js';

/** The folder on the web that `--base-url` names, with a slash at its end. @throws UsageError for what is no address of one. */
export function webFolder(base: string): string {
  const url = URL.canParse(base) ? new URL(base) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '')
    throw new UsageError(
      `\`--base-url\` is \`${base}\`, expected the address of a folder such as \`https://example.org/playbook/\`.`,
    );
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
