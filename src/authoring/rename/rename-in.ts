import { loadOverlay } from '../../load/load-overlay.js';
import { placeOf } from '../../load/place.js';
import type { Source } from '../../load/source.js';
import { overlayManifest } from '../../schema/overlay.js';
import { applyEdits, type TextEdit } from '../text-edit.js';
import { textOf } from '../text-of.js';
import { type FileRole, fileEdits, type NewMark, type Renaming } from './file-edits.js';
import { formerIdEdit } from './former-ids.js';
import { type BeforeAndAfter, markOfFile, marksOfOverlay, marksOfRecipe, noMarks } from './new-marks.js';
import { rosterEdits } from './roster-edits.js';

/** A file that gets another path. */
export interface FileMove {
  readonly from: string;
  readonly to: string;
}

/** What a new id changes in the files of one source: texts first, at the paths they have, then the paths. */
export interface SourceChanges {
  readonly edits: readonly TextEdit[];
  readonly moves: readonly FileMove[];
}

/** The changes in a playbook, or a translation of it, but those of its recipes. */
export async function renameInPlaybook(source: Source, renaming: Renaming): Promise<SourceChanges> {
  const paths = await source.list();
  const moves = movesOf(paths, renaming);
  const home = paths.find((path) => isHome(path, renaming.from));
  const edits = await editsIn(
    source,
    paths,
    renaming,
    (path) => (isRecipe(path) ? undefined : roleOf(path)),
    noMarks,
  );
  const text = home === undefined ? undefined : await textOf(source, home);
  const former = text === undefined ? undefined : formerIdEdit(text, renaming);
  return { edits: former ? [...edits, { file: home!, ...former }] : edits, moves };
}

/** The changes in the recipes of a playbook. */
export async function renameInRecipes(
  source: Source,
  renaming: Renaming,
  playbooks: BeforeAndAfter,
): Promise<TextEdit[]> {
  const marks = marksOfRecipe(playbooks, renaming);
  const paths = (await source.list()).filter(isRecipe);
  return editsIn(source, paths, renaming, () => 'recipe', marks);
}

/** The changes in an overlay, in a translation, or in a folder of recipes and rosters. */
export async function renameElsewhere(
  source: Source,
  renaming: Renaming,
  playbooks: BeforeAndAfter,
): Promise<SourceChanges> {
  const paths = await source.list();
  if (paths.includes('playbook.md')) {
    const { edits, moves } = await renameInPlaybook(source, renaming);
    return { edits: [...edits, ...(await renameInRecipes(source, renaming, playbooks))], moves };
  }
  if (paths.includes(overlayManifest)) {
    const { value: overlay } = await loadOverlay(source, playbooks.before);
    const inManifest = marksOfOverlay(overlay, playbooks, renaming);
    const edits: TextEdit[] = [];
    for (const path of paths) {
      const place = placeOf(path);
      const marks = 'id' in place ? markOfFile(place.id, playbooks, renaming) : inManifest;
      edits.push(...(await editsIn(source, [path], renaming, roleOf, marks)));
    }
    return { edits, moves: movesOf(paths, renaming) };
  }
  const marks = marksOfRecipe(playbooks, renaming);
  const edits = await editsIn(
    source,
    paths,
    renaming,
    (p) => (/\.(?:ya?ml|json)$/.test(p) ? 'recipe' : undefined),
    marks,
  );
  for (const path of paths.filter((p) => p.endsWith('.csv'))) {
    const text = await textOf(source, path);
    if (text?.includes(renaming.from))
      edits.push(...(await rosterEdits(path, text, renaming)).map((edit) => ({ file: path, ...edit })));
  }
  return { edits, moves: [] };
}

const isRecipe = (path: string) => /^recipes\/[^/]+\.ya?ml$/.test(path);

/** The file that says what a resource is. */
function isHome(path: string, id: string): boolean {
  const place = path.endsWith('.md') ? placeOf(path) : undefined;
  return place !== undefined && 'id' in place && place.id === id;
}

function roleOf(path: string): FileRole | undefined {
  if (path === 'playbook.md') return 'playbook';
  if (path === overlayManifest) return 'overlay';
  if (path === 'prose-exceptions.yaml') return 'exceptions';
  const place = path.endsWith('.md') ? placeOf(path) : undefined;
  return place && 'kind' in place ? place.kind : undefined;
}

/** The file of a resource, or all in the folder of a step. */
function movesOf(paths: readonly string[], { from, to }: Renaming): FileMove[] {
  const home = paths.find((path) => isHome(path, from));
  if (home === undefined) return [];
  if (!home.endsWith('/step.md') || home.split('/').length > 3)
    return [{ from: home, to: `${home.slice(0, home.lastIndexOf('/'))}/${to}.md` }];
  const folder = `steps/${from}/`;
  return paths
    .filter((path) => path.startsWith(folder))
    .map((path) => ({ from: path, to: `steps/${to}/${path.slice(folder.length)}` }));
}

async function editsIn(
  source: Source,
  paths: readonly string[],
  renaming: Renaming,
  role: (path: string) => FileRole | undefined,
  marks: NewMark,
): Promise<TextEdit[]> {
  const edits: TextEdit[] = [];
  for (const file of paths) {
    const is = role(file);
    const text = is && (await textOf(source, file));
    if (is === undefined || text === undefined) continue;
    if (marks === noMarks && !text.includes(renaming.from)) continue;
    edits.push(...fileEdits(text, is, renaming, marks).map((edit) => ({ file, ...edit })));
  }
  return edits;
}

/** The texts of a source after its changes, by their new paths, and the paths that are no more. */
export async function changedFiles(source: Source, { edits, moves }: SourceChanges) {
  const files: Record<string, string | Uint8Array> = {};
  const texts = new Map<string, { before: string; after: string }>();
  const target = new Map(moves.map((move) => [move.from, move.to]));
  for (const file of new Set(edits.map((edit) => edit.file))) {
    const before = (await textOf(source, file))!;
    const after = applyEdits(
      before,
      edits.filter((edit) => edit.file === file),
    );
    texts.set(file, { before, after });
    files[target.get(file) ?? file] = after;
  }
  for (const { from, to } of moves) files[to] ??= await source.read(from);
  return { files, texts, without: new Set(target.keys()) };
}
