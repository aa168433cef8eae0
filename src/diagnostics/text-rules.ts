import { error, type Rule } from './rule.js';

/** The rules for what stands below the frontmatter: blocks, variables, sections, links and images. */
export const textRules = {
  // Blocks and variables
  'block-unknown': error(
    'A block that is not in the list of blocks.',
    'Correct the name; `docs/authoring.md` lists the blocks.',
  ),
  'block-syntax': error(
    'Something looks like a block but is plain text to Markdown, so its colons and, worse, its secrets would be printed.',
    'Write `:::name` at the start of a line, without a space after the colons, and `:::` alone to close it.',
  ),
  'block-unclosed': error(
    'A block is opened but never closed, so it swallows the rest of the file.',
    'Close it with `:::` on its own line.',
  ),
  'block-attribute': error(
    'An attribute of a block is missing, unknown or has a value that is not allowed.',
    'Write the attribute as the message says.',
  ),
  'block-unreached': error(
    'A `:::for` block names only audiences that its file does not serve, so nobody would ever read it.',
    'Add the audience to `audiences`, or change the block.',
  ),
  'variable-unknown': error(
    'A `{{variable}}` that the playbook does not declare.',
    'Use a declared term; `audiences.yaml` lists them.',
  ),
  // Sections and Markdown
  'section-missing': error(
    'A section every resource of this kind has is not there.',
    'Add the section as a `##` heading with its text.',
  ),
  'section-empty': error(
    'A section has a heading but nothing to read.',
    'Write the section, or remove the heading if the section is optional.',
  ),
  'section-unknown': error(
    'A section this kind does not have. Mistyped headings are the usual cause.',
    'Correct the heading, or make it a `###` inside another section.',
  ),
  'section-duplicate': error('Two sections of one file have the same heading.', 'Merge the two sections.'),
  'section-audience': error(
    'A required section has nothing to read for one of the audiences the resource serves.',
    'Add a passage for that audience, or take the audience out of `audiences`.',
  ),
  'text-before-section': error(
    'Text stands before the first `##` heading, where this kind has no place for it.',
    'Move it below a heading.',
  ),
  'heading-level': error(
    'Headings step down one level at a time, beginning with `##`. Screen readers and contents depend on it.',
    'Use the next level down.',
  ),
  'heading-empty': error('A heading has no text.', 'Write the heading or remove it.'),
  'image-alt': error(
    'An image has no alternative text, so some readers get nothing.',
    'Say in a few words what the image shows: `![…](file.png)`.',
  ),
  'image-source': error(
    'An image must be a PNG, JPEG, GIF, WebP or SVG file beside the content: packets work offline and load nothing from elsewhere.',
    'Put the image into the content folder and name it by a relative path.',
  ),
  'link-text': error(
    'A link has no text, or only a word such as “here”. Out of context it means nothing.',
    'Say where the link leads.',
  ),
  'link-unsafe': error(
    'A link uses a scheme other than `https`, `http`, `mailto`, `tel` or `id`, or a path inside the content folder that means nothing to readers.',
    'Use a web address, or `id:` and the id of a resource.',
  ),
  'link-unknown': error('An `id:` link leads to a resource that does not exist.', 'Correct the id.'),
  'html-raw': error(
    'Raw HTML is not printed in any format. Markdown and blocks do all that is needed.',
    'Use Markdown or a block instead.',
  ),
} as const satisfies Record<string, Rule>;
