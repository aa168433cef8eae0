import { headingsIn } from '../schema/headings.js';
import { type Kind, kindInfo } from '../schema/kinds.js';

/** The headings that a file of a kind must have, as the text to start from. */
export function sectionsTemplate(kind: Kind | undefined, strings: Readonly<Record<string, string>>): string {
  if (kind === undefined) return '';
  const { titleOf } = headingsIn(strings);
  return kindInfo(kind)
    .sections.filter((s) => s.required)
    .map((s) => `## ${titleOf(s.id)}\n`)
    .join('\n');
}
