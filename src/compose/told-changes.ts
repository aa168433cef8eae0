import type { OverlayChange, RecipeEdit } from '../customize/report.js';
import type { Tailored } from '../customize/tailor.js';
import { say } from './strings.js';
import { titlesIn } from './titles-in.js';

/** What overlays and the recipe have changed in this copy, in sentences for those who read it. */
export function toldChanges(tailored: Tailored): string[] {
  const { report, playbook } = tailored;
  const titleOf = titlesIn(tailored);
  const { strings } = playbook;
  const change = ({ overlay, type, kind, id, field = '', section = '' }: OverlayChange) => {
    const words = {
      kind: say(strings, kind),
      title: titleOf(id),
      section,
      field: fieldWords(field, strings),
    };
    return `${overlay}: ${say(strings, toldKeys[type], words)}`;
  };
  const edit = ({ field, at, section, title = '' }: RecipeEdit) => {
    if (field === 'titles') return say(strings, 'toldTitle', { title });
    const key =
      field === 'hide' ? 'toldRemoveSection' : section === undefined ? 'toldNote' : 'toldNoteSection';
    return say(strings, key, { title: titleOf(at), section: section ?? '' });
  };
  return [...report.changes.map(change), ...report.edits.filter((e) => e.unused === undefined).map(edit)];
}

const toldKeys: Readonly<Record<OverlayChange['type'], string>> = {
  add: 'toldAdd',
  replace: 'toldReplace',
  remove: 'toldRemove',
  set: 'toldSet',
  'replace-section': 'toldReplaceSection',
  'append-section': 'toldAppendSection',
  'remove-section': 'toldRemoveSection',
};

/** What a field is called in print; for one that has no words of its own its name. */
const fieldWords = (field: string, strings: Readonly<Record<string, string>>): string =>
  Object.hasOwn(strings, field) ? strings[field]! : field;
