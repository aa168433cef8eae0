import { type Kind, kindInfo } from '../../schema/kinds.js';
import type { YamlPath } from './yaml-edits.js';

/** Whether a value, or a key, of a file is the id of a resource. */
export type IsId = (path: YamlPath, isKey: boolean) => boolean;

/** In the frontmatter of a resource. */
export const idsOfResource =
  (kind: Kind): IsId =>
  ([field, second, third], isKey) => {
    if (isKey) return false;
    if (field === 'id' || field === 'replaces' || field === 'related') return true;
    if (field === 'materials') return third === 'handouts';
    return typeof second === 'number' && kindInfo(kind).relations.some((r) => r.field === field);
  };

/** In the frontmatter of `playbook.md`. */
export const idsOfFirstPage: IsId = ([field], isKey) => field === 'steps' && !isKey;

/** In `prose-exceptions.yaml`. */
export const idsOfExceptions: IsId = ([, field], isKey) => field === 'ids' && !isKey;

const listed = new Set<unknown>(['steps', 'include', 'exclude', 'order', 'sessions']);
const keyed = new Set<unknown>(['minutes', 'titles']);

/** In a recipe. */
export const idsOfRecipe: IsId = (path, isKey) => {
  const [field, second, third] = path;
  if (isKey)
    return (
      (keyed.has(field) && path.length === 2) ||
      (field === 'made' && second === 'pieces' && path.length === 3)
    );
  return listed.has(field) || ((field === 'hide' || field === 'notes') && third === 'at');
};

const actions = new Set<unknown>(['set', 'replace', 'append', 'remove']);

/** In `overlay.yaml`. */
export const idsOfOverlay: IsId = ([field, , name, , inside], isKey) =>
  field === 'actions' && !isKey && (actions.has(name) || (name === 'to' && inside === 'handouts'));

/** Columns of a roster that hold ids. */
export const isIdColumn = (path: readonly string[]): boolean => listed.has(path[0]);
