import { basename, dirname } from 'node:path';
import type { Resource, Tailored } from '../index.js';
import type { LmsPicture } from '../lms.js';
import { rasterizer, writeFiles } from '../node.js';
import { choiceFlag, type Given } from './flags.js';
import { print, warn } from './terminal.js';
import { UsageError } from './usage-error.js';
import { untilSignal } from './write-out.js';

/** The flags of a page to paste into a learning platform. */
export const lmsFlags = {
  lms: { about: 'As HTML to paste into a learning platform: what Canvas and Moodle keep, and nothing else.' },
  pictures: {
    value: 'HOW',
    about:
      'With --lms, drawings as files beside the page (default with --out), embedded in it, or as words in lists (default without).',
  },
} as const;

const ways = ['files', 'embedded', 'words'] as const;
type Way = (typeof ways)[number];

/** Refuses flags that do not go together. */
export function checkLmsFlags(given: Given): void {
  if (!given.lms) {
    if (given.pictures !== undefined) throw new UsageError('`--pictures` goes with `--lms`.');
    return;
  }
  for (const other of ['fragment', 'embed', 'fingerprints'])
    if (given[other])
      throw new UsageError(`\`--lms\` and \`--${other}\` are two things; leave out one of them.`);
  if (given.format !== undefined && given.format !== 'html')
    throw new UsageError(`\`--lms\` makes HTML, not ${String(given.format)}; leave out \`--format\`.`);
  if (given.pictures === 'files' && typeof given.out !== 'string')
    throw new UsageError('`--pictures files` writes files beside the page: add `--out FILE`.');
}

/** Writes a resource to paste into a learning platform, and its drawings as they are asked for. */
export async function writeLms(resource: Resource, tailored: Tailored, given: Given): Promise<void> {
  const out = typeof given.out === 'string' ? given.out : undefined;
  const way = choiceFlag<Way>(given, 'pictures', ways, out === undefined ? 'words' : 'files');
  const { lmsFragment } = await import('../lms.js');
  const drawn =
    way === 'words' ? new Map() : await drawnPictures(lmsFragment(resource, { tailored }).pictures);
  if (way === 'embedded' && drawn.size > 0)
    warn('Canvas takes out pictures that are embedded; it keeps files.');
  const addressOf = ({ name, mediaType }: LmsPicture) => {
    const bytes = drawn.get(name);
    if (!bytes || way === 'files') return bytes && name;
    return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
  };
  const { html } = lmsFragment(resource, { tailored, pictureAt: addressOf });
  if (out === undefined) return print(html);
  const files = { [basename(out)]: html, ...(way === 'files' ? Object.fromEntries(drawn) : {}) };
  await untilSignal((signal) => writeFiles(dirname(out), files, { force: given.force === true, signal }));
}

/** Bytes by name; what cannot be drawn here is left out, and stays words. */
async function drawnPictures(pictures: readonly LmsPicture[]): Promise<Map<string, Uint8Array>> {
  const rasterize = pictures.some((p) => p.svg !== undefined) ? await rasterizer() : undefined;
  const drawn = new Map<string, Uint8Array>();
  for (const { name, svg, bytes, width } of pictures) {
    const made = svg === undefined ? bytes : await rasterize?.(svg, width * 2);
    if (made) drawn.set(name, made);
  }
  if (drawn.size < pictures.length)
    warn('Drawings are their words in lists; with `npm install @resvg/resvg-wasm` they are pictures.');
  return drawn;
}
