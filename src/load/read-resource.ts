import type { Locate } from '../diagnostics/diagnostic.js';
import { addFaults, type Diagnostic, hasErrors } from '../diagnostics/diagnostic.js';
import { orList } from '../diagnostics/nearest.js';
import { type Report, reporterFor } from '../diagnostics/reporter.js';
import { checkMinutes } from '../parse/check-minutes.js';
import type { Uses } from '../parse/check-text.js';
import { splitFrontmatter } from '../parse/frontmatter.js';
import { decodeText } from '../parse/source-text.js';
import { sectionNodes } from '../parse/visible.js';
import type { ActivityFields } from '../schema/activity.js';
import { asMeant } from '../schema/as-meant.js';
import { checkFields } from '../schema/check-fields.js';
import { type CommonFields, slugPattern } from '../schema/common.js';
import type { HandoutFields } from '../schema/handout.js';
import { slugify } from '../schema/kinds.js';
import type { Body } from '../schema/playbook.js';
import { checkCard } from './check-card.js';
import { checkLength } from './check-length.js';
import { checkMeetings } from './check-meetings.js';
import { checkSections } from './check-sections.js';
import { checkSheet } from './check-sheet.js';
import { asPrinted, type Context, checkAudiences, checkFieldTexts, checkReference } from './context.js';
import { checkImages } from './images.js';
import type { ResourcePlace } from './place.js';
import { isUnfinished, type ReadBody, readBody } from './read-body.js';

/** A resource as far as its own file tells: checked by itself, not yet against the others, and its images not yet looked at. */
export interface ReadDraft extends ResourcePlace {
  file: string;
  fields: CommonFields & Record<string, unknown>;
  /** The sanitized trees. */
  trees: Body;
  uses: Uses;
  /** The fields as written, from the second line of the file, and where they stand. */
  frontText: string;
  locate: Locate;
}

const start = { line: 1, column: 1 };

/** A content file as read: a draft when it has no error, and what its text leads to as far as it could be read. */
interface ReadResource {
  draft: ReadDraft | undefined;
  uses: Uses | undefined;
  diagnostics: Diagnostic[];
}

/** Reads one content file. Every fault in it is reported. */
export function readResource(
  file: string,
  bytes: Uint8Array,
  place: ResourcePlace,
  context: Context,
): ReadResource {
  const found: Diagnostic[] = [];
  if (!slugPattern.test(place.id)) {
    const message = `Found the id \`${place.id}\`, expected a slug such as \`${slugify(place.id)}\`.`;
    reporterFor(file, found)('id-slug', start, message);
  }
  const { text, diagnostics } = decodeText(file, bytes);
  addFaults(found, diagnostics);
  const unread = (diagnostics: Diagnostic[]) => ({ draft: undefined, uses: undefined, diagnostics });
  if (diagnostics.length > 0) return unread(found);
  const split = splitFrontmatter(file, text);
  if ('diagnostics' in split) return unread([...found, ...split.diagnostics]);
  const { locate } = split.front;
  const data = asMeant(context.schemas[place.kind], split.front.data);
  const report = reporterFor(file, found, locate);
  addFaults(found, split.front.diagnostics);

  let fields: ReadDraft['fields'] | undefined;
  if (!hasErrors(split.front.diagnostics)) {
    const checked = checkFields<ReadDraft['fields']>(
      file,
      context.schemas[place.kind] as never,
      data,
      locate,
    );
    addFaults(found, checked.diagnostics);
    checkFieldTexts(data, context, report);
    fields = checked.value;
  }
  const claimed = (data as { audiences?: unknown } | undefined)?.audiences;
  const named = Array.isArray(claimed) ? claimed.filter((a): a is string => typeof a === 'string') : [];
  checkAudiences(named, (i) => ['audiences', i], context, report);
  const served = named.filter((a) => context.audiences.includes(a));
  const audiences = served.length > 0 ? served : [...context.audiences];

  const idOf = (title: string) => context.headings.idOf(place.kind, title);
  const body = readBody(split.body, split.bodyOffset, audiences, context, idOf, report);
  if (!body.unread) {
    // A mistyped audience is one mistake, not also an empty section for the audience that was meant.
    const readers = body.audiencesKnown ? audiences : [];
    checkSections(place, body, readers, fields, context, report);
  }
  dropEchoes(found);
  checkCites(body, fields, context, report);
  checkImages(file, body.uses.images, report);
  const { uses } = body;
  if (!fields) return { draft: undefined, uses, diagnostics: found };
  checkTogether(place, fields, audiences, body, context, report);
  if (hasErrors(found)) return { draft: undefined, uses, diagnostics: found };
  const draft: ReadDraft = {
    ...place,
    file,
    fields: { ...asPrinted(fields, context), audiences },
    trees: body.trees(),
    uses,
    frontText: split.frontText,
    locate,
  };
  return { draft, uses, diagnostics: found };
}

/** A line that was meant as a heading is told as such, and not also as markup that is left. */
function dropEchoes(found: Diagnostic[]): void {
  const headings = new Set(found.filter((d) => d.rule === 'section-missing').map((d) => d.line));
  for (const [i, d] of [...found.entries()].reverse())
    if (d.rule === 'markup-left' && headings.has(d.line)) found.splice(i, 1);
}

function checkCites(
  { uses: { cites } }: ReadBody,
  fields: ReadDraft['fields'] | undefined,
  context: Context,
  report: Report,
): void {
  for (const { id, at } of cites) checkReference(id, at, context, report);
  if (!fields) return;
  for (const [i, id] of fields.references.entries()) checkReference(id, ['references', i], context, report);
  const listed = new Set(fields.references);
  for (const { id, at } of cites)
    if (context.references.has(id) && !listed.has(id))
      report('reference-unlisted', at, `Found a citation of \`${id}\`, which \`references\` does not list.`);
}

/** Checks of several fields, or of fields and body, together. */
function checkTogether(
  place: ResourcePlace,
  fields: ReadDraft['fields'],
  audiences: readonly string[],
  body: ReadBody,
  context: Context,
  report: Report,
): void {
  if (fields.id !== undefined && fields.id !== place.id)
    report(
      'id-mismatch',
      ['id'],
      `Found id \`${fields.id}\`, expected \`${place.id}\` as the file is named.`,
    );
  if (fields.status === 'draft')
    report('status-draft', ['status'], 'Found `status: draft`, so this resource is left out.');
  if (place.kind === 'handout')
    checkSheet(
      fields as unknown as HandoutFields,
      body.markdown,
      context.headings.titleOf('answers'),
      context.sheetWords,
      report,
    );
  if (place.kind !== 'activity') return;
  const activity = fields as unknown as ActivityFields;
  checkGradeBands(activity, audiences, context, report);
  const { sections } = body.markdown;
  const run = sections.find((s) => s.id === 'run-it');
  if (!run) return;
  const unfinished = isUnfinished(body.markdown, run, body.prompts);
  for (const audience of unfinished ? [] : audiences) {
    const nodes = sectionNodes(sections, 'run-it', audience);
    checkMinutes(nodes, activity.duration, run, context.readMinutes, report);
    checkMeetings(activity, nodes, run.title, report);
  }
  checkCard(activity, sections, audiences, run.at, report);
  checkLength(activity, sections, audiences, report);
}

/** Grade bands are for those who have them. */
function checkGradeBands(
  { gradeBands }: ActivityFields,
  audiences: readonly string[],
  context: Context,
  report: Report,
): void {
  if (context.unread.has('audiences.yaml')) return;
  const at = { key: ['gradeBands'] };
  const graded = audiences.filter((a) => context.graded.includes(a));
  if (graded.length > 0 && gradeBands.length === 0) {
    const because = `because the activity serves ${orList(graded)}`;
    report('field-missing', at, `Found no \`gradeBands\`, expected some ${because}.`);
  }
  if (graded.length === 0 && gradeBands.length > 0) {
    const because =
      context.graded.length === 0
        ? 'because no audience in `audiences.yaml` has `gradeBands: true`'
        : `because the activity does not serve ${orList(context.graded)}`;
    report('field-value', at, `Found \`gradeBands\`, expected none ${because}.`);
  }
}
