import type { Root } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';
import { blocks } from '../schema/blocks.js';

/** Schemes a link may use; `id` is ours and becomes a real link, or none, when a format is written. */
export const linkSchemes = ['http', 'https', 'mailto', 'tel', 'id'] as const;

/** The short allow-list: what Markdown makes, and our own elements. Nothing else gets into a tree. */
const schema: Schema = {
  tagNames: [
    ...'a blockquote br code del em h2 h3 h4 h5 h6 hr img input li ol p pre strong sub sup table tbody td th thead tr ul'.split(
      ' ',
    ),
    ...blocks.map((b) => `pb-${b.name}`),
    ...'pb-var pb-cite pb-footnote pb-seam'.split(' '),
  ],
  attributes: {
    a: ['href', 'title'],
    img: ['src', 'alt', 'title'],
    input: [['type', 'checkbox'], 'checked', ['disabled', true]],
    li: [['className', 'task-list-item']],
    ol: ['start', ['className', 'contains-task-list']],
    ul: [['className', 'contains-task-list']],
    td: [['align', 'left', 'right', 'center']],
    th: [['align', 'left', 'right', 'center']],
    ...Object.fromEntries(blocks.map((b) => [`pb-${b.name}`, Object.keys(b.attributes)])),
    'pb-var': ['name'],
    'pb-cite': ['ids', 'locators'],
  },
  protocols: { href: [...linkSchemes], src: ['data'] },
  required: { input: { type: 'checkbox', disabled: true } },
  strip: ['script', 'style'],
  // No id reaches a tree, so nothing needs the prefix that would also change our own `name`.
  clobber: [],
};

/** A copy of the tree that holds only what is allowed. Runs on every tree, overlays included. */
export function sanitizeTree(tree: Root): Root {
  return sanitize(tree, schema) as Root;
}
