import type { RootContent } from 'mdast';
import { withoutControls } from '../../diagnostics/controls.js';
import { slugify } from '../../schema/kinds.js';
import { longestTitle } from '../begin/begin-resource.js';
import type { DocumentToImport } from './import-document.js';
import type { ReadDocument } from './read-html.js';

/**
 * What a draft is called, and the text below its title: as somebody wishes, as the document says of itself, as its first heading says,
 * or as its file is called. A heading that is too long for a title stays in the text.
 */
export function draftTitle(
  { title: wished, name }: DocumentToImport,
  { title: own, fields }: ReadDocument,
  first: { title?: string; rest: RootContent[] },
  nodes: readonly RootContent[],
): { title: string; nodes: readonly RootContent[] } {
  const field = typeof fields?.title === 'string' ? fields.title : undefined;
  const given = [wished, field, first.title, own].find((t) => t !== undefined && t.trim() !== '');
  const whole = withoutControls(given ?? stem(name))
    .replace(/\s+/g, ' ')
    .trim();
  const title = wished === undefined ? shortened(whole) : whole;
  const said = first.title !== undefined && slugify(first.title) === slugify(title);
  return { title, nodes: said ? first.rest : nodes };
}

const stem = (name: string): string =>
  name
    .replace(/^.*[/\\]/, '')
    .replace(/\.\w+$/, '')
    .replace(/[-_]+/g, ' ');

/** Cut at the last blank that leaves enough. */
function shortened(title: string): string {
  if (title.length <= longestTitle) return title;
  const start = title.slice(0, longestTitle - 1);
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), longestTitle / 2)).trimEnd()}…`;
}
