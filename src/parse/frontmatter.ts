import matter from 'gray-matter';
import { type Diagnostic, fault } from '../diagnostics/diagnostic.js';
import type { RuleId } from '../diagnostics/rules.js';
import { show } from '../diagnostics/show.js';
import { type LocatedData, readYaml } from './yaml-data.js';

/** A file split in two: located data, and the body with the line it starts on. */
export interface Split {
  front: LocatedData;
  /** The fields as written, from the second line of the file. */
  frontText: string;
  body: string;
  /** Number of lines of the file before the body. */
  bodyOffset: number;
}

/**
 * Splits a file at its frontmatter. This is the one file that uses gray-matter, and only after the fence has been
 * proved to be a plain `---`: gray-matter runs `---js` frontmatter with eval, whatever its options say.
 */
export function splitFrontmatter(file: string, text: string): Split | { diagnostics: Diagnostic[] } {
  const refuse = (rule: RuleId, column: number, message: string) => ({
    diagnostics: [fault(rule, file, { line: 1, column }, message)],
  });
  const firstLine = text.split('\n', 1)[0]!;
  if (!firstLine.startsWith('---')) {
    return refuse(
      'frontmatter-missing',
      1,
      `Found ${quoteStart(firstLine)} on the first line, expected \`---\`.`,
    );
  }
  if (firstLine.trimEnd() !== '---') {
    return refuse(
      'frontmatter-language',
      4,
      `Found \`${firstLine.slice(0, 40).trim()}\` on the first line, expected \`---\` alone.`,
    );
  }
  if (!/\n---[ \t]*(\n|$)/.test(text)) {
    return refuse('frontmatter-unclosed', 1, 'Found no second line of `---`, expected one after the fields.');
  }
  const fence = text.split('\n').findIndex((line, i) => i > 0 && line.startsWith('---'));
  const closing = text.split('\n')[fence] ?? '';
  if (!/^---[ \t]*$/.test(closing)) {
    const at = { line: fence + 1, column: 4 };
    const message = `Found \`${show(closing)}\` below the fields, expected \`---\` alone.`;
    return { diagnostics: [fault('frontmatter-unclosed', file, at, message)] };
  }
  let front: LocatedData | undefined;
  let frontText = '';
  const engine = {
    parse: (yaml: string): object => {
      // What is left of the fence's own line comes along: the end of the line, and blanks before it.
      frontText = yaml.slice(yaml.indexOf('\n') + 1);
      front = readYaml(file, frontText, 1);
      return {};
    },
  };
  const refused = () => {
    throw new Error('only YAML frontmatter is read');
  };
  // Options are always passed: without them gray-matter caches a broken file as an empty one.
  const split = matter(text, {
    language: 'yaml',
    delimiters: '---',
    engines: { yaml: engine, javascript: refused, js: refused, json: refused },
  });
  front ??= readYaml(file, '', 1);
  const bodyOffset = text.slice(0, text.length - split.content.length).split('\n').length - 1;
  return { front, frontText, body: split.content, bodyOffset };
}

function quoteStart(line: string): string {
  return line.trim() === '' ? 'an empty line' : `\`${line.slice(0, 30)}\``;
}
