import { valuesOf } from '../schema/own-values.js';
import type { Playbook, Resource } from '../schema/playbook.js';
import type { Recipe } from '../schema/recipe.js';

/** A name in a recipe that names nothing, and where it stands. */
export interface UnknownName {
  name: string;
  at: readonly (string | number)[];
  /** What there is instead. */
  known: readonly string[];
}

/** A section that a resource does not have. */
export interface UnknownSection extends UnknownName {
  /** Id of the resource. */
  of: string;
}

/** The audiences of a recipe that its playbook does not have. */
export function unknownAudiences(
  { audience = [] }: Pick<Recipe, 'audience'>,
  { audiences }: Pick<Playbook, 'audiences'>,
): UnknownName[] {
  const known = audiences.map((a) => a.id);
  return [audience].flat().flatMap((name, i) => {
    const at = Array.isArray(audience) ? ['audience', i] : ['audience'];
    return known.includes(name) ? [] : [{ name, at, known }];
  });
}

/** The grade bands of a recipe that its playbook does not have. */
export function unknownGradeBands(
  { select }: Pick<Recipe, 'select'>,
  playbook: Pick<Playbook, 'values'>,
): UnknownName[] {
  const { gradeBands: known } = valuesOf(playbook);
  return (select?.gradeBands ?? []).flatMap((name, i) =>
    known.includes(name) ? [] : [{ name, at: ['select', 'gradeBands', i], known }],
  );
}

/**
 * Hidden sections, and sections with notes, that are not there. Steps that the recipe does not choose are not looked at: where
 * bodies arrive step by step, theirs may not be there.
 */
export function unknownSections(recipe: Recipe, resources: ReadonlyMap<string, Resource>): UnknownSection[] {
  const titles = new Map<string, string[]>();
  const titlesOf = ({ id, body }: Resource) => {
    const found = titles.get(id) ?? body.sections.map((s) => s.title);
    titles.set(id, found);
    return found;
  };
  return (['hide', 'notes'] as const).flatMap((field) =>
    (recipe[field] ?? []).flatMap(({ at: of, section: name }, i) => {
      const resource = name === undefined ? undefined : resources.get(of);
      if (!resource || name === undefined) return [];
      if (recipe.steps && !recipe.steps.includes(resource.step)) return [];
      const known = titlesOf(resource);
      return known.includes(name) ? [] : [{ name, at: [field, i, 'section'], known, of }];
    }),
  );
}
