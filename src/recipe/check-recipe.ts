import { type Diagnostic, fault, type Locate } from '../diagnostics/diagnostic.js';
import { didYouMean, orList } from '../diagnostics/nearest.js';
import { durationRange } from '../schema/duration.js';
import type { Playbook } from '../schema/playbook.js';
import type { Recipe } from '../schema/recipe.js';
import { allResources } from '../schema/relations.js';

/** Checks a recipe of the right shape against the playbook it is for: audiences, ids, words, and values that contradict each other. */
export function checkRecipe(
  playbook: Playbook,
  recipe: Recipe,
  overlayIds: readonly string[],
  file: string,
  locate: Locate,
): Diagnostic[] {
  return [
    ...checkAudience(playbook, recipe, file, locate),
    ...checkIds(playbook, recipe, overlayIds, file, locate),
    ...checkSessions(playbook, recipe, overlayIds, file, locate),
    ...checkPlanned(playbook, recipe, overlayIds, file, locate),
    ...checkVocabulary(playbook, recipe, file, locate),
    ...checkSense(recipe, file, locate),
  ];
}

function checkAudience(playbook: Playbook, recipe: Recipe, file: string, locate: Locate): Diagnostic[] {
  const known = playbook.audiences.map((a) => a.id);
  return [recipe.audience ?? []].flat().flatMap((id, i) => {
    const at = locate(Array.isArray(recipe.audience) ? ['audience', i] : ['audience']);
    return known.includes(id)
      ? []
      : [
          fault(
            'audience-unknown',
            file,
            at,
            `Unexpected audience \`${id}\`, expected ${orList(known)}${didYouMean(id, known)}`,
          ),
        ];
  });
}

function checkIds(
  playbook: Playbook,
  recipe: Recipe,
  overlayIds: readonly string[],
  file: string,
  locate: Locate,
): Diagnostic[] {
  const resources = allResources(playbook);
  const ids = {
    steps: playbook.info.steps,
    order: [...playbook.activities.map((a) => a.id), ...overlayIds],
    include: [...resources.map((r) => r.id), ...overlayIds],
  };
  const known = { ...ids, exclude: ids.include };
  const sets = { steps: new Set(ids.steps), order: new Set(ids.order), include: new Set(ids.include) };
  const names = { ...sets, exclude: sets.include };
  const noun = { steps: 'step', order: 'activity', include: 'resource', exclude: 'resource' };
  return (['steps', 'include', 'exclude', 'order'] as const).flatMap((field) =>
    (recipe[field] ?? []).flatMap((id, i) =>
      names[field].has(id)
        ? []
        : [
            fault(
              'relation-unknown',
              file,
              locate([field, i]),
              `Found \`${id}\` in \`${field}\`, which is no ${noun[field]}${didYouMean(id, known[field])}`,
            ),
          ],
    ),
  );
}

/** Sessions name activities. */
function checkSessions(
  playbook: Playbook,
  recipe: Recipe,
  overlayIds: readonly string[],
  file: string,
  locate: Locate,
): Diagnostic[] {
  const known = [...playbook.activities.map((a) => a.id), ...overlayIds];
  const names = new Set(known);
  return (recipe.sessions ?? []).flatMap((session, i) =>
    session.flatMap((id, j) =>
      names.has(id)
        ? []
        : [
            fault(
              'relation-unknown',
              file,
              locate(['sessions', i, j]),
              `Found \`${id}\` in \`sessions\`, which is no activity${didYouMean(id, known)}`,
            ),
          ],
    ),
  );
}

/** Planned minutes name activities and stay inside their range. What an overlay may change is not judged. */
function checkPlanned(
  playbook: Playbook,
  recipe: Recipe,
  overlayIds: readonly string[],
  file: string,
  locate: Locate,
): Diagnostic[] {
  const activities = new Map(playbook.activities.map((a) => [a.id, a]));
  const known = [...activities.keys(), ...overlayIds];
  const names = new Set(known);
  return Object.entries(recipe.minutes ?? {}).flatMap(([id, planned]) => {
    if (!names.has(id))
      return [
        fault(
          'relation-unknown',
          file,
          locate(['minutes', id], 'key'),
          `Found \`${id}\` in \`minutes\`, which is no activity${didYouMean(id, known)}`,
        ),
      ];
    const activity = activities.get(id);
    if (!activity || recipe.overlays) return [];
    const [least, most] = durationRange(activity.duration);
    if (planned >= least && planned <= most) return [];
    const expected = least === most ? `${least}` : `${least} to ${most}`;
    return [
      fault(
        'recipe-value',
        file,
        locate(['minutes', id]),
        `Found ${planned} minutes for \`${id}\`, expected its duration of ${expected}.`,
      ),
    ];
  });
}

function checkVocabulary(playbook: Playbook, recipe: Recipe, file: string, locate: Locate): Diagnostic[] {
  const terms = playbook.terms.map((t) => t.one);
  return Object.keys(recipe.vocabulary ?? {}).flatMap((term) =>
    terms.includes(term)
      ? []
      : [
          fault(
            'variable-unknown',
            file,
            locate(['vocabulary', term], 'key'),
            `Unexpected term \`${term}\`, expected ${orList(terms)}${didYouMean(term, terms)}`,
          ),
        ],
  );
}

function checkSense(recipe: Recipe, file: string, locate: Locate): Diagnostic[] {
  const found: Diagnostic[] = [];
  const { minMinutes, maxMinutes } = recipe.select ?? {};
  if (minMinutes !== undefined && maxMinutes !== undefined && minMinutes > maxMinutes) {
    found.push(
      fault(
        'recipe-value',
        file,
        locate(['select', 'minMinutes']),
        `Found \`minMinutes\` ${minMinutes} above \`maxMinutes\` ${maxMinutes}.`,
      ),
    );
  }
  if (recipe.parts?.includes('agenda') && recipe.start === undefined && !recipe.sessions) {
    found.push(
      fault(
        'recipe-value',
        file,
        locate(['parts']),
        'Found `agenda` in `parts`, but no `start` to begin it at and no `sessions`.',
      ),
    );
  }
  for (const field of ['steps', 'order', 'include', 'exclude'] as const) {
    const list = recipe[field] ?? [];
    const seen = new Set<string>();
    const twice = list.findIndex((id) => seen.size === seen.add(id).size);
    if (twice >= 0)
      found.push(
        fault(
          'recipe-value',
          file,
          locate([field, twice]),
          `Found \`${list[twice]}\` twice in \`${field}\`.`,
        ),
      );
  }
  const excluded = new Set(recipe.exclude);
  const both = recipe.include?.findIndex((id) => excluded.has(id)) ?? -1;
  if (both >= 0)
    found.push(
      fault(
        'recipe-value',
        file,
        locate(['include', both]),
        `Found \`${recipe.include![both]}\` in both \`include\` and \`exclude\`.`,
      ),
    );
  return found;
}
