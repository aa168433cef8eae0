import type * as z from 'zod';
import type { Checked, Diagnostic, Locate } from '../diagnostics/diagnostic.js';
import { type Report, reporterFor } from '../diagnostics/reporter.js';
import type { LocatedData } from '../parse/yaml-data.js';
import type { Material } from '../schema/activity.js';
import { checkFields } from '../schema/check-fields.js';
import { kindInfo, slugify } from '../schema/kinds.js';
import { overlayManifest as manifest, type ReadyAction } from '../schema/overlay.js';
import type { OverlayAction, SetAction } from '../schema/overlay-file.js';
import { checkMaterialIds } from './check-materials.js';
import { asPrinted, type Context, checkAudiences, checkFieldTexts, checkReference } from './context.js';
import { checkLinks, type KnownIds } from './cross-check.js';
import { readBody } from './read-body.js';

/** Which handouts an activity has, by its id. */
export type HandoutsOf = ReadonlyMap<string, readonly string[]>;

/** A change of `overlay.yaml` made ready: its text is checked as in any file, and becomes a tree. */
export function readAction(
  action: OverlayAction,
  { locate }: LocatedData,
  i: number,
  context: Context,
  known: KnownIds,
  handoutsOf: HandoutsOf,
): Checked<ReadyAction> {
  const at = locate(['actions', i]);
  if ('set' in action) return readSet(action, locate, i, context, known, handoutsOf);
  if ('remove' in action)
    return {
      value: { type: 'remove', id: action.remove, section: action.section, was: action.was, at },
      diagnostics: [],
    };
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
  const { section, was } = action;
  const id = replaces ? action.replace : action.append;
  if (was === undefined)
    reportThere(
      'overlay-unpinned',
      at,
      `Found no \`was\`, so nobody is told when \`${section}\` of \`${id}\` changes.`,
    );
  const value = { type: replaces ? 'replace' : 'append', id, section, children, was, at } as const;
  return { value, diagnostics: found };
}

/** A new value passes the checks it would have to pass in a file. What may be set at all is checked when it is applied. */
function readSet(
  { set: id, field, to, was }: SetAction,
  locate: Locate,
  i: number,
  context: Context,
  known: KnownIds,
  handoutsOf: HandoutsOf,
): Checked<ReadyAction> {
  const value = { type: 'set' as const, id, field, value: to, was, at: locate(['actions', i]) };
  const kind = known.get(id);
  if (!kind || !kindInfo(kind).settable.includes(field)) return { value, diagnostics: [] };
  const inside: Locate = (path, of) => locate(['actions', i, 'to', ...path], of);
  // The value stands at `to`, not at a field of its name.
  const ofField: Locate = (path, of) => inside(path.slice(1), of);
  const schema = (context.schemas[kind] as unknown as z.ZodObject).pick({ [field]: true } as never);
  const checked = checkFields<Record<string, unknown>>(manifest, schema as never, { [field]: to }, ofField);
  if (!checked.value) return { value, diagnostics: checked.diagnostics };
  const read = checked.value[field];
  const found: Diagnostic[] = [];
  const report = reporterFor(manifest, found, inside);
  if (field === 'materials')
    checkMaterialIds(
      { materials: read as readonly Material[], handouts: handoutsOf.get(id) ?? [] },
      reporterFor(manifest, found, ofField),
    );
  if (field === 'audiences') checkAudiences(read as string[], (n) => [n], context, report);
  checkFieldTexts(read, context, report);
  return { value: { ...value, value: asPrinted(read, context) }, diagnostics: found };
}
