import type { Tailored } from '../customize/tailor.js';
import { kindInfo } from '../schema/kinds.js';
import type { PartName } from '../schema/part-names.js';
import type { Recipe, RecipeSelect } from '../schema/recipe.js';
import { say, sayMinutes } from './strings.js';
import { titlesIn } from './titles-in.js';
import { type ValueField, valueWords } from './value-words.js';

/**
 * How a copy was made, in sentences. What is there to see is not told: who it is for and from, its title, and how it looks. What
 * the recipe changed by hand stands among the changes.
 */
export function toldRecipe(tailored: Tailored): string[] {
  const { recipe, playbook } = tailored;
  const { strings } = playbook;
  const titleOf = titlesIn(tailored);
  const tell = (key: string, values: Record<string, string | number> | undefined): string[] =>
    values === undefined ? [] : [say(strings, key, values).replace(/([.?!])\.$/, '$1')];
  const titles = (ids: readonly string[] | undefined) => ids && { titles: ids.map(titleOf).join('; ') };
  const minutes = (amount: number | undefined) =>
    amount === undefined ? undefined : { minutes: sayMinutes(strings, amount) };
  const words = (field: ValueField, list: readonly string[] | undefined) =>
    list && { values: list.map((value) => valueWords(strings, field, value)).join(', ') };
  const { select = {}, breaks, sessions, order, start } = recipe;
  // A session that lost all its activities is not held.
  const kept = new Set(playbook.activities.map((a) => a.id));
  const isHeld = (ids: readonly string[]) => ids.some((id) => kept.has(id));
  const own = Object.values(recipe.vocabulary ?? {}).map((forms) => forms![0]);
  return [
    ...tell('toldWords', own.length > 0 ? { values: own.join(', ') } : undefined),
    ...tell('toldSteps', titles(recipe.steps)),
    ...tell(
      'toldKinds',
      words(
        'kind',
        select.kinds?.map((kind) => kindInfo(kind).plural),
      ),
    ),
    ...tell('toldMinMinutes', minutes(select.minMinutes)),
    ...tell('toldMaxMinutes', minutes(select.maxMinutes)),
    ...tell('toldSettings', words('setting', select.settings)),
    ...tell('toldGrouping', words('grouping', select.grouping)),
    ...tell('toldGradeBands', words('gradeBands', select.gradeBands)),
    ...tell('toldGroupSize', select.groupSize === undefined ? undefined : { count: select.groupSize }),
    ...tell('toldDevices', words('devices', select.devices)),
    ...tell('toldTags', tagWords(select)),
    ...tell('toldInclude', titles(recipe.include)),
    ...tell('toldExclude', titles(recipe.exclude)),
    ...tell('toldOrder', order && {}),
    ...tell('toldSessions', sessions && { count: sessions.filter(isHeld).length }),
    ...tell('toldStart', start === undefined ? undefined : { time: start }),
    ...tell('toldAvailable', minutes(recipe.available)),
    ...tell(
      'toldBreaks',
      breaks && { every: sayMinutes(strings, breaks.every), ...minutes(breaks.minutes)! },
    ),
    ...plannedMinutes(recipe).flatMap(([id, amount]) =>
      tell('toldPlanned', { title: titleOf(id), ...minutes(amount)! }),
    ),
    ...tell(
      'toldParts',
      recipe.parts && { values: recipe.parts.map((p) => say(strings, partKeys[p])).join(', ') },
    ),
  ];
}

/** A tag is its words. */
const tagWords = ({ tags }: RecipeSelect) =>
  tags && { values: tags.map((t) => t.replaceAll('-', ' ')).join(', ') };

const plannedMinutes = ({ minutes = {} }: Recipe) =>
  Object.entries(minutes).flatMap(([id, amount]) => (amount === undefined ? [] : [[id, amount] as const]));

/** The strings that name the parts. */
const partKeys: Readonly<Record<PartName, string>> = {
  'how-to-use': 'howToUse',
  contents: 'contents',
  agenda: 'agenda',
  workbook: 'whatWeWillDo',
  steps: 'steps',
  handouts: 'handouts',
  plan: 'plan',
  checklist: 'checklist',
  'sign-in': 'signIn',
  glossary: 'glossary',
  sources: 'sources',
};
