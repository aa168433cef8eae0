// A page of Markdown as HTML: anchors as on GitHub, links that fit the site, tables and code that scroll by themselves.
import { existsSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { anchorMaker } from '../anchors.mjs';
import { addressOf } from './pages.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const reader = unified().use(remarkParse).use(remarkGfm).use(remarkRehype);
const writer = unified().use(rehypeStringify);

/** `html`, the `headings`, the `sections` for the search, and the `files` that are shown or linked beside pages. */
export function renderMarkdown(path, text) {
  const tree = reader.runSync(reader.parse(text));
  const anchor = anchorMaker();
  const headings = [];
  const files = new Set();
  walk(tree, (node) => {
    if (/^h[1-6]$/.test(node.tagName)) {
      const title = textOf(node);
      node.properties.id = anchor(title);
      headings.push({ level: Number(node.tagName[1]), title, anchor: node.properties.id });
    }
    if (node.tagName === 'a' && isFolder(path, node.properties.href)) {
      node.tagName = 'span';
      node.properties = {};
    }
    for (const name of ['href', 'src'])
      if (node.properties?.[name] !== undefined)
        node.properties[name] = moved(path, node.properties[name], files);
    if (node.tagName === 'pre') Object.assign(node.properties, { tabIndex: 0 });
    if (node.tagName === 'img') node.properties.loading = 'lazy';
  });
  const sections = sectionsOf(tree, headings[0]?.title ?? path);
  wrapTables(tree);
  return { html: writer.stringify(tree), headings, sections, files: [...files] };
}

function walk(node, visit) {
  visit(node);
  for (const child of node.children ?? []) walk(child, visit);
}

const textOf = (node) => (node.type === 'text' ? node.value : (node.children ?? []).map(textOf).join(''));

/** A folder of the repository: servers of files show no such thing, so its name stays and the link goes. */
function isFolder(path, href) {
  if (/^[a-z][\w+.-]*:|^#/i.test(href)) return false;
  const place = posix.join(root, posix.dirname(path), decodeURI(href.split('#')[0]));
  return existsSync(place) && statSync(place).isDirectory();
}

/** A link of a page of Markdown as the site has it. Whatever is no page comes along as a file. */
function moved(path, href, files) {
  if (/^[a-z][\w+.-]*:|^#/i.test(href)) return href;
  const [file, anchor] = href.split('#');
  const target = posix.join(posix.dirname(path), decodeURI(file));
  if (!target.endsWith('.md')) files.add(target);
  const address = target.endsWith('.md') ? addressOf(target) : fileAddress(target);
  const way = posix.relative(posix.dirname(addressOf(path)), address);
  return anchor === undefined ? way : `${way}#${anchor}`;
}

/** A licence has no ending, and servers would offer it as a download. */
export const fileAddress = (path) => (/\.\w+$/.test(path) ? path : `${path}.txt`);

/** A table that is wider than the page scrolls by itself, with the keyboard too. */
function wrapTables(node) {
  node.children = (node.children ?? []).map((child) => {
    wrapTables(child);
    if (child.tagName !== 'table') return child;
    const properties = { className: ['scroll'], tabIndex: 0, role: 'group', ariaLabel: 'Table' };
    return { type: 'element', tagName: 'div', properties, children: [child] };
  });
}

/** The words below each heading, for the search. */
function sectionsOf({ children }, page) {
  const sections = [];
  for (const node of children) {
    if (/^h[1-6]$/.test(node.tagName))
      sections.push({ page, title: textOf(node), anchor: node.properties.id, text: '' });
    else if (sections.length > 0 && node.tagName !== 'pre') sections.at(-1).text += ` ${textOf(node)}`;
  }
  return sections.map((s) => ({ ...s, text: s.text.replace(/\s+/g, ' ').trim() }));
}
