import { allResources, type Kind, type Playbook, type RuleId } from '../../index.js';
import { placeOfFile, recipeOfFile } from './place-of-file.js';
import type { Fault, Folders, ShownFile } from './read-folders.js';

/** What one page of the preview is about: a resource or a packet, whether or not its file can be read. */
export interface Page {
  readonly kind: Kind | 'packet';
  readonly id: string;
  /** The step it belongs to; empty for packets. */
  readonly step: string;
  /** Its file; with an overlay that has one too, several. */
  readonly files: readonly ShownFile[];
  readonly faults: readonly Fault[];
  readonly unfinished: boolean;
  /** The playbook to show it from; undefined when it could never be read. */
  readonly from: Playbook | undefined;
  /** Whether that is an earlier one, because the file cannot be read as it is now. */
  readonly earlier: boolean;
}

/** What the preview shows at one time. */
export interface Shown {
  /** Changes with every reading. */
  readonly version: string;
  readonly playbook: Playbook;
  readonly pages: readonly Page[];
  /** Faults of files that have no page. */
  readonly others: readonly Fault[];
  /** Files without which nothing new can be shown. */
  readonly unread: readonly string[];
}

/** The last playbook in which a page could be read, by what it is about. */
export type LastGood = Map<string, Playbook>;

export const pageKey = (kind: Page['kind'], id: string): string =>
  `${kind === 'packet' ? 'packet' : 'resource'}/${id}`;

/** What is missing rather than wrong. */
const missing = new Set<RuleId>(['status-draft', 'section-missing', 'section-empty', 'field-missing']);

/** Every page of folders that were read. `good` learns what can be read now, and says what could be read before. */
export function toShown(folders: Folders, before: Shown | undefined, good: LastGood, version: string): Shown {
  // Without the folder there is nothing to go by: all stays, and only that is told.
  if (before && folders.unread.includes('.'))
    return { ...before, version, unread: folders.unread, others: folders.faults };
  const whole = folders.unread.length === 0 || before === undefined;
  const playbook = whole ? folders.playbook : before.playbook;
  const resources = new Map(allResources(folders.playbook).map((r) => [r.id, r]));
  const recipes = new Set(folders.playbook.recipes.map((r) => r.id));
  if (whole) {
    for (const id of resources.keys()) good.set(pageKey('step', id), playbook);
    for (const id of recipes) good.set(pageKey('packet', id), playbook);
  }
  const faultsAt = groupBy(folders.faults, ({ folder, file }) => `${folder}\0${file}`);
  const places = groupBy(
    folders.files.flatMap((at) => placed(at) ?? []),
    ({ kind, id }) => pageKey(kind, id),
  );
  const pages = [...places].map(([key, found]): Page => {
    const { kind, id, step } = found[0]!;
    const faults = found.flatMap(({ at }) => faultsAt.get(`${at.folder}\0${at.file}`) ?? []);
    const readNow = whole && (kind === 'packet' ? recipes.has(id) : resources.has(id));
    const from = good.get(key);
    return {
      kind,
      id,
      step,
      files: found.map(({ at }) => at),
      faults,
      unfinished: faults.some((f) => missing.has(f.rule)),
      from,
      earlier: !readNow && from !== undefined,
    };
  });
  const paged = new Set(pages.flatMap((p) => p.faults));
  const others = folders.faults.filter((f) => !paged.has(f));
  return { version, playbook, pages: pages.sort(byId), others, unread: folders.unread };
}

function placed(at: ShownFile) {
  const place = placeOfFile(at.file);
  if (place) return { ...place, at };
  const recipe = recipeOfFile(at.file);
  return recipe === undefined ? undefined : { kind: 'packet' as const, id: recipe, step: '', at };
}

/** A list cut into groups, in the order in which their keys come first. */
export function groupBy<T, K>(list: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

const byId = (a: Page, b: Page) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
