import type { Heading, Link, Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type Diagnostic, fault, type Point } from '../diagnostics/diagnostic.js';
import { orList } from '../diagnostics/nearest.js';
import { linkSchemes } from './sanitize.js';
import { inlineMarks } from './to-tree.js';

/** What a body refers to, each with its place, for the checks that need the whole playbook. */
export interface Uses {
  links: { id: string; at: Point }[];
  cites: { id: string; at: Point }[];
  variables: { name: string; at: Point }[];
  images: { source: string; at: Point }[];
}

const vague = /^(?:here|click here|this|this link|link|more|read more|learn more|page|website|see)$/i;

/** Faults in plain Markdown (headings, links, images, raw HTML), and all that the body refers to. */
export function checkText(file: string, root: Root): { uses: Uses; diagnostics: Diagnostic[] } {
  const uses: Uses = { links: [], cites: [], variables: [], images: [] };
  const found: Diagnostic[] = [];
  let level = 1;
  const visit = (node: Nodes) => {
    const at = node.position?.start ?? { line: 1, column: 1 };
    if (node.type === 'heading') {
      found.push(...checkHeading(file, node, level));
      level = node.depth;
    } else if (node.type === 'html' && !/^<!--/.test(node.value)) {
      found.push(
        fault(
          'html-raw',
          file,
          at,
          `Found raw HTML \`${node.value.split('\n')[0]!.slice(0, 40)}\`, expected Markdown.`,
        ),
      );
    } else if (node.type === 'image' || node.type === 'imageReference') {
      if (!node.alt?.trim())
        found.push(
          fault(
            'image-alt',
            file,
            at,
            'Found an image without alternative text, expected a few words in the brackets.',
          ),
        );
      if (node.type === 'image') uses.images.push({ source: node.url, at });
      else
        found.push(
          fault(
            'image-source',
            file,
            at,
            `Found image \`${node.label ?? node.identifier}\` by reference, expected its file in parentheses.`,
          ),
        );
    } else if (node.type === 'link') {
      found.push(...checkLink(file, node, uses));
    } else if (node.type === 'definition') {
      found.push(...checkUrl(file, node.url, at, uses));
    } else if (node.type === 'leafDirective' || node.type === 'containerDirective') {
      for (const value of Object.values(node.attributes ?? {})) {
        for (const { variable } of inlineMarks(value ?? ''))
          if (variable) uses.variables.push({ name: variable, at });
      }
    } else if (node.type === 'text') {
      collectMarks(node.value, at, uses);
    }
    if ('children' in node) for (const child of node.children) visit(child as Nodes);
  };
  visit(root);
  return { uses, diagnostics: found };
}

function checkHeading(file: string, node: Heading, before: number): Diagnostic[] {
  const at = node.position!.start;
  if (textOf(node).trim() === '') return [fault('heading-empty', file, at, 'Found a heading without text.')];
  if (node.depth === 1)
    return [
      fault('heading-level', file, at, 'Found `#`, expected `##`: the title of the file is the first level.'),
    ];
  if (node.depth > before + 1) {
    return [
      fault(
        'heading-level',
        file,
        at,
        `Found \`${'#'.repeat(node.depth)}\` below \`${'#'.repeat(before)}\`, expected \`${'#'.repeat(before + 1)}\`.`,
      ),
    ];
  }
  return [];
}

function checkLink(file: string, node: Link, uses: Uses): Diagnostic[] {
  const at = node.position!.start;
  const text = textOf(node).trim();
  const found = checkUrl(file, node.url, at, uses);
  if (text === '' || vague.test(text)) {
    found.push(
      fault(
        'link-text',
        file,
        at,
        `Found ${text === '' ? 'a link without text' : `the link text \`${text}\``}, expected words that say where it leads.`,
      ),
    );
  }
  return found;
}

function checkUrl(file: string, url: string, at: Point, uses: Uses): Diagnostic[] {
  // Lower case only: the sanitizer knows no other spelling and would drop the address without a word.
  const scheme = /^([a-z][a-z0-9+.-]*):/.exec(url)?.[1];
  if (scheme === 'id') {
    uses.links.push({ id: url.slice(3), at });
    return [];
  }
  if (scheme && (linkSchemes as readonly string[]).includes(scheme)) return [];
  return [
    fault(
      'link-unsafe',
      file,
      at,
      `Found a link to \`${url.slice(0, 60)}\`, expected a scheme of ${orList(linkSchemes)}.`,
    ),
  ];
}

function collectMarks(value: string, start: Point, uses: Uses): void {
  if (!value.includes('{{') && !value.includes('[@')) return;
  let [line, lineStart] = [0, 0];
  for (const mark of inlineMarks(value)) {
    for (let end = value.indexOf('\n', lineStart); end >= 0 && end < mark.offset; ) {
      [line, lineStart] = [line + 1, end + 1];
      end = value.indexOf('\n', lineStart);
    }
    const column = line > 0 ? mark.offset - lineStart + 1 : start.column + mark.offset;
    const at = { line: start.line + line, column };
    if (mark.variable) uses.variables.push({ name: mark.variable, at });
    for (const id of mark.cites ?? []) uses.cites.push({ id, at });
  }
}
