import { extname } from 'node:path';
import { choiceFlag, type Given } from '../flags.js';
import { formatNames } from '../formats.js';
import { UsageError } from '../usage-error.js';
import type { Out } from './out.js';

/**
 * The format of a packet: what `--format` says, else what the ending of the file says, else HTML.
 * @throws UsageError for an ending that is no format, or one that says something else than `--format`.
 */
export function formatOf(given: Given, out: Out | undefined): string {
  const ending = out && out.kind !== 'folder' ? extname(out.path).slice(1).toLowerCase() : '';
  const said = formatNames.find((name) => name === ending || name === `${ending}l`);
  const name = choiceFlag(given, 'format', formatNames, said ?? 'html');
  // A folder for many files may have a dot in its name.
  if (ending === '' || given.each) return name;
  if (said === undefined && given.format === undefined)
    throw new UsageError(
      `\`--out\` ends in \`.${ending}\`, expected ${formatNames.map((f) => `\`.${f}\``).join(', ')}; or say it with \`--format\`.`,
    );
  if (said !== undefined && said !== name)
    throw new UsageError(
      `\`--out\` ends in \`.${ending}\`, but \`--format\` is \`${name}\`. Change one of them.`,
    );
  return name;
}
