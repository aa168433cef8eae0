import type { Heading, Link, Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Point } from '../diagnostics/diagnostic.js';
import { orList } from '../diagnostics/nearest.js';
import type { Report } from '../diagnostics/reporter.js';
import { inlineMarks } from './inline-marks.js';
import { linkSchemes } from './sanitize.js';

/** What a body refers to, each with its place, for the checks that need the whole playbook. */
export interface Uses {
  links: { id: string; at: Point }[];
  cites: { id: string; at: Point }[];
  variables: { name: string; at: Point }[];
  images: { source: string; at: Point }[];
}

const vague = /^(?:here|click here|this|this link|link|more|read more|learn more|page|website|see)$/i;

/** Reports faults in plain Markdown (headings, links, images, raw HTML), and returns all that the body refers to. */
export function checkText(root: Root, report: Report): Uses {
  const uses: Uses = { links: [], cites: [], variables: [], images: [] };
  let level = 1;
  const visit = (node: Nodes) => {
    const at = node.position?.start ?? { line: 1, column: 1 };
    if (node.type === 'heading') {
      checkHeading(node, level, report);
      level = node.depth;
    } else if (node.type === 'html' && node.value.startsWith('<!--')) {
      unclosedComment(at, report);
    } else if (node.type === 'html') {
      report(
        'html-raw',
        at,
        `Found raw HTML \`${node.value.split('\n')[0]!.slice(0, 40)}\`, expected Markdown.`,
      );
    } else if (node.type === 'image' || node.type === 'imageReference') {
      if (!node.alt?.trim())
        report(
          'image-alt',
          at,
          'Found an image without alternative text, expected a few words in the brackets.',
        );
      if (node.type === 'image') uses.images.push({ source: node.url, at });
      else
        report(
          'image-source',
          at,
          `Found image \`${node.label ?? node.identifier}\` by reference, expected its file in parentheses.`,
        );
    } else if (node.type === 'link') {
      checkLink(node, uses, report);
    } else if (node.type === 'definition') {
      checkUrl(node.url, at, uses, report);
    } else if (node.type === 'leafDirective' || node.type === 'containerDirective') {
      for (const value of Object.values(node.attributes ?? {})) {
        for (const { variable } of inlineMarks(value ?? ''))
          if (variable !== undefined) uses.variables.push({ name: variable, at });
      }
    } else if (node.type === 'text') {
      const opens = node.value.indexOf('<!--');
      if (opens >= 0) unclosedComment(placesInText(node.value, at)(opens), report);
      collectMarks(node.value, at, uses);
    }
    if ('children' in node) for (const child of node.children) visit(child as Nodes);
  };
  visit(root);
  return uses;
}

function checkHeading(node: Heading, before: number, report: Report): void {
  const at = node.position!.start;
  const marks = (level: number) => `\`${'#'.repeat(level)}\``;
  if (textOf(node).trim() === '') report('heading-empty', at, 'Found a heading without text.');
  else if (node.depth === 1)
    report('heading-level', at, 'Found `#`, expected `##`: the title of the file is the first level.');
  else if (node.depth > before + 1)
    report(
      'heading-level',
      at,
      `Found ${marks(node.depth)} below ${marks(before)}, expected ${marks(before + 1)}.`,
    );
}

function checkLink(node: Link, uses: Uses, report: Report): void {
  const at = node.position!.start;
  const text = textOf(node).trim();
  checkUrl(node.url, at, uses, report);
  if (text !== '' && !vague.test(text)) return;
  const found = text === '' ? 'a link without text' : `the link text \`${text}\``;
  report('link-text', at, `Found ${found}, expected words that say where it leads.`);
}

function checkUrl(url: string, at: Point, uses: Uses, report: Report): void {
  // Lower case only: the sanitizer knows no other spelling and would drop the address without a word.
  const scheme = /^([a-z][a-z0-9+.-]*):/.exec(url)?.[1];
  if (scheme === 'id') uses.links.push({ id: url.slice(3), at });
  else if (!scheme || !(linkSchemes as readonly string[]).includes(scheme))
    report(
      'link-unsafe',
      at,
      `Found a link to \`${url.slice(0, 60)}\`, expected a scheme of ${orList(linkSchemes)}.`,
    );
}

function collectMarks(value: string, start: Point, uses: Uses): void {
  const placeOf = placesInText(value, start);
  for (const mark of inlineMarks(value)) {
    const at = placeOf(mark.offset);
    if (mark.variable !== undefined) uses.variables.push({ name: mark.variable, at });
    for (const { id } of mark.cites ?? []) uses.cites.push({ id, at });
  }
}

/** Turns offsets in a text, which must come in order, into places in its file. */
function placesInText(value: string, start: Point): (offset: number) => Point {
  let { line } = start;
  // Where the line begins, counted from the beginning of the text; a text may begin inside its line.
  let from = 1 - start.column;
  let next = value.indexOf('\n');
  return (offset) => {
    // Each line is passed once.
    while (next >= 0 && next < offset) {
      line += 1;
      from = next + 1;
      next = value.indexOf('\n', from);
    }
    return { line, column: offset - from + 1 };
  };
}

function unclosedComment(at: Point, report: Report): void {
  report(
    'comment-unclosed',
    at,
    'Found a comment that does not end, expected `-->` behind it, in the same paragraph where words follow.',
  );
}
