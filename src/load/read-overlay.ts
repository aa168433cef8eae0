import {
  addFaults,
  type Checked,
  type Diagnostic,
  fault,
  hasErrors,
  sortDiagnostics,
} from '../diagnostics/diagnostic.js';
import { reporterFor } from '../diagnostics/reporter.js';
import { decodeText } from '../parse/source-text.js';
import { type LocatedData, readYaml } from '../parse/yaml-data.js';
import { checkFields } from '../schema/check-fields.js';
import { fieldSchemas } from '../schema/fields.js';
import { frozen } from '../schema/frozen.js';
import { overlayManifest as manifest, type Overlay, type ReadyAction } from '../schema/overlay.js';
import { type OverlayFileFields, overlayFileSchema, replacingSchemas } from '../schema/overlay-file.js';
import { valuesOf } from '../schema/own-values.js';
import type { Playbook } from '../schema/playbook.js';
import { allResources } from '../schema/relations.js';
import { assemble } from './assemble.js';
import { audienceIds, contextOf, type DeclaredNames, variableNames } from './context.js';
import { checkDuplicates, checkOthers, checkRelations, type KnownIds } from './cross-check.js';
import { openSource, type ReadFile } from './open-source.js';
import { type HandoutsOf, readAction } from './read-action.js';
import { contentReader } from './read-content-file.js';
import { readResources } from './read-resources.js';
import { checkReplaces, replacesOf, withoutReplaces } from './replaces.js';
import type { Source } from './source.js';
import { unreadFiles } from './unread-files.js';
import { usualStrings } from './usual-strings.js';

/** Reads and checks an overlay. */
export async function readOverlay(source: Source, playbook: Playbook): Promise<Checked<Overlay>> {
  const { paths, read, diagnostics: unlisted } = await openSource(source);
  if (paths.length === 0 && unlisted.length > 0)
    return { value: { name: 'overlay', resources: [], actions: [] }, diagnostics: unlisted };
  const values = valuesOf(playbook);
  // A playbook that was stored by an earlier version lacks the words that have come since.
  const strings = { ...usualStrings(values), ...playbook.strings };
  const declares: DeclaredNames = {
    unread: new Set(),
    ...audienceIds(playbook.audiences),
    variables: variableNames(playbook.terms),
    references: new Set(playbook.references.map((r) => r.id)),
  };
  const schemas = replacingSchemas(fieldSchemas(values));
  const context = contextOf(declares, playbook.info.language, strings, schemas, values);
  const inSteps = paths.filter((p) => p.startsWith('steps/'));
  const found = [...unlisted, ...unreadFiles(inSteps, playbook.info.language)];
  const { value, diagnostics } = await readResources(inSteps, contentReader(read, context));
  addFaults(found, diagnostics, checkDuplicates(value.places));

  const base = new Map(allResources(playbook).map((r) => [r.id, r]));
  const known: KnownIds = new Map([
    ...[...base.values()].map((r) => [r.id, r.kind] as const),
    ...value.places.map((p) => [p.id, p.kind] as const),
  ]);
  addFaults(found, checkOthers(value.others, known));
  for (const draft of value.drafts) {
    const report = reporterFor(draft.file, found, draft.locate);
    checkReplaces(draft, base.get(draft.id), report);
    if (!playbook.info.steps.includes(draft.step)) {
      const message = `Found step folder \`${draft.step}\`, which the playbook does not have.`;
      report('overlay-target', { line: 1, column: 1 }, message);
    }
    addFaults(found, checkRelations(draft, known));
  }
  const faulty = new Set(found.filter((f) => f.severity === 'error').map((f) => f.file));
  const sound = value.drafts.filter((d) => d.fields.status !== 'draft' && !faulty.has(d.file));
  const present: KnownIds = new Map([...[...base.values()], ...sound].map((r) => [r.id, r.kind]));
  const resources = sound.flatMap((d) =>
    allResources(assemble([withoutReplaces(d)], playbook.info.steps, present)),
  );

  const file = await readManifest(read);
  addFaults(found, file.diagnostics);
  const handoutsOf: HandoutsOf = new Map(
    [
      ...playbook.activities,
      ...value.drafts
        .filter((d) => d.kind === 'activity')
        .map((d) => ({ id: d.id, handouts: d.fields.handouts as string[] })),
    ].map(({ id, handouts }) => [id, handouts]),
  );
  const actions: ReadyAction[] = [];
  for (const [i, action] of (file.fields?.actions ?? []).entries()) {
    const ready = readAction(action, file.located, i, context, known, handoutsOf);
    addFaults(found, ready.diagnostics);
    if (!hasErrors(ready.diagnostics)) actions.push(ready.value);
  }
  return {
    value: frozen({ name: file.fields?.name ?? 'overlay', resources, replaces: replacesOf(sound), actions }),
    diagnostics: sortDiagnostics(found),
  };
}

async function readManifest(
  read: ReadFile,
): Promise<{ fields: OverlayFileFields | undefined; located: LocatedData; diagnostics: Diagnostic[] }> {
  const empty: LocatedData = { data: undefined, locate: () => ({ line: 1, column: 1 }), diagnostics: [] };
  const { bytes, diagnostics: unreadable } = await read(manifest);
  if (unreadable.length > 0) return { fields: undefined, located: empty, diagnostics: unreadable };
  if (!bytes) {
    return {
      fields: undefined,
      located: empty,
      diagnostics: [
        fault(
          'file-missing',
          manifest,
          { line: 1, column: 1 },
          `Found no \`${manifest}\`, which every overlay needs; it holds at least \`name\`.`,
        ),
      ],
    };
  }
  const { text, diagnostics } = decodeText(manifest, bytes);
  if (diagnostics.length > 0) return { fields: undefined, located: empty, diagnostics };
  const located = readYaml(manifest, text);
  if (hasErrors(located.diagnostics)) return { fields: undefined, located, diagnostics: located.diagnostics };
  const checked = checkFields<OverlayFileFields>(
    manifest,
    overlayFileSchema as never,
    located.data,
    located.locate,
  );
  return { fields: checked.value, located, diagnostics: [...located.diagnostics, ...checked.diagnostics] };
}
