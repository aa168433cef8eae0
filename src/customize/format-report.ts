import { say } from '../schema/say.js';
import type { OverlayChange, RecipeEdit, Report, StayingWord, UnusedReason } from './report.js';
import type { Tailored } from './tailor.js';

/** The words of a language, by key. */
type Strings = Readonly<Record<string, string>>;

/** `replace-section` is told by the string `changeReplaceSection`. */
const changeKey = (type: string) =>
  `change${type.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;

/** A change of an overlay in the words of the playbook: “Replaced section `Before you begin` of `first-walk`”. */
export const sayChange = ({ type, kind, id, field = '', section = '' }: OverlayChange, strings: Strings) =>
  say(strings, changeKey(type), { kind, id, field, section });

/** A change of the recipe in the words of the playbook: “Note in section `Before you begin` of `first-walk`”. */
export function sayEdit({ field, at, section, title = '', place }: RecipeEdit, strings: Strings): string {
  if (field === 'titles') return say(strings, 'changeTitle', { id: at, title });
  if (field === 'hide') return say(strings, 'changeHide', { id: at, section: section! });
  return section === undefined
    ? say(strings, place === 'before' ? 'changeNoteBefore' : 'changeNoteAfter', { id: at })
    : say(strings, 'changeNoteSection', { id: at, section });
}

/** The report of a tailored playbook as text, one line for each thing. */
export function formatReport({ report, playbook }: Pick<Tailored, 'report' | 'playbook'>): string {
  const { strings } = playbook;
  const made = report.edits.filter((e) => e.unused === undefined);
  const unused = report.edits.filter((e) => e.unused !== undefined);
  const lines = [
    ...heading('Left out', report.removed, (r) => `${r.kind} ${r.id}: ${r.detail}`),
    ...heading('Links that lost their target', report.links, (l) => `in ${l.from}: to ${l.to}`),
    ...heading('Variables nobody set', report.defaults, (d) => `{{${d.name}}} prints “${d.value}”`),
    ...heading('Steps the selection emptied', report.emptied, (e) => `${e.step}: no ${e.kind} left`),
    ...heading('Usual words that stay', report.staying, sayStaying),
    ...heading('Changes by overlays', report.changes, (c) => `${c.overlay}: ${sayChange(c, strings)}`),
    ...heading('Changes by the recipe', made, (e) => sayEdit(e, strings)),
    ...heading(
      'Changes by the recipe that are not in this copy',
      unused,
      (e) => `${sayEdit(e, strings)}: ${whyUnused(e, report)}`,
    ),
  ];
  return lines.length > 0 ? `${lines.join('\n')}\n` : 'Nothing was left out or changed.\n';
}

/** “usual word “student” stays in network-map-sheet, Read your map, 2 times: …which students do you …”. */
function sayStaying({ word, from, section, field, count, excerpt }: StayingWord): string {
  const where = [from, section ?? field ?? []].flat().join(', ');
  return `usual word “${word}” stays in ${where}${count > 1 ? `, ${count} times` : ''}: ${excerpt}`;
}

function heading<T>(title: string, list: readonly T[], line: (entry: T) => string): string[] {
  return list.length === 0 ? [] : [`${title} (${list.length})`, ...list.map((entry) => `  ${line(entry)}`)];
}

const unusedWords: Readonly<Record<Exclude<UnusedReason, 'left-out'>, string>> = {
  'facilitators-only': 'only facilitators’ copies show it',
  'facilitators-section': 'only facilitators’ copies have the section',
  'participants-section': 'only participants’ copies have the section',
  'section-hidden': 'the recipe hides the section',
  'section-empty': 'the section has nothing for these readers',
};

function whyUnused({ at, unused }: RecipeEdit, { removed }: Report): string {
  if (unused !== 'left-out') return unusedWords[unused!];
  const gone = removed.find((r) => r.id === at);
  return gone ? `${gone.kind} ${at} is left out: ${gone.detail}` : `${at} is left out`;
}
