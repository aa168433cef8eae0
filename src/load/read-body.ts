import type { Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { type Diagnostic, fault } from '../diagnostics/diagnostic.js';
import { checkBlocks } from '../markdown/check-blocks.js';
import { checkText, type Uses } from '../markdown/check-text.js';
import { parseMarkdown } from '../markdown/parse-markdown.js';
import { forAudiences, isFor, type MarkdownBody, splitSections } from '../markdown/sections.js';
import { definitionsOf, toTree } from '../markdown/to-tree.js';
import type { Body } from '../schema/playbook.js';
import { checkAudiences, checkVariable, type Context } from './context.js';

/** A body read: its trees, its Markdown sections for further checks, and what it refers to. */
export interface ReadBody {
  markdown: MarkdownBody;
  /** Makes the sanitized trees. Images must have been resolved before. */
  trees: () => Body;
  uses: Uses;
  diagnostics: Diagnostic[];
}

/** Parses and checks a body on its own. `audiences` are those its file serves. */
export function readBody(file: string, text: string, lineOffset: number, audiences: readonly string[], context: Context): ReadBody {
  const root = parseMarkdown(text, lineOffset);
  const lines = ['\n'.repeat(lineOffset) + text].join('').split('\n');
  const checked = checkText(file, root);
  const { body, diagnostics } = splitSections(file, root);
  const definitions = definitionsOf(root);
  const tree = (nodes: MarkdownBody['intro']) => toTree(nodes, definitions);
  return {
    markdown: body,
    uses: checked.uses,
    trees: () => ({
      intro: tree(body.intro),
      sections: body.sections.map((s) => ({ id: s.id, title: s.title, audiences: s.audiences, children: tree(s.nodes) })),
    }),
    diagnostics: [
      ...checked.diagnostics,
      ...checkBlocks(file, root, lines),
      ...diagnostics,
      ...checkForBlocks(file, root, audiences, context),
      ...checked.uses.variables.flatMap((v) => checkVariable(file, v.name, v.at, context)),
    ],
  };
}

/** Every `:::for` names audiences that exist, and at least one that can reach it. */
function checkForBlocks(file: string, root: Root, audiences: readonly string[], context: Context): Diagnostic[] {
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
        found.push(fault('block-unreached', file, at, `Found a block for \`${named.join(' ')}\`, but only \`${reached.join('`, `')}\` can reach it.`));
        return;
      }
    }
    for (const child of node.children ?? []) visit(child as typeof node, inside);
  };
  visit(root, audiences);
  return found;
}
