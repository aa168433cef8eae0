import { didYouMean, orList } from '../diagnostics/nearest.js';
import { unknownAudiences } from '../recipe/unknown-names.js';
import { frozen } from '../schema/frozen.js';
import { mistake, sayWhat } from '../schema/guards.js';
import type { Resource } from '../schema/playbook.js';
import type { Recipe } from '../schema/recipe.js';
import { filledFields } from './filled-fields.js';
import { ownNames } from './own-names.js';
import { reached } from './tailor-body.js';
import { fillText, type WordSource, wordsFor } from './words.js';

/**
 * A list of `networks-playbook/content/index` in the words of its readers: every `{{learner}}` in titles, summaries and other
 * fields is filled, as `customize` fills it. It leaves nothing out; `select` does. Make it once and keep it: `search` and
 * `select` take the list like any other.
 *
 * @throws TypeError for what is no list, or knows no words. RangeError for an audience that does not exist.
 */
export function fillWords<R extends object>(
  list: readonly R[],
  words: WordSource,
  recipe: Pick<Recipe, 'audience' | 'organization' | 'vocabulary'> = {},
): readonly R[] {
  if (!Array.isArray(list))
    throw mistake('fillWords', sayWhat(list), 'a list of resources', 'hand over `activities`, for example');
  if (!Array.isArray(words?.terms))
    throw mistake(
      'fillWords',
      sayWhat(words),
      'what knows the words',
      'hand over a playbook, or `words` of `networks-playbook/content/index`',
    );
  const [unknown] = unknownAudiences(recipe, words);
  if (unknown)
    throw new RangeError(
      `fillWords: found the audience \`${unknown.name}\`, expected ${orList(unknown.known)}${didYouMean(unknown.name, unknown.known)}`,
    );
  const { leadTo, lookUp } = wordsFor(words, recipe);
  const everybody = words.audiences.map((a) => a.id);
  const chosen = [recipe.audience ?? []].flat();
  const readers = chosen.length > 0 ? chosen : everybody;
  const named = ownNames(words, recipe, chosen, leadTo);
  const filled = (resource: R & Partial<Pick<Resource, 'audiences' | 'kind' | 'title'>>): R => {
    const reach = reached(resource.audiences ?? [], readers);
    const fill = (text: string) => fillText(text, (name) => lookUp(name, reach).value, leadTo);
    const title = resource.kind === 'step' ? { title: named(fill(resource.title ?? '')) } : {};
    return { ...resource, ...filledFields(resource, fill), ...title };
  };
  return frozen(list.map(filled));
}
