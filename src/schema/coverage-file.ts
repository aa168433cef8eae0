import * as z from 'zod';
import { kinds, type Plural } from './kinds.js';

/** A floor for each kind that hangs on a step, by the name of its list. */
export type KindFloors = { [K in Exclude<Plural, 'steps'>]?: number };

/** Floors for what each step holds. A floor that is left out asks for nothing. */
export interface StepFloors extends KindFloors {
  /** Guiding questions in each step for design, and as many for measurement. */
  readonly questionsPerFocus?: number;
  /** Guiding questions in each step that apply to each audience. */
  readonly questionsPerAudience?: number;
  /** Activities in each step for each audience. */
  readonly activitiesPerAudience?: number;
  /** Activities in each step for each grade band. */
  readonly activitiesPerGradeBand?: number;
  /** Activities in each step that take 15 minutes or less, even at their longest. */
  readonly activitiesShort?: number;
  /** Activities in each step that take 60 minutes or more, even at their shortest. */
  readonly activitiesLong?: number;
  /** Activities in each step that work online: `virtual` or `asynchronous` is among their settings. */
  readonly activitiesOnline?: number;
  /** Activities in each step without preparation: their `prep` is 0. */
  readonly activitiesUnprepared?: number;
  /** Handouts in each step to write on: their `form` is `write`. */
  readonly handoutsToWrite?: number;
  /** Examples in each step for each audience. */
  readonly examplesPerAudience?: number;
}

/** Floors for what the whole playbook holds. A floor that is left out asks for nothing. */
export interface AllFloors extends KindFloors {
  /** Terms in the glossary. */
  readonly glossary?: number;
  /** Recipes that come along. */
  readonly recipes?: number;
  /** Recipes for each audience that name it and no other. */
  readonly recipesPerAudience?: number;
}

/** The fields of `coverage.yaml`: the least a playbook holds. Below it `check` warns. */
export interface CoverageFileFields {
  /** The least each step holds. */
  readonly perStep: StepFloors;
  /** The least the whole playbook holds. */
  readonly inAll: AllFloors;
}

const floor = z.int().min(0).max(10_000).optional();

const floors = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, floor])) as Record<Name, typeof floor>;

/** The kinds that hang on a step. */
export const countedKinds = kinds.filter((k) => k.kind !== 'step');
const kindFloors = floors(countedKinds.map((k) => k.plural as keyof KindFloors));

export const coverageFileSchema: z.ZodType<CoverageFileFields> = z.strictObject({
  perStep: z
    .strictObject({
      ...kindFloors,
      ...floors([
        'questionsPerFocus',
        'questionsPerAudience',
        'activitiesPerAudience',
        'activitiesPerGradeBand',
        'activitiesShort',
        'activitiesLong',
        'activitiesOnline',
        'activitiesUnprepared',
        'handoutsToWrite',
        'examplesPerAudience',
      ]),
    })
    .default({}),
  inAll: z
    .strictObject({ ...kindFloors, ...floors(['glossary', 'recipes', 'recipesPerAudience']) })
    .default({}),
});
