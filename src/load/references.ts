import { type Checked, type Diagnostic, fault, type Locate } from '../diagnostics/diagnostic.js';
import type { LocatedData } from '../parse/yaml-data.js';
import { asMeant } from '../schema/as-meant.js';
import { checkFields } from '../schema/check-fields.js';
import { type SourceFields, sourceSchema } from '../schema/source.js';
import { sourceId } from '../schema/source-id.js';
import { checkTwinIds } from './twin-ids.js';

const file = 'references.json';

/** What `references.json` holds. */
export interface Sources {
  /** The sources that can be printed. */
  entries: SourceFields[];
  /** Ids of all sources, those with faults too: who cites one of these has made no mistake. */
  ids: ReadonlySet<string>;
  /** Where the id of a source stands. */
  placeOf: (id: string) => ReturnType<Locate>;
}

const checked = new WeakMap<LocatedData, Checked<Sources | undefined>>();

/**
 * Checks `references.json`, source by source, so that a fault in one leaves the others. No value where it is no list. Of what was read
 * once, it is checked once.
 */
export function checkReferences(read: LocatedData): Checked<Sources | undefined> {
  const found = checked.get(read) ?? checkSources(read);
  checked.set(read, found);
  return found;
}

function checkSources({ data, locate, diagnostics }: LocatedData): Checked<Sources | undefined> {
  if (data === undefined) return { value: diagnostics.length > 0 ? undefined : noSources, diagnostics };
  if (!Array.isArray(data)) {
    const message = 'Found no list, expected a list of sources such as `[{ "id": … }]`.';
    return { value: undefined, diagnostics: [fault('field-type', file, locate([]), message)] };
  }
  const found: Diagnostic[] = [];
  const rows = new Map<string, number>();
  const entries: SourceFields[] = [];
  const named: { id: string; row: number }[] = [];
  data.forEach((given: unknown, row) => {
    const at: Locate = (path, of) => locate([row, ...path], of);
    if (given === null || typeof given !== 'object' || Array.isArray(given)) {
      const message = 'Found an entry without fields, expected a source such as `{ "id": "lee-2021", … }`.';
      found.push(fault('field-type', file, at([]), message));
      return;
    }
    const meant = withSlug(asMeant(sourceSchema, given) as object);
    const fields = checkFields<SourceFields>(file, sourceSchema as never, meant, at);
    for (const diagnostic of fields.diagnostics) found.push(diagnostic);
    const id = idOf(meant);
    if (id === undefined) return;
    named.push({ id, row });
    if (!rows.has(id)) {
      rows.set(id, row);
      if (fields.value) entries.push(fields.value);
    }
  });
  const twins = checkTwinIds(
    file,
    named,
    (path, of) => locate([named[Number(path[0])]!.row, ...path.slice(1)], of),
    'source',
  );
  return {
    value: { entries, ids: new Set(rows.keys()), placeOf: (id) => locate([rows.get(id) ?? 0, 'id']) },
    diagnostics: [...found, ...twins],
  };
}

/** What a playbook without sources has. */
export const noSources: Sources = {
  entries: [],
  ids: new Set(),
  placeOf: () => ({ line: 1, column: 1 }),
};

/** The id as texts cite it, however a reference manager has written it. */
const withSlug = (given: object): object =>
  'id' in given && typeof given.id === 'string' ? { ...given, id: sourceId(given.id) } : given;

function idOf(given: unknown): string | undefined {
  const id = given !== null && typeof given === 'object' && 'id' in given ? given.id : undefined;
  return typeof id === 'string' ? id : undefined;
}
