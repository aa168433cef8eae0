import { didYouMean, orList } from '../diagnostics/nearest.js';
import type { Report } from '../diagnostics/reporter.js';
import { show } from '../diagnostics/show.js';
import { durationRange } from '../schema/duration.js';
import type { Playbook } from '../schema/playbook.js';
import type { Recipe } from '../schema/recipe.js';
import { checkBrand } from './check-brand.js';
import { checkLayout } from './check-layout.js';
import { checkName, type KnownNames } from './known-names.js';
import { unknownAudiences, unknownGradeBands } from './unknown-names.js';

/** Checks a recipe of the right shape against the playbook it is for: audiences, ids, words, and values that contradict each other. */
export function checkRecipe(recipe: Recipe, known: KnownNames, report: Report): void {
  checkAudience(recipe, known.playbook, report);
  checkIds(recipe, known, report);
  checkPlanned(recipe, known, report);
  checkVocabulary(recipe, known.playbook, report);
  checkGradeBands(recipe, known.playbook, report);
  checkSense(recipe, report);
  checkBrand(recipe, report);
  checkLayout(recipe, report);
}

function checkAudience(recipe: Recipe, playbook: Playbook, report: Report): void {
  for (const { name, at, known } of unknownAudiences(recipe, playbook))
    report(
      'audience-unknown',
      at,
      `Unexpected audience \`${name}\`, expected ${orList(known)}${didYouMean(name, known)}`,
    );
}

/** Lists of ids, and sessions, name what is there. */
function checkIds(recipe: Recipe, { steps, activities, all }: KnownNames, report: Report): void {
  const fields = { steps, include: all, exclude: all, order: activities };
  for (const field of ['steps', 'include', 'exclude', 'order'] as const)
    for (const [i, id] of (recipe[field] ?? []).entries())
      checkName(id, field, [field, i], fields[field], report);
  for (const [i, session] of (recipe.sessions ?? []).entries())
    for (const [j, id] of session.entries())
      checkName(id, 'sessions', ['sessions', i, j], activities, report);
}

/** Planned minutes name activities and stay inside their range. What an overlay may change is not judged. */
function checkPlanned(recipe: Recipe, { playbook, activities }: KnownNames, report: Report): void {
  const own = new Map(playbook.activities.map((a) => [a.id, a]));
  for (const [id, planned] of Object.entries(recipe.minutes ?? {})) {
    checkName(id, 'minutes', { key: ['minutes', id] }, activities, report);
    const activity = own.get(id);
    if (!activity || recipe.overlays) continue;
    const [least, most] = durationRange(activity.duration);
    if (planned >= least && planned <= most) continue;
    const expected = least === most ? `${least}` : `${least} to ${most}`;
    const message = `Found ${planned} minutes for \`${id}\`, expected its duration of ${expected}.`;
    report('recipe-value', ['minutes', id], message);
  }
}

function checkVocabulary({ vocabulary = {} }: Recipe, playbook: Playbook, report: Report): void {
  const terms = playbook.terms.map((t) => t.one);
  for (const term of Object.keys(vocabulary).filter((t) => !terms.includes(t))) {
    const message = `Unexpected term \`${term}\`, expected ${orList(terms)}${didYouMean(term, terms)}`;
    report('variable-unknown', { key: ['vocabulary', term] }, message);
  }
}

function checkGradeBands(recipe: Recipe, playbook: Playbook, report: Report): void {
  for (const { name, at, known } of unknownGradeBands(recipe, playbook))
    report(
      'field-value',
      at,
      `Found \`${show(name)}\` for \`select.gradeBands[${at.at(-1)}]\`, expected ${orList(known)}${didYouMean(name, known)}`,
    );
}

function checkSense(recipe: Recipe, report: Report): void {
  const { minMinutes, maxMinutes } = recipe.select ?? {};
  if (minMinutes !== undefined && maxMinutes !== undefined && minMinutes > maxMinutes)
    report(
      'recipe-value',
      ['select', 'minMinutes'],
      `Found \`minMinutes\` ${minMinutes} above \`maxMinutes\` ${maxMinutes}.`,
    );
  if (recipe.parts?.includes('agenda') && recipe.start === undefined && !recipe.sessions)
    report(
      'recipe-value',
      ['parts'],
      'Found `agenda` in `parts`, but no `start` to begin it at and no `sessions`.',
    );
  checkDates(recipe, report);
  for (const field of ['steps', 'order', 'include', 'exclude'] as const) {
    const list = recipe[field] ?? [];
    const seen = new Set<string>();
    const twice = list.findIndex((id) => seen.size === seen.add(id).size);
    if (twice >= 0) report('recipe-value', [field, twice], `Found \`${list[twice]}\` twice in \`${field}\`.`);
  }
  const excluded = new Set(recipe.exclude);
  const both = recipe.include?.findIndex((id) => excluded.has(id)) ?? -1;
  if (both >= 0)
    report(
      'recipe-value',
      ['include', both],
      `Found \`${recipe.include![both]}\` in both \`include\` and \`exclude\`.`,
    );
}

/** Days belong to meetings: as many as there are, or the first of weekly ones, and no two at once. */
function checkDates({ dates, sessions, start }: Recipe, report: Report): void {
  if (dates === undefined) return;
  if (sessions === undefined && start === undefined)
    report(
      'recipe-value',
      ['dates'],
      'Found `dates`, but no `sessions` that they are the days of, and no `start`.',
    );
  const meetings = sessions?.length ?? 1;
  if (dates.length !== 1 && dates.length !== meetings)
    report(
      'recipe-value',
      ['dates'],
      `Found ${dates.length} \`dates\` for ${meetings === 1 ? 'one session' : `${meetings} sessions`}, expected ${meetings === 1 ? 'one' : 'one for each, or the first alone for weekly sessions'}.`,
    );
  const seen = new Set<string>();
  const twice = dates.findIndex((day) => seen.size === seen.add(day).size);
  if (twice >= 0)
    report(
      'recipe-value',
      ['dates', twice],
      `Found \`${dates[twice]}\` twice in \`dates\`; sessions begin at the same time.`,
    );
}
