import { basename, dirname, extname } from 'node:path';
import type { Resource, Tailored } from '../index.js';
import { oEmbedOf, renderEmbed } from '../lms.js';
import { writeFiles } from '../node.js';
import type { Given } from './flags.js';
import { print } from './terminal.js';
import { UsageError } from './usage-error.js';
import { webFolder } from './web-folder.js';
import { untilSignal } from './write-out.js';

/** The flags of a page for a frame. */
export const embedFlags = {
  embed: { about: 'With html: a page for an `<iframe>` that tells its height to the page around it.' },
  'base-url': {
    value: 'URL',
    about:
      'With --embed and --out: where the file will be on the web. Writes its oEmbed description beside it.',
  },
} as const;

/** Writes a resource as a page for a frame: to a file with its description, or to standard output. */
export async function writeEmbed(resource: Resource, tailored: Tailored, given: Given): Promise<void> {
  const out = given.out as string | undefined;
  const base = given['base-url'] as string | undefined;
  if (base === undefined) {
    const page = renderEmbed(resource, { tailored });
    return out === undefined ? print(page) : write(out, { [basename(out)]: page }, given);
  }
  if (out === undefined) throw new UsageError('`--base-url` is for a file: add `--out FILE`.');
  const name = basename(out);
  const described = `${name.slice(0, name.length - extname(name).length)}.oembed.json`;
  const folder = webFolder(base);
  const url = new URL(encodeURIComponent(name), folder).href;
  const oEmbed = new URL(encodeURIComponent(described), folder).href;
  const description = oEmbedOf(resource, { tailored, url });
  await write(
    out,
    {
      [name]: renderEmbed(resource, { tailored, oEmbed }),
      [described]: `${JSON.stringify({ generator: 'networks-playbook', ...description }, null, 2)}\n`,
    },
    given,
  );
}

/** Refuses flags that go with `--embed` only, and formats that are no pages. */
export function checkEmbedFlags(given: Given, format: string): void {
  if (given['base-url'] !== undefined && !given.embed)
    throw new UsageError('`--base-url` goes with `--embed`, which makes a page for a frame.');
  if (!given.embed) return;
  if (format !== 'html')
    throw new UsageError(`\`--embed\` makes a page, not ${format}: add \`--format html\`.`);
  if (given.fragment)
    throw new UsageError('`--embed` makes a page and `--fragment` a piece of one; leave out one of them.');
}

const write = (out: string, files: Record<string, string>, given: Given) =>
  untilSignal((signal) => writeFiles(dirname(out), files, { force: given.force === true, signal }));
