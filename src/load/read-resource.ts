import type { Locate } from '../diagnostics/diagnostic.js';
import { addFaults, type Diagnostic, fault, hasErrors } from '../diagnostics/diagnostic.js';
import { didYouMean, orList } from '../diagnostics/nearest.js';
import { checkMinutes } from '../markdown/check-minutes.js';
import type { Uses } from '../markdown/check-text.js';
import { splitFrontmatter } from '../markdown/frontmatter.js';
import { decodeText } from '../markdown/source-text.js';
import { sectionNodes } from '../markdown/visible.js';
import type { ActivityFields } from '../schema/activity.js';
import { checkFields } from '../schema/check-fields.js';
import { type CommonFields, slugPattern } from '../schema/common.js';
import { fieldSchemas } from '../schema/fields.js';
import { slugify } from '../schema/kinds.js';
import type { Body } from '../schema/playbook.js';
import { checkCard } from './check-card.js';
import { checkSections } from './check-sections.js';
import { type Context, checkAudiences, checkDataVariables, inPrint } from './context.js';
import { checkImages } from './images.js';
import type { Place } from './place.js';
import { type ReadBody, readBody } from './read-body.js';

/** A resource as far as its own file tells: checked by itself, not yet against the others. */
export interface Draft extends Place {
  file: string;
  fields: CommonFields & Record<string, unknown>;
  /** The sanitized trees. The Markdown they were made from is let go, so that a thousand files fit in memory at once. */
  trees: Body;
  uses: Uses;
  locate: Locate;
}

const start = { line: 1, column: 1 };

/** Reads one content file. The draft is undefined when the file has an error; every fault in it is reported. */
export function readResource(
  file: string,
  bytes: Uint8Array,
  place: Place,
  context: Context,
): { draft: Draft | undefined; diagnostics: Diagnostic[] } {
  const found: Diagnostic[] = [];
  if (!slugPattern.test(place.id)) {
    found.push(
      fault(
        'id-slug',
        file,
        start,
        `Found the id \`${place.id}\`, expected a slug such as \`${slugify(place.id)}\`.`,
      ),
    );
  }
  const { text, diagnostics } = decodeText(file, bytes);
  addFaults(found, diagnostics);
  if (diagnostics.length > 0) return { draft: undefined, diagnostics: found };
  const split = splitFrontmatter(file, text);
  if ('diagnostics' in split) return { draft: undefined, diagnostics: [...found, ...split.diagnostics] };
  const { data, locate } = split.front;
  addFaults(found, split.front.diagnostics);

  let fields: Draft['fields'] | undefined;
  if (split.front.diagnostics.length === 0) {
    const checked = checkFields<Draft['fields']>(file, fieldSchemas[place.kind] as never, data, locate);
    addFaults(found, checked.diagnostics, checkDataVariables(file, data, locate, context));
    fields = checked.value;
  }
  const claimed = (data as { audiences?: unknown } | undefined)?.audiences;
  const named = Array.isArray(claimed) ? claimed.filter((a): a is string => typeof a === 'string') : [];
  addFaults(
    found,
    checkAudiences(file, named, (i) => locate(['audiences', i]), context),
  );
  const served = named.filter((a) => context.audiences.includes(a));
  const audiences = served.length > 0 ? served : [...context.audiences];

  const body = readBody(file, split.body, split.bodyOffset, audiences, context, (title) =>
    context.headings.idOf(place.kind, title),
  );
  const sections = body.unread ? [] : checkSections(file, place, body, audiences, fields, context.headings);
  // A mistyped audience is one mistake, not also an empty section for the audience that was meant.
  const mistyped = body.diagnostics.some((d) => d.rule === 'audience-unknown');
  addFaults(
    found,
    body.diagnostics,
    sections.filter((d) => !(mistyped && d.rule === 'section-audience')),
    checkCites(file, body, fields, locate, context),
    checkImages(file, body.uses.images),
  );
  if (!fields) return { draft: undefined, diagnostics: found };
  addFaults(found, checkTogether(file, place, fields, audiences, body, locate, context));
  if (hasErrors(found)) return { draft: undefined, diagnostics: found };
  const draft: Draft = {
    ...place,
    file,
    fields: { ...inPrint(fields, context), audiences },
    trees: body.trees(),
    uses: body.uses,
    locate,
  };
  return { draft, diagnostics: found };
}

function checkCites(
  file: string,
  body: ReadBody,
  fields: Draft['fields'] | undefined,
  locate: Locate,
  context: Context,
): Diagnostic[] {
  const known = [...context.references];
  const unknown = (id: string, at: { line: number; column: number }) =>
    fault(
      'reference-unknown',
      file,
      at,
      `Found source \`${id}\`, which \`references.json\` does not hold${didYouMean(id, known)}`,
    );
  const found = body.uses.cites.filter((c) => !context.references.has(c.id)).map((c) => unknown(c.id, c.at));
  if (!fields) return found;
  fields.references.forEach((id, i) => {
    if (!context.references.has(id)) found.push(unknown(id, locate(['references', i])));
  });
  const listed = new Set(fields.references);
  for (const { id, at } of body.uses.cites) {
    if (context.references.has(id) && !listed.has(id))
      found.push(
        fault(
          'reference-unlisted',
          file,
          at,
          `Found a citation of \`${id}\`, which \`references\` does not list.`,
        ),
      );
  }
  return found;
}

/** Checks of several fields, or of fields and body, together. */
function checkTogether(
  file: string,
  place: Place,
  fields: Draft['fields'],
  audiences: readonly string[],
  body: ReadBody,
  locate: Locate,
  context: Context,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (fields.id !== undefined && fields.id !== place.id) {
    found.push(
      fault(
        'id-mismatch',
        file,
        locate(['id']),
        `Found id \`${fields.id}\`, expected \`${place.id}\` as the file is named.`,
      ),
    );
  }
  if (fields.status === 'draft')
    found.push(
      fault('status-draft', file, locate(['status']), 'Found `status: draft`, so this resource is left out.'),
    );
  if (place.kind !== 'activity') return found;
  const { duration, gradeBands } = fields as unknown as ActivityFields;
  const graded = audiences.filter((a) => context.graded.includes(a));
  if (graded.length > 0 && gradeBands.length === 0) {
    found.push(
      fault(
        'field-missing',
        file,
        locate(['gradeBands'], 'key'),
        `Found no \`gradeBands\`, expected some because the activity serves ${orList(graded)}.`,
      ),
    );
  }
  if (graded.length === 0 && gradeBands.length > 0) {
    found.push(
      fault(
        'field-value',
        file,
        locate(['gradeBands'], 'key'),
        context.graded.length === 0
          ? 'Found `gradeBands`, expected none because no audience in `audiences.yaml` has `gradeBands: true`.'
          : `Found \`gradeBands\`, expected none because the activity does not serve ${orList(context.graded)}.`,
      ),
    );
  }
  const run = body.markdown.sections.find((s) => s.id === 'run-it');
  if (run) {
    const each = audiences.map((a) =>
      checkMinutes(
        file,
        sectionNodes(body.markdown.sections, 'run-it', a),
        duration,
        run,
        context.readMinutes,
      ),
    );
    addFaults(found, each.flat());
    addFaults(
      found,
      checkCard(file, fields as unknown as ActivityFields, body.markdown.sections, audiences, run.at),
    );
  }
  return found;
}
