import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { directive } from 'micromark-extension-directive';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { combineExtensions } from 'micromark-util-combine-extensions';
import type { Extension } from 'micromark-util-types';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { asPartsOfLines, commentsBeforeWords } from './comments.js';

/** Containers and leaves only. Inline directives would eat the `:30` of “3:30pm”. */
function blockDirectives(): Extension {
  const { text: _inline, ...flow } = directive();
  return flow;
}

/**
 * What is added to CommonMark, each with the marks without which it cannot occur. Only what can occur in a body is switched
 * on for it, because every addition slows the tokenizer down. Bare addresses are not made into links: screen readers read
 * them out letter by letter.
 */
const additions: readonly { sign: RegExp; syntax: () => Extension; tree: () => unknown }[] = [
  { sign: /\|/, syntax: gfmTable, tree: gfmTableFromMarkdown },
  { sign: /\[[ xX]\]/, syntax: gfmTaskListItem, tree: gfmTaskListItemFromMarkdown },
  { sign: /\[\^/, syntax: gfmFootnote, tree: gfmFootnoteFromMarkdown },
  { sign: /~~/, syntax: () => gfmStrikethrough({ singleTilde: false }), tree: gfmStrikethroughFromMarkdown },
  { sign: /::/, syntax: blockDirectives, tree: directiveFromMarkdown },
];

type Parser = { parse(text: string): Root };
const parsers = new Map<string, Parser>();

/** The parser for the additions that a body can need. There are at most 32 of them; each is made once. */
function parserFor(body: string): Parser {
  const needed = additions.filter(({ sign }) => sign.test(body));
  const key = needed.map((n) => additions.indexOf(n)).join();
  const known = parsers.get(key) ?? makeParser(needed);
  parsers.set(key, known);
  return known;
}

function makeParser(needed: readonly (typeof additions)[number][], more: readonly Extension[] = []): Parser {
  // Combined here, because the parser would combine them anew for every body.
  const syntax = combineExtensions([...needed.map((n) => n.syntax()), ...more]);
  return unified()
    .use(remarkParse)
    .use(function (this: Processor) {
      Object.assign(this.data(), {
        micromarkExtensions: [syntax],
        fromMarkdownExtensions: needed.map((n) => n.tree()),
      });
    })
    .freeze();
}

/**
 * Parses a body as CommonMark with tables, task lists, footnotes, strikethrough and block directives. `lineOffset` lines
 * before it are counted, so every position is that of the file the body comes from. What stands around a comment is text.
 */
export function parseMarkdown(body: string, lineOffset = 0): Root {
  const text = '\n'.repeat(lineOffset) + body;
  const comments = commentsBeforeWords(text);
  if (comments.size === 0) return parserFor(body).parse(text);
  return makeParser(additions, [asPartsOfLines(comments)]).parse(text);
}
