// docs/api/: a page for each entry of the package, from the doc comments that editors show.
import { anchorMaker } from '../anchors.mjs';
import { table } from '../docs-tables.mjs';
import { about } from './about.mjs';
import { signatureOf } from './declarations.mjs';

const made =
  '<!-- Made by scripts/docs.mjs from the types in dist/. Do not edit it here: edit the doc comments in src. -->';
const sorts = [
  ['function', 'Functions'],
  ['class', 'Classes'],
  ['constant', 'Constants'],
  ['type', 'Types'],
];

/** The text of each page, by its path. */
export function apiPages(model, files) {
  const anchors = new Map(model.pages.flatMap(anchorsOf));
  const to = (from) => (one) =>
    `[\`${one.name}\`](${one.page === from ? '' : `${one.page.page}.md`}#${anchors.get(one)})`;
  const pages = model.pages.map((page) => [`docs/api/${page.page}.md`, pageOf(page, to(page))]);
  return Object.fromEntries([['docs/api/README.md', overview(model, files)], ...pages]);
}

function overview({ pages }, files) {
  return joined([
    '# API',
    made,
    'Each entry of the package, with every name it exports: how it is called, what it gives, and a program that uses it. The programs stand in the guides, and the tests run them.',
    table(
      ['import from', 'what it is for'],
      pages.map((page) => [`[\`${page.entry}\`](${page.page}.md)`, aboutOf(page)[0]]),
    ),
    `Files, and no code, are ${files.map((path) => `\`networks-playbook/${path.slice(2)}\``).join(', ')}: JSON Schemas for editors, style sheets, the fonts of PDFs.`,
    'These pages are in the repository and on its site, not in the package: the types that come with it carry the same words, and editors show them. All types are read from outside as `exports` shows them. `api/` in the repository holds the same signatures without words, so that a change of the interface is seen in review.',
  ]);
}

function aboutOf({ page, entry }) {
  if (!about[page])
    throw new Error(`\`${entry}\` is an entry of the package. Say in scripts/api/about.mjs what it is for.`);
  return about[page];
}

/** The parts of a page in their order: a heading each, and what stands below it. */
const partsOf = ({ own, again, inner }) => [
  ...sorts.map(([sort, title]) => [title, own.filter((one) => one.sort === sort)]),
  ['Named by these, not exported', inner],
  ['Also exported here', again],
];

/** The anchors of what a page tells, in the order of its headings: two names may differ in their case alone. */
function anchorsOf(page) {
  const anchor = anchorMaker();
  anchor(page.entry);
  return partsOf(page)
    .filter(([, list]) => list.length > 0)
    .flatMap(([title, list]) => {
      anchor(title);
      return list === page.again ? [] : list.map((one) => [one, anchor(one.name)]);
    });
}

function pageOf(page, link) {
  const [text, guides] = aboutOf(page);
  const told = guides.map((guide) => `[${guide.replace('.md', '')}](../${guide})`).join(', ');
  const parts = partsOf(page)
    .filter(([, list]) => list.length > 0)
    .flatMap(([title, list]) => [
      `## ${title}`,
      ...(list === page.again
        ? [list.map(({ of }) => link(of)).join(', ')]
        : list.flatMap((one) => tell(one, link))),
    ]);
  return joined([`# ${page.entry}`, made, `${text} Guides: ${told}. [All entries](README.md)`, ...parts]);
}

function tell(one, link) {
  const throwing = one.tags.filter((tag) => tag.name === 'throws').map((tag) => `**Throws** ${tag.about}`);
  const firing = one.tags.filter((tag) => tag.name === 'fires').map((tag) => `**Fires** ${tag.about}`);
  const given = one.tags
    .filter((tag) => tag.name === 'param')
    .map((tag) => `- \`${tag.about.split(' ')[0]}\`: ${tag.about.split(' ').slice(1).join(' ')}`);
  return [
    `### ${one.name}`,
    escaped(one.about),
    `\`\`\`ts\n${cut(signatureOf(one.symbol, { comments: true }))}\n\`\`\``,
    given.join('\n'),
    ...[...throwing, ...firing].map(escaped),
    namesOf(one, link),
  ].filter(Boolean);
}

/** Where it is shown, what it is made of, and what it is part of. */
function namesOf(one, link) {
  const places = new Map(one.examples.map((place) => [`${place.path}#${place.anchor}`, place]));
  const shown = [...places.values()]
    .slice(0, 3)
    .map(
      ({ path, title, anchor }) =>
        `[${title ?? path}](${path === 'README.md' ? '../../README.md' : path.replace('docs/', '../')}${anchor ? `#${anchor}` : ''})`,
    );
  const used = one.sort === 'type' ? one.usedBy : [];
  return [
    shown.length > 0 ? `Example: ${shown.join(', ')}.` : '',
    one.names.length > 0 ? `Names: ${one.names.map(link).join(', ')}.` : '',
    used.length > 0
      ? `Named by: ${used.slice(0, 8).map(link).join(', ')}${used.length > 8 ? ` and ${used.length - 8} more` : ''}.`
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** A table of the code as a type is long, and told elsewhere. */
function cut(text) {
  const lines = text.split('\n');
  return lines.length > 80
    ? [...lines.slice(0, 12), `  // … ${lines.length - 12} lines more`].join('\n')
    : text;
}

/** Tags that are named in a sentence are no HTML. */
const escaped = (text) => text.replace(/`[^`]*`|</g, (all) => (all === '<' ? '&lt;' : all));

const joined = (parts) => `${parts.map((part) => part.trimEnd()).join('\n\n')}\n`;
