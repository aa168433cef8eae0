import { parseDocument, stringify } from 'yaml';
import type * as z from 'zod';
import { asMeant } from '../../schema/as-meant.js';
import { checkFields } from '../../schema/check-fields.js';
import { promptText } from './prompt.js';

/** Fields that say the same elsewhere. */
const otherNames: Readonly<Record<string, string>> = {
  description: 'summary',
  excerpt: 'summary',
  keywords: 'tags',
  categories: 'tags',
};

const nowhere = () => ({ line: 1, column: 1 });

/**
 * The fields that a draft begins with, and those of the document in their places where they are fields of the kind and hold what such a
 * field may. What is not taken over is told in a comment. With `none` nothing is.
 */
export function withFields(
  front: string,
  schema: z.ZodType,
  own: Readonly<Record<string, unknown>>,
  none: boolean,
): string {
  let lines = front.split('\n');
  const told: string[] = [];
  for (const [given, value] of Object.entries(own)) {
    const name = otherNames[given] ?? given;
    if (given === 'title') continue;
    if (!none && fits(lines.join('\n'), schema, name, value)) lines = withField(lines, name, value);
    else told.push(`#${promptText(`The document says of itself \`${given}\`: ${shown(value)}`)}`.trimEnd());
  }
  return [...lines, ...told].join('\n');
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Whether fields are sound with one of them so. */
function fits(front: string, schema: z.ZodType, name: string, value: unknown): boolean {
  const data = { ...(parseDocument(front).toJS() as object), [name]: value };
  const { diagnostics } = checkFields('', schema as never, asMeant(schema, data), nowhere);
  return diagnostics.length === 0;
}

function withField(lines: readonly string[], name: string, value: unknown): string[] {
  const line = stringify({ [name]: value }, { lineWidth: 0 }).trimEnd();
  const at = lines.findIndex((l) => l.startsWith(`${name}:`));
  if (at < 0) return [...lines, line];
  // A prompt for this field alone has its answer.
  const next = lines[at + 1];
  const answered = lines[at - 1]?.startsWith('# unfinished:') && (next === undefined || next.startsWith('#'));
  return [...lines.slice(0, answered ? at - 1 : at), line, ...lines.slice(at + 1)];
}
