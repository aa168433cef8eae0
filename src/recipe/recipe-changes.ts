import { nearest } from '../diagnostics/nearest.js';
import type { Kind } from '../schema/kinds.js';
import type { Playbook, Resource } from '../schema/playbook.js';
import type { Recipe } from '../schema/recipe.js';
import type { RecipeMade } from '../schema/recipe-edits.js';
import { allResources } from '../schema/relations.js';
import { pieceMark } from './fingerprint.js';
import { keep } from './keep.js';
import { knownNames } from './known-names.js';
import { withPresentIds } from './present-ids.js';

/** A resource that is there, and how it is called. */
export interface Piece {
  readonly id: string;
  readonly kind: Kind;
  readonly step: string;
  readonly title: string;
}

/** What has changed in a playbook since a recipe was made. */
export interface RecipeChanges {
  /** Version of the playbook the recipe was made with. */
  readonly from: string;
  /** Version of this playbook. */
  readonly to: string;
  /** Resources that the recipe keeps and whose words or fields are others now. */
  readonly changed: readonly Piece[];
  /** Ids that the recipe kept or names and that are no more, with the nearest known id. */
  readonly gone: readonly { readonly id: string; readonly near?: string }[];
  /** Resources that the recipe kept and would now leave out, and why. */
  readonly dropped: readonly (Piece & { readonly detail: string })[];
  /** Resources that the recipe would now keep and did not then. */
  readonly added: readonly Piece[];
}

/** What to write into `made` of a recipe: the version of the playbook, and a fingerprint of each resource that it keeps. */
export function madeWith(playbook: Playbook, recipe: Recipe): RecipeMade {
  const { kept } = keep(playbook, recipe);
  return {
    version: playbook.info.version,
    pieces: Object.fromEntries(kept.map((r) => [r.id, pieceMark(r)])),
  };
}

/**
 * What has changed since a recipe was made, for people to look at; undefined when nothing has, or when the recipe does not
 * say what it was made with. Overlays do not count. Bodies are touched of resources that the recipe keeps, and no others.
 * Without fingerprints in the recipe it can only say what is gone. With the version it was made with, what the recipe keeps
 * differs only because somebody edited it, so `dropped` and `added` stay empty.
 */
export function recipeChanges(playbook: Playbook, recipe: Recipe): RecipeChanges | undefined {
  if (!recipe.made) return undefined;
  const { recipe: present } = withPresentIds(recipe, knownNames(playbook, []).former);
  const { version: from, pieces } = present.made!;
  const to = playbook.info.version;
  const known = new Set(allResources(playbook).map((r) => r.id));
  const { kept, removed } = keep(playbook, present);
  const was = (id: string) => (pieces && Object.hasOwn(pieces, id) ? pieces[id] : undefined);
  const other = pieces !== undefined && from !== to;
  const changes: RecipeChanges = {
    from,
    to,
    changed: kept.filter((r) => isOther(r, was(r.id))).map(pieceOf),
    gone: [...new Set([...Object.keys(pieces ?? {}), ...idsIn(present)])]
      .filter((id) => !known.has(id))
      .map((id) => ({ id, near: nearest(id, [...known]) })),
    dropped: removed
      .filter((r) => other && was(r.id) !== undefined && r.reason !== 'exclude')
      .map(({ id, kind, step, title, detail }) => ({ id, kind, step, title, detail })),
    added: kept.filter((r) => other && was(r.id) === undefined).map(pieceOf),
  };
  const { changed, gone } = changes;
  return from === to && changed.length + gone.length === 0 ? undefined : changes;
}

const pieceOf = ({ id, kind, step, title }: Resource): Piece => ({ id, kind, step, title });

/** A mark may have been shortened. */
const isOther = (resource: Resource, was: string | undefined) =>
  was !== undefined && !pieceMark(resource).startsWith(was.slice(0, 6));

/** Every id that a recipe names. */
function idsIn(recipe: Recipe): string[] {
  const { steps = [], include = [], exclude = [], order = [], sessions = [] } = recipe;
  const edits = [...(recipe.hide ?? []), ...(recipe.notes ?? [])].map((e) => e.at);
  const keyed = [...Object.keys(recipe.minutes ?? {}), ...Object.keys(recipe.titles ?? {})];
  return [...steps, ...include, ...exclude, ...order, ...sessions.flat(), ...edits, ...keyed];
}

/** The changes in one sentence: “made with version 0.1.0 of the playbook, and this is 0.2.0: 2 changed (`a`, `b`)”. */
export function formatRecipeChanges({ from, to, changed, gone, dropped, added }: RecipeChanges): string {
  const parts = [
    ...part('changed', changed, ({ id }) => `\`${id}\``),
    ...part(
      'gone',
      gone,
      ({ id, near }) => `\`${id}\`${near === undefined ? '' : `, nearest is \`${near}\``}`,
    ),
    ...part('left out now', dropped, ({ id, detail }) => `\`${id}\`: ${detail}`),
    ...part('new', added, ({ id }) => `\`${id}\``),
  ];
  const version =
    from === to
      ? `this version of the playbook, ${to}`
      : `version ${from} of the playbook, and this is ${to}`;
  return `made with ${version}: ${parts.length > 0 ? parts.join('; ') : 'nothing that it keeps has changed'}`;
}

/** Names shown of each list; the rest is counted. */
const shown = 5;

function part<T>(what: string, list: readonly T[], name: (entry: T) => string): string[] {
  if (list.length === 0) return [];
  const names = list.slice(0, shown).map(name);
  const more = list.length > shown ? [`and ${list.length - shown} more`] : [];
  return [`${list.length} ${what} (${[...names, ...more].join(', ')})`];
}
