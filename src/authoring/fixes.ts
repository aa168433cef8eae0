import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { RuleId } from '../diagnostics/remedies.js';
import { placeOf } from '../load/place.js';
import { headingsIn } from '../schema/headings.js';
import { mendHeading, mendLevel, mendUnmarked } from './mend-headings.js';
import { mendMark } from './mend-lists.js';
import { mendValue, mendYaml } from './mend-values.js';
import type { Mend } from './mending.js';
import { sourceLines } from './source-lines.js';
import type { TextEdit } from './text-edit.js';

/** What mends one fault, and nothing else. */
export interface Fix {
  /** The rule of the fault. */
  readonly rule: RuleId;
  /** The fault. */
  readonly diagnostic: Diagnostic;
  /** What is done, for a menu: “Write `## Debrief`”. */
  readonly title: string;
  /** From where to where the text changes: the first offset and the last. */
  readonly range: { readonly start: number; readonly end: number };
  /** What to change; all of them, or none. */
  readonly edits: readonly TextEdit[];
}

/** Which faults can be mended without knowing what somebody wanted to say, and by what. To add one: a line here. */
const mends: Partial<Record<RuleId, readonly Mend[]>> = {
  'yaml-syntax': [mendYaml],
  'field-type': [mendValue],
  'field-value': [mendValue],
  'audience-unknown': [mendValue],
  'relation-unknown': [mendValue],
  'reference-unknown': [mendValue],
  'section-unknown': [mendHeading],
  'section-missing': [mendUnmarked],
  'heading-level': [mendLevel],
  'markup-left': [mendValue, mendMark],
};

/**
 * The fixes for faults of one file, as `loadPlaybook` has found them in this text: no-break spaces, pasted bullets, marks of lists
 * and headings, headings in another spelling, days in another way of writing, curly quotation marks and other slips in YAML. Faults
 * that need an author have none, and those of other files are passed over. No words change but those of headings.
 *
 * @param strings The words of the playbook (`playbook.strings`), which say how its sections are called.
 */
export function fixesOf(
  file: string,
  text: string,
  diagnostics: readonly Diagnostic[],
  strings: Readonly<Record<string, string>>,
): Fix[] {
  const lines = sourceLines(text);
  const place = placeOf(file);
  const kind = 'kind' in place ? place.kind : undefined;
  const headings = headingsIn(strings);
  return diagnostics.flatMap((diagnostic) => {
    const { rule } = diagnostic;
    const at = diagnostic.line - 1;
    const line = lines[at];
    if (diagnostic.file !== file || !line || file.endsWith('.json')) return [];
    const faulty = { diagnostic, lines, at, line, kind, headings };
    const mended = (mends[rule] ?? []).map((mend) => mend(faulty)).find((found) => found.length > 0);
    if (!mended) return [];
    const edits = mended.map((edit) => ({ file, ...edit }));
    const range = { start: edits[0]!.start, end: edits.at(-1)!.end };
    return [{ rule, diagnostic, title: `Write \`${mended[0]!.text.trim()}\``, range, edits }];
  });
}
