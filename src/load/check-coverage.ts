import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.js';
import { reporterFor } from '../diagnostics/reporter.js';
import { checkFields } from '../schema/check-fields.js';
import {
  type AllFloors,
  type CoverageFileFields,
  countedKinds,
  coverageFileSchema,
  type KindFloors,
  type StepFloors,
} from '../schema/coverage-file.js';
import type { Kind } from '../schema/kinds.js';
import { type OwnValues, valuesOf } from '../schema/own-values.js';
import type { Playbook, Resource } from '../schema/playbook.js';
import { allResources } from '../schema/relations.js';
import { type Counts, countResources, longMinutes, serves, shortMinutes } from './count.js';
import type { ReadFile } from './open-source.js';
import { readData } from './read-meta.js';

/** A number that a floor is held against, and of what it is: “ for `college` in `first-steps`”. */
interface Found {
  count: number;
  of: string;
}

/** What one floor counts: its name, one and many, and the numbers that must all reach it. */
interface Floor<T> {
  name: readonly [one: string, many: string];
  count(all: T): Found[];
}

/** The resources of one step, or of all, the audiences there are, and what they are sorted by. */
interface Group {
  resources: readonly Resource[];
  audiences: readonly string[];
  values: OwnValues;
}

const plain = (name: Floor<Group>['name'], count: (c: Counts) => number): Floor<Group> => ({
  name,
  count: ({ resources, values }) => [{ count: count(countResources(resources, values)), of: '' }],
});
const perAudience = (name: Floor<Group>['name'], k: Kind): Floor<Group> => ({
  name,
  count: ({ resources, audiences, values }) =>
    audiences.map((a) => ({
      count: countResources(
        resources.filter((r) => serves(r, a)),
        values,
      ).kinds[k],
      of: ` for \`${a}\``,
    })),
});

const kindFloors = Object.fromEntries(
  countedKinds.map(({ kind, plural, name }) => [plural, plain(name, (c) => c.kinds[kind])]),
) as Record<keyof KindFloors, Floor<Group>>;
const { questions, activities, examples } = kindFloors;

/** Every floor a step can have. To add one: a field in `coverage-file.ts`, a line here. */
const stepFloors: Readonly<Record<keyof StepFloors, Floor<Group>>> = {
  ...kindFloors,
  questionsPerFocus: {
    name: questions.name,
    count: ({ resources, values }) =>
      values.focuses.map((f) => ({
        count: countResources(resources, values).focus[f] ?? 0,
        of: ` for \`${f}\``,
      })),
  },
  questionsPerAudience: perAudience(questions.name, 'question'),
  activitiesPerAudience: perAudience(activities.name, 'activity'),
  activitiesPerGradeBand: {
    name: activities.name,
    count: ({ resources, values }) =>
      values.gradeBands.map((b) => ({
        count: countResources(resources, values).activities.gradeBands[b] ?? 0,
        of: ` for \`${b}\``,
      })),
  },
  activitiesShort: plain(
    [`activity of ${shortMinutes} minutes or less`, `activities of ${shortMinutes} minutes or less`],
    (c) => c.activities.short,
  ),
  activitiesLong: plain(
    [`activity of ${longMinutes} minutes or more`, `activities of ${longMinutes} minutes or more`],
    (c) => c.activities.long,
  ),
  activitiesOnline: plain(
    ['activity that works online', 'activities that work online'],
    (c) => c.activities.online,
  ),
  activitiesUnprepared: plain(
    ['activity without preparation', 'activities without preparation'],
    (c) => c.activities.unprepared,
  ),
  handoutsToWrite: plain(['handout to write on', 'handouts to write on'], (c) => c.toWrite),
  examplesPerAudience: perAudience(examples.name, 'example'),
};

const whole = (floor: Floor<Group>): Floor<Playbook> => ({
  name: floor.name,
  count: (playbook) =>
    floor.count({ resources: allResources(playbook), audiences: [], values: valuesOf(playbook) }),
});

/** Every floor the whole playbook can have. */
const allFloors: Readonly<Record<keyof AllFloors, Floor<Playbook>>> = {
  ...(Object.fromEntries(Object.entries(kindFloors).map(([name, floor]) => [name, whole(floor)])) as Record<
    keyof KindFloors,
    Floor<Playbook>
  >),
  glossary: {
    name: ['glossary term', 'glossary terms'],
    count: ({ glossary }) => [{ count: glossary.length, of: '' }],
  },
  recipes: { name: ['recipe', 'recipes'], count: ({ recipes }) => [{ count: recipes.length, of: '' }] },
  recipesPerAudience: {
    name: ['recipe', 'recipes'],
    count: ({ recipes, audiences }) =>
      audiences.map(({ id }) => ({
        count: recipes.filter(({ recipe }) => [recipe.audience ?? []].flat().join() === id).length,
        of: ` for \`${id}\` alone`,
      })),
  },
};

/**
 * Holds a loaded playbook against `coverage.yaml`, when there is one: a warning for each floor it falls under, at the
 * floor's line. With `complete` false, because files with errors were left out, only the file itself is checked.
 */
export async function checkCoverage(
  read: ReadFile,
  playbook: Playbook,
  complete: boolean,
): Promise<Diagnostic[]> {
  const file = 'coverage.yaml';
  const { data, locate, diagnostics } = await readData(file, read, true);
  if (data === undefined) return diagnostics;
  const checked = checkFields<CoverageFileFields>(file, coverageFileSchema as never, data, locate);
  const found = [...diagnostics, ...checked.diagnostics];
  if (!checked.value || !complete || hasErrors(found)) return found;
  const { perStep, inAll } = checked.value;
  const audiences = playbook.audiences.map((a) => a.id);
  const values = valuesOf(playbook);
  const resources = allResources(playbook);
  const steps = playbook.info.steps.map((id) => ({ id, resources: resources.filter((r) => r.step === id) }));
  const report = reporterFor(file, found, locate);
  reportShortfalls(perStep, 'perStep', stepFloors, (floor) =>
    steps.flatMap((step) =>
      floor
        .count({ resources: step.resources, audiences, values })
        .map(({ count, of }) => ({ count, of: `${of} in \`${step.id}\`` })),
    ),
  );
  reportShortfalls(inAll, 'inAll', allFloors, (floor) =>
    floor.count(playbook).map(({ count, of }) => ({ count, of: of || ' in all' })),
  );
  return found;

  function reportShortfalls<T>(
    asked: object,
    part: string,
    floors: Readonly<Record<string, Floor<T>>>,
    numbers: (floor: Floor<T>) => Found[],
  ): void {
    for (const [field, least] of Object.entries(asked as Record<string, number | undefined>)) {
      const { name } = floors[field]!;
      const [first, ...rest] =
        least === undefined ? [] : numbers(floors[field]!).filter((n) => n.count < least);
      if (!first) continue;
      const others = rest.map(({ count, of }) => `, ${count}${of}`).join('');
      const message = `Found ${first.count} ${name[first.count === 1 ? 0 : 1]}${first.of}${others}; expected at least ${least}.`;
      report('coverage-floor', [part, field], message);
    }
  }
}
