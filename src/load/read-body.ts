import type { Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { firstControl } from '../diagnostics/controls.js';
import { type Diagnostic, fault } from '../diagnostics/diagnostic.js';
import { limits } from '../diagnostics/limits.js';
import { checkAmounts } from '../markdown/body-limits.js';
import { checkBlocks } from '../markdown/check-blocks.js';
import { checkText, type Uses } from '../markdown/check-text.js';
import { parseMarkdown } from '../markdown/parse-markdown.js';
import { checkRepeatedText } from '../markdown/repeated-text.js';
import { forAudiences, isFor, type MarkdownBody, splitSections } from '../markdown/sections.js';
import { smartenTree } from '../markdown/smarten-tree.js';
import { pointAt } from '../markdown/source-text.js';
import { definitionsOf, toTrees } from '../markdown/to-tree.js';
import type { Body } from '../schema/playbook.js';
import { type Context, checkAudiences, checkVariable } from './context.js';

/** A body read: its trees, its Markdown sections for further checks, and what it refers to. */
export interface ReadBody {
  markdown: MarkdownBody;
  /** Makes the sanitized trees. */
  trees: () => Body;
  uses: Uses;
  /** Whether it was too much to read. What is missing from it is no fault then. */
  unread: boolean;
  diagnostics: Diagnostic[];
}

const empty: Root = { type: 'root', children: [] };

/** Parses and checks a body on its own. `audiences` are those its file serves, `idOf` gives the id of the section below a heading. */
export function readBody(
  file: string,
  text: string,
  lineOffset: number,
  audiences: readonly string[],
  context: Omit<Context, 'headings' | 'readMinutes'>,
  idOf: (title: string) => string,
): ReadBody {
  const tooMuch = checkAmounts(file, text, lineOffset);
  const parsed: Root = tooMuch.length > 0 ? empty : parseMarkdown(text, lineOffset);
  const unfit = [...tooMuch, ...checkDepth(file, parsed)];
  if (unfit.length === 0) unfit.push(...checkRepeatedText(file, parsed));
  // What is too much to parse or to walk is left alone: the body is taken as empty, and the fault says why.
  const root: Root = unfit.length > 0 ? empty : parsed;
  const lines = ['\n'.repeat(lineOffset) + text].join('').split('\n');
  const checked = checkText(file, root);
  const { body, diagnostics } = splitSections(file, root, idOf);
  const definitions = definitionsOf(root);
  return {
    markdown: body,
    uses: checked.uses,
    unread: unfit.length > 0,
    trees: () => {
      const trees = toTrees([body.intro, ...body.sections.map((s) => s.nodes)], definitions);
      if (context.smart) for (const tree of trees) smartenTree(tree);
      const [intro = [], ...rest] = trees;
      const sections = body.sections.map((s, i) => ({
        id: s.id,
        title: s.title,
        audiences: s.audiences,
        children: rest[i]!,
      }));
      return { intro, sections };
    },
    diagnostics: [
      ...unfit,
      ...checkControl(file, text, lineOffset),
      ...checked.diagnostics,
      ...checkBlocks(file, root, lines),
      ...diagnostics,
      ...checkForBlocks(file, root, audiences, context),
      ...checked.uses.variables.flatMap((v) => checkVariable(file, v.name, v.at, context)),
    ],
  };
}

function checkDepth(file: string, root: Root): Diagnostic[] {
  const deep = tooDeep(root);
  const message = `Found more than ${limits.depth} levels of marks inside each other.`;
  return deep ? [fault('nesting-too-deep', file, deep, message)] : [];
}

/** Every kind of control character comes in the same way, so the first of a body is enough to know. */
function checkControl(file: string, text: string, lineOffset: number): Diagnostic[] {
  const found = firstControl(text);
  if (!found) return [];
  const { line, column } = pointAt(text, found.offset);
  const at = { line: line + lineOffset, column };
  return [fault('control-character', file, at, `Found ${found.name}, a control character.`)];
}

/** The place of the first node below the deepest level that is walked. It looks no deeper than that itself. */
function tooDeep(
  node: { children?: unknown[]; position?: { start: { line: number; column: number } } },
  level = 0,
): { line: number; column: number } | undefined {
  if (level > limits.depth) return node.position?.start ?? { line: 1, column: 1 };
  for (const child of node.children ?? []) {
    const found = tooDeep(child as typeof node, level + 1);
    if (found) return found;
  }
  return undefined;
}

/** Every `:::for` names audiences that exist, and at least one that can reach it. */
function checkForBlocks(
  file: string,
  root: Root,
  audiences: readonly string[],
  context: Omit<Context, 'headings' | 'readMinutes'>,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (node: { type: string; children?: unknown[] }, reached: readonly string[]) => {
    let inside = reached;
    if (isFor(node)) {
      const block = node as ContainerDirective;
      const named = forAudiences(block);
      const at = block.position!.start;
      const unknown = checkAudiences(file, named, () => at, context);
      found.push(...unknown);
      inside = reached.filter((a) => named.includes(a));
      if (unknown.length === 0 && inside.length === 0) {
        found.push(
          fault(
            'block-unreached',
            file,
            at,
            `Found a block for \`${named.join(' ')}\`, but only \`${reached.join('`, `')}\` can reach it.`,
          ),
        );
        return;
      }
    }
    for (const child of node.children ?? []) visit(child as typeof node, inside);
  };
  visit(root, audiences);
  return found;
}
