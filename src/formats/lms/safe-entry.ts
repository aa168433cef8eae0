import type { Entry } from '../../compose/packet.js';
import { el, type SafeNode } from './safe-element.js';
import type { SafeSetting } from './safe-setting.js';
import { cell, headingAt, tableOf } from './safe-table.js';
import { safeText } from './safe-text.js';

/** A paragraph, or nothing for no words. */
export const line = (words: string | undefined): SafeNode[] =>
  words === undefined || words === '' ? [] : [el('p', {}, words)];

/** Names and what they stand for as a table: Moodle leaves out lists of terms with boxes in them. */
export const factTable = (facts: readonly { label: string; nodes: readonly SafeNode[] }[]): SafeNode[] =>
  facts.length === 0
    ? []
    : [
        tableOf([
          el(
            'tbody',
            {},
            facts.map(({ label, nodes }) => el('tr', {}, cell('th', [label], 'row'), cell('td', nodes))),
          ),
        ]),
      ];

/**
 * An entry without its label, which counts by step and would be wrong in a module, and without lines for a name. Its title is
 * left out where the platform prints it.
 */
export function safeEntry(entry: Entry, setting: SafeSetting, titled: boolean): SafeNode[] {
  const below = titled ? { ...setting, level: setting.level + 1 } : setting;
  const text = { ...below, level: below.level + 1 };
  return [
    ...(entry.letterhead ?? []).flatMap(line),
    ...(titled ? [headingAt(setting.level, [entry.title])] : []),
    ...line(entry.only),
    ...line(entry.summary),
    ...factTable(entry.facts.map(({ label, value }) => ({ label, nodes: safeText(value, text) }))),
    ...safeText(entry.intro, text),
    ...entry.sections.flatMap((section) => [
      headingAt(below.level, [section.title]),
      ...line(section.only),
      ...safeText(section.children, text),
    ]),
    ...line(entry.attribution),
  ];
}
