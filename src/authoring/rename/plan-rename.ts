import {
  type Diagnostic,
  fault,
  hasErrors,
  onlyErrors,
  sortDiagnostics,
} from '../../diagnostics/diagnostic.js';
import { didYouMean } from '../../diagnostics/nearest.js';
import { loadPlaybook } from '../../load/load-playbook.js';
import { placeOf } from '../../load/place.js';
import type { Source } from '../../load/source.js';
import { slugPattern } from '../../schema/common.js';
import { slugify } from '../../schema/kinds.js';
import { allResources } from '../../schema/relations.js';
import { sourceWith } from '../source-with.js';
import type { TextEdit } from '../text-edit.js';
import type { Renaming } from './file-edits.js';
import {
  changedFiles,
  type FileMove,
  renameElsewhere,
  renameInPlaybook,
  renameInRecipes,
  type SourceChanges,
} from './rename-in.js';

/** What to change so that a resource has another id. All of it, or nothing. */
export interface RenamePlan extends SourceChanges {
  /** Changes of texts, at the paths that the files have now. */
  readonly edits: readonly TextEdit[];
  /** Files that get another path afterwards: the one of the resource, or all in the folder of a step. */
  readonly moves: readonly FileMove[];
  /** The changes in each of the other sources, in their order. */
  readonly also: readonly SourceChanges[];
  /** Why it cannot be done; then there is nothing to change. Warnings let it pass. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Where else an id is to be changed. */
export interface RenameOptions {
  /** Overlays, translations of the playbook, and folders with recipes (`.yaml`, `.json`) and rosters (`.csv`). */
  readonly also?: readonly Source[];
}

const nothing = { edits: [], moves: [], also: [] };

/**
 * Plans a new id for a resource: in every link, every field that names it, recipes with what they were made with, overlays with
 * their pins, translations and rosters; and in the name of its file. The old id stays in `formerly`, so that recipes and links that
 * were saved elsewhere still find it. Nothing is written. What the plan makes is read again before it is given back: a new id brings
 * no new fault.
 */
export async function planRename(
  source: Source,
  oldId: string,
  newId: string,
  { also = [] }: RenameOptions = {},
): Promise<RenamePlan> {
  const renaming: Renaming = { from: oldId, to: newId };
  const { value: before, diagnostics: found } = await loadPlaybook(source);
  const refused = (diagnostics: readonly Diagnostic[]): RenamePlan => ({ ...nothing, diagnostics });
  const paths = await source.list().catch(() => []);
  const wrong = wishFault(renaming, paths);
  if (wrong) return refused([wrong]);
  if (hasErrors(found)) return refused(onlyErrors(found));

  const own = await renameInPlaybook(source, renaming);
  const first = await changedFiles(source, own);
  const { value: half } = await loadPlaybook(sourceWith(source, first.files, first.without));
  const playbooks = { before, after: half };
  const changes = { ...own, edits: [...own.edits, ...(await renameInRecipes(source, renaming, playbooks))] };
  const { files, without } = await changedFiles(source, changes);
  const { value: after, diagnostics: then } = await loadPlaybook(sourceWith(source, files, without));
  if (hasErrors(then)) return refused(onlyErrors(then));
  if (!allResources(after).some((r) => r.id === newId) && allResources(before).some((r) => r.id === oldId))
    return refused([lost(renaming)]);
  const elsewhere: SourceChanges[] = [];
  for (const other of also) elsewhere.push(await renameElsewhere(other, renaming, playbooks));
  return { ...changes, also: elsewhere, diagnostics: sortDiagnostics(found) };
}

const start = { line: 1, column: 1 };

/** Why somebody cannot have what they ask for. */
function wishFault({ from, to }: Renaming, paths: readonly string[]): Diagnostic | undefined {
  const places = paths.flatMap((path) => {
    const place = path.endsWith('.md') ? placeOf(path) : undefined;
    return place && 'id' in place ? [{ id: place.id, path }] : [];
  });
  const home = places.find((place) => place.id === from);
  if (!home) {
    const known = places.map((place) => place.id);
    return fault('relation-unknown', '.', start, `Found no resource \`${from}\`${didYouMean(from, known)}`);
  }
  if (!slugPattern.test(to)) {
    const slug = slugify(to);
    const such = slugPattern.test(slug) ? `\`${slug}\`` : '`my-walk`';
    return fault('id-slug', home.path, start, `Found the id \`${to}\`, expected a slug such as ${such}.`);
  }
  const other = places.find((place) => place.id === to);
  return (
    other &&
    fault('id-duplicate', home.path, start, `Found the id \`${to}\`, which \`${other.path}\` has already.`)
  );
}

const lost = ({ from, to }: Renaming) =>
  fault(
    'relation-unknown',
    '.',
    start,
    `Found that \`${from}\` could not be read as \`${to}\`; nothing was changed.`,
  );
