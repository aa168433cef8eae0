import type { ElementContent } from 'hast';
import type { Tailored } from '../customize/tailor.js';
import { type Reading, readersOf } from './entry.js';
import { linkNode, textNode } from './facts.js';
import type { Fact, Part } from './packet.js';
import { say } from './strings.js';
import { toldChanges } from './told-changes.js';
import { toldRecipe } from './told-recipe.js';

/** Where this copy comes from, under which licence, and how it was made. Participants need only know the first two. */
export function colophonPart(tailored: Tailored, reading: Reading): Part & { type: 'colophon' } {
  const { recipe, playbook } = tailored;
  const { info, strings } = playbook;
  const isWorkbook = recipe.edition === 'participant';
  const fact = (key: string, label: string, value: string): Fact[] =>
    value === '' ? [] : [{ key, label: say(strings, label), value: [textNode(value)], wide: false }];
  const told = (title: string, lines: readonly string[]) =>
    isWorkbook ? { title: '', lines: [] } : { title: say(strings, title), lines };
  const license: ElementContent[] = [
    linkNode(info.licenseUrl, info.license),
    textNode(`. ${say(strings, 'sharedLicense', { attribution: info.attribution })}`),
  ];
  return {
    type: 'colophon',
    id: 'colophon',
    title: say(strings, 'colophon'),
    facts: [
      ...fact('version', 'version', say(strings, 'contentVersion', { version: info.version })),
      ...fact('audience', 'audience', isWorkbook ? '' : readersOf(reading)),
      ...fact('edition', 'edition', say(strings, isWorkbook ? 'editionParticipant' : 'editionFacilitator')),
      ...fact('date', 'printedDate', recipe.date ?? ''),
    ],
    license,
    recipe: told('recipe', toldRecipe(tailored)),
    changes: told('changes', toldChanges(tailored)),
  };
}
