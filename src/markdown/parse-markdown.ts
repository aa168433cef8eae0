import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import type { Extension } from 'micromark-util-types';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/** Containers and leaves only. Inline directives would eat the `:30` of “3:30pm”. */
function flowDirectives(this: Processor): void {
  const { text: _inline, ...flow } = directive() as Extension & { text?: unknown };
  const data = this.data() as { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] };
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), flow];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), directiveFromMarkdown()];
}

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(flowDirectives).freeze();

/**
 * Parses a body as CommonMark, GFM and block directives. `lineOffset` lines before it are counted, so every position
 * is that of the file the body comes from.
 */
export function parseMarkdown(body: string, lineOffset = 0): Root {
  return parser.parse('\n'.repeat(lineOffset) + body);
}
