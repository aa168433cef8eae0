import type { Nodes, Paragraph, Root } from 'mdast';
import type { Report } from '../diagnostics/reporter.js';
import { plainWords } from './block-like-text.js';
import { type Leftover, leftAtLines, leftInField, leftInText, looksLikeMarkup } from './leftover-markup.js';
import { wordsIn } from './words-in-source.js';

/**
 * Reports what still looks like markup once a body is parsed: it would be printed as it is. `source` is the text that was parsed;
 * what does not stand in it word for word was escaped, and is meant.
 */
export function checkLeftovers(
  root: Root,
  source: string,
  references: ReadonlySet<string>,
  report: Report,
): void {
  const placeOf = wordsIn(source);
  const tell = (node: Nodes, { found, offset, hint }: Leftover): void => {
    const at = placeOf(node, found, offset);
    if (at) report('markup-left', at, looksLikeMarkup(found), hint);
  };
  const visit = (node: Nodes) => {
    if (node.type === 'text') {
      const { value } = node;
      for (const left of leftInText(value, references)) tell(node, left);
    }
    if (node.type === 'leafDirective' || node.type === 'containerDirective')
      for (const [name, value] of Object.entries(node.attributes ?? {}))
        if (name !== 'audience')
          for (const { found, hint } of leftInField(value ?? ''))
            report('markup-left', node.position!.start, looksLikeMarkup(found), hint);
    if (node.type === 'paragraph') checkLines(node, report, tell);
    if ('children' in node) for (const child of node.children) visit(child as Nodes);
  };
  visit(root);
}

/** What begins lines of a paragraph, and tables that are none. */
function checkLines(node: Paragraph, report: Report, tell: (node: Nodes, left: Leftover) => void): void {
  const text = plainWords(node);
  for (const left of leftAtLines(text)) tell(node, left);
  if (!text.includes('|')) return;
  const lines = text.split('\n').map((line) => line.trim());
  const framed = lines.map((line) => line.length > 1 && line.startsWith('|') && line.endsWith('|'));
  const rows = lines.map((line, i) => framed[i] || line.includes(' | '));
  const first = rows.indexOf(true);
  if (first < 0 || (!framed.includes(true) && rows.lastIndexOf(true) === first)) return;
  const at = {
    line: node.position!.start.line + first,
    column: first === 0 ? node.position!.start.column : 1,
  };
  report(
    'table-shape',
    at,
    'Found rows with `|` that are no table, expected below the first a line such as `| --- | --- |` with as many cells.',
  );
}
