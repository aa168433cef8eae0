import type { Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { firstControl } from '../diagnostics/controls.js';
import type { Point } from '../diagnostics/diagnostic.js';
import { limits } from '../diagnostics/limits.js';
import type { Report } from '../diagnostics/reporter.js';
import { checkAmounts } from '../parse/body-limits.js';
import { checkBlocks } from '../parse/check-blocks.js';
import { checkLeftovers } from '../parse/check-leftovers.js';
import { checkNotes } from '../parse/check-notes.js';
import { checkTables } from '../parse/check-tables.js';
import { checkText, type Uses } from '../parse/check-text.js';
import { dropComments } from '../parse/comments.js';
import { conflictInBody, conflictMessage } from '../parse/conflict-markers.js';
import { parseMarkdown } from '../parse/parse-markdown.js';
import { checkPrompts } from '../parse/prompts.js';
import { checkRepeatedText } from '../parse/repeated-text.js';
import {
  forAudiences,
  isFor,
  type MarkdownBody,
  type MarkdownSection,
  splitSections,
} from '../parse/sections.js';
import { smartenTree } from '../parse/smarten-tree.js';
import { pointAt } from '../parse/source-text.js';
import { definitionsOf, toTrees } from '../parse/to-tree.js';
import type { Body } from '../schema/playbook.js';
import { checkAudiences, checkVariable, type TextContext } from './context.js';

/** A body read: its trees, its Markdown sections for further checks, and what it refers to. */
export interface ReadBody {
  markdown: MarkdownBody;
  /** Makes the sanitized trees. */
  trees: () => Body;
  uses: Uses;
  /** Where comments say what is still to be written. */
  prompts: readonly Point[];
  /** Whether it was too much to read, or two texts at once. What is missing from it is no fault then. */
  unread: boolean;
  /** Whether all audiences that blocks name are declared. */
  audiencesKnown: boolean;
}

const empty: Root = { type: 'root', children: [] };

/** Parses a body and checks it on its own. `audiences` are those its file serves, `idOf` gives the id of the section below a heading. */
export function readBody(
  text: string,
  lineOffset: number,
  audiences: readonly string[],
  context: TextContext,
  idOf: (title: string) => string,
  report: Report,
): ReadBody {
  const parsed = checkAmounts(text, lineOffset, report) ? parseMarkdown(text, lineOffset) : undefined;
  const fits = parsed !== undefined && checkDepth(parsed, report) && checkRepeatedText(parsed, report);
  const source = '\n'.repeat(lineOffset) + text;
  const lines = source.split('\n');
  const sound = fits && checkConflict(parsed, lines, report);
  // What is too much to parse or to walk is left alone: the body is taken as empty, and the fault says why.
  const root = sound ? parsed : empty;
  const prompts = text.includes('<!--') ? checkPrompts(root, report) : [];
  if (text.includes('<!--')) dropComments(root);
  checkControl(text, lineOffset, report);
  checkBlocks(root, lines, report);
  checkNotes(root, source, report);
  checkTables(root, report);
  checkLeftovers(root, source, context.references, report);
  const uses = checkText(root, report);
  for (const { name, at } of uses.variables) checkVariable(name, at, context, report);
  const body = splitSections(root, idOf, report);
  const audiencesKnown = checkForBlocks(root, audiences, context, report);
  const definitions = definitionsOf(root);
  return {
    markdown: body,
    uses,
    prompts,
    unread: !sound,
    audiencesKnown,
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
      // One that holds nothing but what is asked for is not there yet.
      const waiting = body.sections.map((s, i) => rest[i]!.length === 0 && isUnfinished(body, s, prompts));
      return { intro, sections: sections.filter((_, i) => !waiting[i]) };
    },
  };
}

/** Whether a comment in a section says what is still to be written there. */
export function isUnfinished(
  { sections }: MarkdownBody,
  section: MarkdownSection,
  prompts: readonly Point[],
): boolean {
  const next = sections[sections.indexOf(section) + 1]?.at.line ?? Number.POSITIVE_INFINITY;
  return prompts.some(({ line }) => line >= section.at.line && line < next);
}

function checkDepth(root: Root, report: Report): boolean {
  const deep = tooDeep(root);
  const message = `Found more than ${limits.depth} levels of marks inside each other.`;
  if (deep) report('nesting-too-deep', deep, message);
  return !deep;
}

function checkConflict(root: Root, lines: readonly string[], report: Report): boolean {
  const line = conflictInBody(root, lines);
  if (line !== undefined) report('conflict-marker', { line: line + 1, column: 1 }, conflictMessage);
  return line === undefined;
}

/** Every kind of control character comes in the same way, so the first of a body is enough to know. */
function checkControl(text: string, lineOffset: number, report: Report): void {
  const found = firstControl(text);
  if (!found) return;
  const { line, column } = pointAt(text, found.offset);
  const at = { line: line + lineOffset, column };
  report('control-character', at, `Found ${found.name}, a control character.`);
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

/** Every `:::for` names audiences that exist, and at least one that can reach it. Returns whether all exist. */
function checkForBlocks(
  root: Root,
  audiences: readonly string[],
  context: TextContext,
  report: Report,
): boolean {
  let allKnown = true;
  const visit = (node: { type: string; children?: unknown[] }, reached: readonly string[]) => {
    let inside = reached;
    if (isFor(node)) {
      const block = node as ContainerDirective;
      const named = forAudiences(block);
      const at = block.position!.start;
      const known = checkAudiences(named, () => at, context, report);
      if (!known) allKnown = false;
      inside = reached.filter((a) => named.includes(a));
      if (known && inside.length === 0) {
        report(
          'block-unreached',
          at,
          `Found a block for \`${named.join(' ')}\`, but only \`${reached.join('`, `')}\` can reach it.`,
        );
        return;
      }
    }
    for (const child of node.children ?? []) visit(child as typeof node, inside);
  };
  visit(root, audiences);
  return allKnown;
}
