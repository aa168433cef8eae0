import { type Checked, hasErrors, type Point } from '../diagnostics/diagnostic.js';
import { type KeyToSet, setKeys } from '../parse/yaml-insert.js';
import { changedPart, overlayMark } from '../recipe/overlay-mark.js';
import { type Overlay, overlayManifest } from '../schema/overlay.js';
import type { Playbook } from '../schema/playbook.js';
import { allResources } from '../schema/relations.js';
import { loadOverlay } from './load-overlay.js';
import type { Source } from './source.js';

/** A change of an overlay, and the fingerprint of what it was written against. */
export interface Pin {
  /** Path of the file in the overlay, and the place of the change in it. */
  readonly file: string;
  readonly at: Point;
  /** Id of the resource that is changed. */
  readonly id: string;
  /** The section or field; the whole resource when left out. */
  readonly part?: string;
  /** The fingerprint that stands in the file. */
  readonly was?: string;
  /** The fingerprint of the playbook's text today. */
  readonly now: string;
}

/** What to write into the files of an overlay. */
export interface Pins {
  /** The text of each file that changes, by its path. */
  readonly files: Readonly<Record<string, string>>;
  /** Changes that had no fingerprint, or another one and `renew` was asked for. */
  readonly written: readonly Pin[];
  /** Changes whose text in the playbook is not what they were written against. They stay as they are. */
  readonly stale: readonly Pin[];
}

/**
 * Writes into an overlay which texts of the playbook it was written against, in `was`, so that a warning says when one of them
 * has changed. A fingerprint that is there already stays, unless `renew` says that somebody has read both texts. Nothing is
 * written to disk, and nothing else in the files changes.
 * @returns no files when the overlay has errors, which the diagnostics tell.
 */
export async function pinOverlay(
  source: Source,
  playbook: Playbook,
  { renew = false }: { renew?: boolean } = {},
): Promise<Checked<Pins>> {
  const { value: overlay, diagnostics } = await loadOverlay(source, playbook);
  const told = diagnostics.filter((d) => d.rule !== 'overlay-unpinned');
  const files: Record<string, string> = {};
  const written: Pin[] = [];
  const stale: Pin[] = [];
  if (hasErrors(told)) return { value: { files, written, stale }, diagnostics: told };
  const wanted = new Map<string, ReturnType<typeof pinsOf>>();
  for (const found of pinsOf(overlay, playbook)) {
    const { pin } = found;
    if (pin.was === pin.now) continue;
    if (pin.was !== undefined && !renew) stale.push(pin);
    else wanted.set(pin.file, [...(wanted.get(pin.file) ?? []), found]);
  }
  for (const [file, found] of wanted) {
    const { text, set } = await pinned(
      source,
      file,
      found.map((f) => f.key),
    );
    files[file] = text;
    written.push(...found.filter((f) => set.includes(f.key)).map((f) => f.pin));
  }
  return { value: { files, written, stale }, diagnostics: told };
}

/** Every change that something is there for, with the place for its fingerprint. */
function pinsOf(overlay: Overlay, playbook: Playbook): { pin: Pin; key: KeyToSet }[] {
  const base = new Map(allResources(playbook).map((r) => [r.id, r]));
  const files = overlay.resources.flatMap((resource) => {
    const { id, file } = resource;
    const claim = overlay.replaces?.[id];
    const there = base.get(id);
    if (!claim || !there) return [];
    const now = overlayMark(there, { type: 'replace' })!;
    return [{ pin: { file, id, ...claim, now }, key: keyFor(now, [], 'replaces') }];
  });
  const actions = overlay.actions.flatMap((action) => {
    const { id, type, at, was } = action;
    const there = base.get(id);
    const now = there && overlayMark(there, action);
    if (now === undefined) return [];
    const part = changedPart(action);
    const after = part === undefined ? type : type === 'set' ? 'field' : 'section';
    const pin = { file: overlayManifest, id, part, was, at, now };
    return [{ pin, key: keyFor(now, at.path!, after) }];
  });
  return [...files, ...actions];
}

const keyFor = (value: string, path: KeyToSet['path'], after: string): KeyToSet => ({
  path,
  key: 'was',
  value,
  after,
});

async function pinned(source: Source, file: string, keys: readonly KeyToSet[]) {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await source.read(file));
  if (file === overlayManifest) return setKeys(text, keys);
  const start = text.indexOf('\n') + 1;
  const end = text.slice(start).search(/^---[ \t]*\r?$/m) + start;
  const front = setKeys(text.slice(start, end), keys);
  return { ...front, text: text.slice(0, start) + front.text + text.slice(end) };
}
