import { type Diagnostic, fault } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/nearest.js';
import { type Report, reporterFor } from '../diagnostics/reporter.js';
import type { Uses } from '../parse/check-text.js';
import type { ActivityFields } from '../schema/activity.js';
import { type Kind, kindInfo } from '../schema/kinds.js';
import { checkMaterialIds } from './check-materials.js';
import type { Draft } from './read-content-file.js';

/** Ids and kinds that exist in the source, files with errors included: one fault is enough for a file. */
export type KnownIds = ReadonlyMap<string, Kind>;

const lists = new WeakMap<KnownIds, Map<Kind | undefined, string[]>>();

/** The ids of a kind, or all: one list for all the faults that suggest from it. */
function idsOf(known: KnownIds, kind?: Kind): string[] {
  const ofKnown = lists.get(known) ?? new Map<Kind | undefined, string[]>();
  lists.set(known, ofKnown);
  const ids = ofKnown.get(kind) ?? [...known.keys()].filter((id) => !kind || known.get(id) === kind);
  ofKnown.set(kind, ids);
  return ids;
}

/** Two files with the same id: the second in path order is at fault, and both places are named. */
export function checkDuplicates(places: readonly { id: string; file: string }[]): Diagnostic[] {
  const first = new Map<string, string>();
  return places.flatMap(({ id, file }) => {
    const other = first.get(id);
    if (other === undefined) {
      first.set(id, file);
      return [];
    }
    return [
      fault(
        'id-duplicate',
        file,
        { line: 1, column: 1 },
        `Found the id \`${id}\`, which \`${other}\` has too.`,
      ),
    ];
  });
}

/** An id that a resource had before belongs to nobody else. */
export function checkFormerIds(drafts: readonly Draft[], known: KnownIds): Diagnostic[] {
  const found: Diagnostic[] = [];
  const owners = new Map<string, string>();
  for (const { file, fields, locate } of drafts)
    for (const [i, id] of (fields.formerly ?? []).entries()) {
      const owner = known.has(id) ? 'another resource has' : owners.get(id);
      owners.set(id, `\`${file}\` names too`);
      if (owner === undefined) continue;
      const message = `Found \`${id}\` in \`formerly\`, which ${owner}.`;
      reporterFor(file, found, locate)('id-duplicate', ['formerly', i], message);
    }
  return found;
}

/** Every relation and internal link of a resource leads to something that exists, of the right kind. */
export function checkRelations(draft: Draft, known: KnownIds): Diagnostic[] {
  const { file, fields, locate, uses } = draft;
  const found: Diagnostic[] = [];
  const report = reporterFor(file, found, locate);
  const check = (id: string, path: PropertyKey[], kind: Kind | undefined) => {
    const actual = known.get(id);
    if (actual === undefined) {
      const what = `which is no ${kind ?? 'resource'}${didYouMean(id, idsOf(known, kind))}`;
      report('relation-unknown', path, `Found \`${id}\` in \`${String(path[0])}\`, ${what}`);
    } else if (kind && actual !== kind) {
      const what = `which is of kind \`${actual}\`, expected kind \`${kind}\`.`;
      report('relation-kind', path, `Found \`${id}\` in \`${String(path[0])}\`, ${what}`);
    }
  };
  for (const { field, kind } of kindInfo(draft.kind).relations) {
    (fields[field] as string[]).forEach((id, i) => {
      check(id, [field, i], kind);
    });
  }
  for (const [relation, list] of Object.entries(fields.related)) {
    (list as string[]).forEach((id, i) => {
      check(id, ['related', relation, i], undefined);
    });
  }
  if (draft.kind === 'activity') checkMaterialIds(fields as unknown as ActivityFields, report);
  checkLinks(uses.links, known, report);
  return found;
}

/** Links of files with other errors that lead nowhere: an author is told of all in one run. */
export function checkOthers(others: readonly { file: string; uses: Uses }[], known: KnownIds): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { file, uses } of others) checkLinks(uses.links, known, reporterFor(file, found));
  return found;
}

/** Internal links of a body that lead nowhere. */
export function checkLinks(links: Uses['links'], known: KnownIds, report: Report): void {
  for (const { id, at } of links)
    if (!known.has(id))
      report(
        'link-unknown',
        at,
        `Found a link to \`id:${id}\`, which does not exist${didYouMean(id, idsOf(known))}`,
      );
}

/** Handouts that no activity hands out. */
export function checkOrphans(drafts: readonly Draft[]): Diagnostic[] {
  const used = new Set(drafts.flatMap((d) => (d.kind === 'activity' ? (d.fields.handouts as string[]) : [])));
  return drafts
    .filter((d) => d.kind === 'handout' && !used.has(d.id))
    .map((d) =>
      fault(
        'handout-orphan',
        d.file,
        { line: 1, column: 1 },
        `Found handout \`${d.id}\`, which no activity uses.`,
      ),
    );
}

/** Sources that nothing cites. */
export function checkUncited(
  references: readonly { id: string }[],
  cited: ReadonlySet<string>,
  at: (id: string) => { line: number; column: number },
): Diagnostic[] {
  return references.flatMap((r) =>
    cited.has(r.id)
      ? []
      : [
          fault(
            'reference-uncited',
            'references.json',
            at(r.id),
            `Found source \`${r.id}\`, which nothing cites.`,
          ),
        ],
  );
}
