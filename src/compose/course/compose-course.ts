import { requireTailored } from '../../customize/require-tailored.js';
import { requireWhole } from '../../schema/guards.js';
import { resolveBrand } from '../brand.js';
import { resolveLayout } from '../layout.js';
import { nameUrn } from '../name-urn.js';
import { say } from '../strings.js';
import type { Course, CourseHolds, CourseModule } from './course.js';
import type { CourseCopies } from './items.js';
import { courseModules } from './modules.js';
import { startModule } from './start-here.js';
import { type TitleRules, withFitTitles } from './titles.js';

/** How a course is composed. */
export interface CourseOptions {
  /** Whom it is for. Default: `both`. */
  readonly for?: CourseHolds;
  /** What the platform takes for a title. */
  readonly titles?: TitleRules;
}

/**
 * Composes a course for a learning platform from the two editions of one recipe: a module for each session of the recipe, or else
 * for each step, with pages, worksheets and what to talk about for learners, and guides for staff. What learners see comes from the
 * participant edition alone.
 *
 * @throws TypeError when it is handed something else than what `customize` returned as its value.
 * @throws RangeError when the editions are not those of staff and participants.
 */
export function composeCourse(
  { facilitator, participant }: CourseCopies,
  { for: holds = 'both', titles = {} }: CourseOptions = {},
): Course {
  requireCopy(facilitator, 'facilitator');
  requireCopy(participant, 'participant');
  const { playbook, recipe } = participant;
  const { info, strings } = playbook;
  const modules = courseModules({ facilitator, participant });
  const whole = [startModule({ facilitator, participant }, modules), ...modules];
  const { name = '' } = recipe.organization ?? {};
  return {
    id: slug(recipe.title ?? info.title),
    title: info.title,
    summary: [info.subtitle, name === '' ? '' : say(strings, 'courseFrom', { organization: name })]
      .filter(Boolean)
      .map((words) => (/[.!?…]$/u.test(words) ? words : `${words}.`))
      .join(' '),
    language: info.language,
    license: { name: info.license, url: info.licenseUrl },
    attribution: info.attribution,
    holds,
    color: resolveBrand(recipe.brand).primary,
    largePrint: resolveLayout(recipe.layout).largePrint,
    strings,
    modules: withFitTitles(holds === 'learners' ? forLearners(whole) : whole, titles),
  };
}

function requireCopy(copy: CourseCopies['facilitator'], edition: 'facilitator' | 'participant'): void {
  requireTailored(copy, 'composeCourse');
  requireWhole(copy.playbook, 'composeCourse');
  const found = copy.recipe.edition ?? 'facilitator';
  if (found !== edition)
    throw new RangeError(
      `composeCourse: found the ${found} edition for \`${edition}\`, expected the ${edition} edition; tailor it with \`edition: ${edition}\`.`,
    );
}

/** Items for everyone, and the modules that have one. */
const forLearners = (modules: readonly CourseModule[]): CourseModule[] =>
  modules
    .map((module) => ({ ...module, items: module.items.filter((item) => item.for === 'everyone') }))
    .filter((module) => module.items.length > 0);

/** Letters a-z, digits and hyphens; what has none of them is named by what it is. */
function slug(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  return /[a-z]/.test(plain) ? plain : `course-${nameUrn(title).slice(-12)}`;
}
