import type * as z from 'zod';
import english from '../../content/strings/en.yaml';
import {
  addFaults,
  type Checked,
  type Diagnostic,
  fault,
  hasErrors,
  type Locate,
  sortDiagnostics,
} from '../diagnostics/diagnostic.js';
import { type Report, reporterFor } from '../diagnostics/reporter.js';
import { minutesReader } from '../markdown/read-minutes.js';
import { isSmart } from '../markdown/smart-quotes.js';
import { decodeText } from '../markdown/source-text.js';
import { type LocatedData, readYaml } from '../markdown/yaml-data.js';
import { checkFields } from '../schema/check-fields.js';
import { fieldSchemas } from '../schema/fields.js';
import { headingsIn } from '../schema/headings.js';
import { kindInfo, slugify } from '../schema/kinds.js';
import type { Overlay, ReadyAction } from '../schema/overlay.js';
import {
  type OverlayAction,
  type OverlayFileFields,
  overlayFileSchema,
  type SetAction,
} from '../schema/overlay-file.js';
import type { Playbook } from '../schema/playbook.js';
import { allResources } from '../schema/relations.js';
import { assemble } from './assemble.js';
import {
  audienceIds,
  type Context,
  checkAudiences,
  checkDataVariables,
  checkReference,
  inPrint,
  variableNames,
} from './context.js';
import { checkDuplicates, checkLinks, checkOthers, checkRelations, type KnownIds } from './cross-check.js';
import { embedImages } from './images.js';
import { openSource, type ReadFile } from './open-source.js';
import { readBody } from './read-body.js';
import { readResources } from './read-resources.js';
import type { Source } from './source.js';

const manifest = 'overlay.yaml';

/**
 * Loads an overlay: Markdown of the same kinds in `steps/`, and `overlay.yaml` with ordered changes. It is checked like
 * any content and passes the same sanitizer. It reaches nothing but what its source lists.
 */
export async function loadOverlay(source: Source, playbook: Playbook): Promise<Checked<Overlay>> {
  const { paths, read, diagnostics: unlisted } = await openSource(source);
  if (paths.length === 0 && unlisted.length > 0)
    return { value: { name: 'overlay', resources: [], actions: [] }, diagnostics: unlisted };
  // A playbook that was stored by an earlier version lacks the words that have come since.
  const strings = { ...english, ...playbook.strings };
  const context: Context = {
    unread: new Set(),
    ...audienceIds(playbook.audiences),
    variables: variableNames(playbook.terms),
    references: new Set(playbook.references.map((r) => r.id)),
    smart: isSmart(playbook.info.language),
    headings: headingsIn(strings),
    readMinutes: minutesReader(strings),
  };
  const found = [...unlisted];
  const { value, diagnostics } = await readResources(
    paths.filter((p) => p.startsWith('steps/')),
    read,
    context,
  );
  addFaults(found, diagnostics, checkDuplicates(value.places));

  const base = new Map(allResources(playbook).map((r) => [r.id, r]));
  const known: KnownIds = new Map([
    ...[...base.values()].map((r) => [r.id, r.kind] as const),
    ...value.places.map((p) => [p.id, p.kind] as const),
  ]);
  addFaults(found, await checkOthers(value.others, known, read));
  for (const draft of value.drafts) {
    const twin = base.get(draft.id);
    if (twin && (twin.kind !== draft.kind || twin.step !== draft.step)) {
      found.push(
        fault(
          'id-duplicate',
          draft.file,
          { line: 1, column: 1 },
          `Found the id \`${draft.id}\`, which \`${twin.file}\` has too; to replace it, the kind and the step must be the same.`,
        ),
      );
    }
    if (!playbook.info.steps.includes(draft.step)) {
      found.push(
        fault(
          'overlay-target',
          draft.file,
          { line: 1, column: 1 },
          `Found step folder \`${draft.step}\`, which the playbook does not have.`,
        ),
      );
    }
    addFaults(
      found,
      checkRelations(draft, known),
      await embedImages(draft.file, draft.trees, draft.uses.images, read),
    );
  }
  const faulty = new Set(found.filter((f) => f.severity === 'error').map((f) => f.file));
  const sound = value.drafts.filter((d) => d.fields.status !== 'draft' && !faulty.has(d.file));
  const present: KnownIds = new Map([...[...base.values()], ...sound].map((r) => [r.id, r.kind]));
  const resources = sound.flatMap((d) => allResources(assemble([d], playbook.info.steps, present)));

  const file = await readManifest(read);
  addFaults(found, file.diagnostics);
  const actions: ReadyAction[] = [];
  for (const [i, action] of (file.fields?.actions ?? []).entries()) {
    const ready = readAction(action, file.located, i, context, known);
    addFaults(found, ready.diagnostics);
    if (!hasErrors(ready.diagnostics)) actions.push(ready.value);
  }
  return {
    value: { name: file.fields?.name ?? 'overlay', resources, actions },
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
  if (located.diagnostics.length > 0) return { fields: undefined, located, diagnostics: located.diagnostics };
  const checked = checkFields<OverlayFileFields>(
    manifest,
    overlayFileSchema as never,
    located.data,
    located.locate,
  );
  return { fields: checked.value, located, diagnostics: checked.diagnostics };
}

function readAction(
  action: OverlayAction,
  { locate }: LocatedData,
  i: number,
  context: Context,
  known: KnownIds,
): Checked<ReadyAction> {
  const at = locate(['actions', i]);
  if ('set' in action) return readSet(action, locate, i, context, known);
  if ('remove' in action)
    return { value: { type: 'remove', id: action.remove, section: action.section, at }, diagnostics: [] };
  const replaces = 'replace' in action;
  const found: Diagnostic[] = [];
  // Markdown inside YAML may be indented or folded, so its faults are all placed at the action.
  const place = locate(['actions', i, replaces ? 'with' : 'text']);
  const reportThere = reporterFor(manifest, found);
  const report: Report = (rule, _at, message, hint) => reportThere(rule, place, message, hint);
  const text = replaces ? action.with : action.text;
  const body = readBody(text, 0, context.audiences, context, slugify, report);
  checkLinks(body.uses.links, known, report);
  for (const { id, at } of body.uses.cites) checkReference(id, at, context, report);
  if (body.markdown.sections.length > 0)
    report('heading-level', place, 'Found a `##` heading, expected the text of one section.');
  for (const _ of body.uses.images)
    report(
      'image-source',
      place,
      'Found an image, expected none in `overlay.yaml`; put it into a Markdown file.',
    );
  const children = body.trees().intro;
  const value: ReadyAction = replaces
    ? { type: 'replace', id: action.replace, section: action.section, children, was: action.was, at }
    : { type: 'append', id: action.append, section: action.section, children, at };
  return { value, diagnostics: found };
}

/** A new value passes the checks it would have to pass in a file. What may be set at all is checked when it is applied. */
function readSet(
  { set: id, field, to }: SetAction,
  locate: Locate,
  i: number,
  context: Context,
  known: KnownIds,
): Checked<ReadyAction> {
  const value = { type: 'set' as const, id, field, value: to, at: locate(['actions', i]) };
  const kind = known.get(id);
  if (!kind || !kindInfo(kind).settable.includes(field)) return { value, diagnostics: [] };
  const inside: Locate = (path, of) => locate(['actions', i, 'to', ...path], of);
  const schema = (fieldSchemas[kind] as unknown as z.ZodObject).pick({ [field]: true } as never);
  const checked = checkFields<Record<string, unknown>>(
    manifest,
    schema as never,
    { [field]: to },
    (path, of) => inside(path.slice(1), of),
  );
  if (!checked.value) return { value, diagnostics: checked.diagnostics };
  const read = checked.value[field];
  const found: Diagnostic[] = [];
  const report = reporterFor(manifest, found, inside);
  if (field === 'audiences') checkAudiences(read as string[], (n) => [n], context, report);
  checkDataVariables(read, context, report);
  return { value: { ...value, value: inPrint(read, context) }, diagnostics: found };
}
