import type { Element, ElementContent } from 'hast';
import { minutesReader, type ReadMinutes } from '../parse/read-minutes.js';
import type { Activity } from '../schema/activity.js';
import type { HeldActivity } from './held-activity.js';
import { plainText } from './node-text.js';

/** One numbered step of an activity. */
export interface RunStep {
  title: string;
  minutes: number;
}

/**
 * The numbered steps of an activity, whose minutes add up to the given length. Steps with a range share what the length leaves
 * over their least, and those of a part have the minutes that were cut for them; `strings` say how minutes are written. Empty when a
 * step says no minutes, or the length lies outside what they add up to.
 */
export function runSteps(
  activity: HeldActivity,
  length: number,
  strings: Readonly<Record<string, string>>,
): RunStep[] {
  const written = writtenSteps(activity, strings).map(({ step }) => step);
  if (!written.every((step) => step !== undefined)) return [];
  const cut = activity.part?.steps?.minutes;
  if (cut) return written.map(({ title }, i) => ({ title, minutes: cut[i]! }));
  return shareOut(written, length);
}

/** Steps with the minutes that some length gives them. */
export function shareOut(written: readonly Step[], length: number): RunStep[] {
  const least = sum(written.map((s) => s.least));
  const most = sum(written.map((s) => s.most));
  if (length < least || length > most) return [];
  const share = most === least ? 0 : (length - least) / (most - least);
  let low = 0;
  let spare = 0;
  // Rounding where each step ends, not how long it takes, keeps the sum exact.
  const ends = written.map((s) => {
    low += s.least;
    spare += s.most - s.least;
    return Math.round(low + share * spare);
  });
  return written.map(({ title }, i) => ({ title, minutes: ends[i]! - (ends[i - 1] ?? 0) }));
}

/** What a numbered step says of itself. */
interface Step {
  readonly title: string;
  readonly least: number;
  readonly most: number;
}

/** A numbered step as it is written: its entry in the list, and what it says of itself; `step` is undefined when it says no minutes. */
export interface WrittenStep {
  readonly item: Element;
  readonly step: Step | undefined;
}

/** The numbered steps of an activity as they are written. */
export const writtenSteps = (activity: Activity, strings: Readonly<Record<string, string>>): WrittenStep[] =>
  readSteps(activity.body.sections.find((s) => s.id === 'run-it')?.children ?? [], strings);

/** The minutes of each step of a run as it is written, at their most. Empty when a step says none. */
export function writtenMinutes(
  run: readonly ElementContent[],
  strings: Readonly<Record<string, string>>,
): number[] {
  const written = readSteps(run, strings).map(({ step }) => step);
  return written.every((step) => step !== undefined) ? written.map(({ most }) => most) : [];
}

export function readSteps(
  run: readonly ElementContent[],
  strings: Readonly<Record<string, string>>,
): WrittenStep[] {
  const readMinutes = minutesReader(strings);
  return childrenOf(run, 'ol')
    .flatMap((list) => childrenOf(list.children, 'li'))
    .map((item) => ({ item, step: readStep(firstBlock(item.children), readMinutes) }));
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

const childrenOf = (nodes: readonly ElementContent[], tagName: string) =>
  nodes.filter((n) => n.type === 'element').filter((n) => n.tagName === tagName);

/** What stands beside the number of a step: its first paragraph, or what comes before any block. */
function firstBlock(children: readonly ElementContent[]): readonly ElementContent[] {
  const [paragraph] = childrenOf(children, 'p');
  if (paragraph) return paragraph.children;
  const block = children.findIndex((n) => n.type === 'element' && /^(?:[ou]l|pb-.*)$/.test(n.tagName));
  return block < 0 ? children : children.slice(0, block);
}

/** A step begins with a bold name and its minutes: “**Meet the three** (5 min). …”. */
function readStep(nodes: readonly ElementContent[], readMinutes: ReadMinutes) {
  const words = plainText(nodes).trim();
  const minutes = readMinutes(words);
  if (!minutes) return undefined;
  const [bold] = childrenOf(nodes, 'strong');
  const title = bold && words.startsWith(plainText(bold.children).trim()) ? plainText(bold.children) : '';
  return {
    title: (title || words.slice(0, words.indexOf('('))).trim(),
    least: minutes[0],
    most: minutes[1],
  };
}
