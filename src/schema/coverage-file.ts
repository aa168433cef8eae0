import * as z from 'zod';

/** Floors for what each step holds. A floor that is left out asks for nothing. */
export interface StepFloors {
  /** Insights in each step. */
  insights?: number;
  /** Strategies in each step. */
  strategies?: number;
  /** Guiding questions in each step. */
  questions?: number;
  /** Guiding questions in each step for design, and as many for measurement. */
  questionsPerFocus?: number;
  /** Guiding questions in each step that apply to each audience. */
  questionsPerAudience?: number;
  /** Activities in each step. */
  activities?: number;
  /** Activities in each step for each audience. */
  activitiesPerAudience?: number;
  /** Activities in each step for each grade band. */
  activitiesPerGradeBand?: number;
  /** Activities in each step that take 15 minutes or less, even at their longest. */
  activitiesShort?: number;
  /** Activities in each step that take 60 minutes or more, even at their shortest. */
  activitiesLong?: number;
  /** Activities in each step that work online: `virtual` or `asynchronous` is among their settings. */
  activitiesOnline?: number;
  /** Activities in each step without preparation: their `prep` is 0. */
  activitiesUnprepared?: number;
  /** Handouts in each step. */
  handouts?: number;
  /** Handouts in each step to write on: their `form` is `write`. */
  handoutsToWrite?: number;
  /** Examples in each step. */
  examples?: number;
  /** Examples in each step for each audience. */
  examplesPerAudience?: number;
  /** Measures in each step. */
  measures?: number;
}

/** Floors for what the whole playbook holds. A floor that is left out asks for nothing. */
export interface AllFloors {
  /** Insights in all steps together. */
  insights?: number;
  /** Strategies in all steps together. */
  strategies?: number;
  /** Guiding questions in all steps together. */
  questions?: number;
  /** Activities in all steps together. */
  activities?: number;
  /** Handouts in all steps together. */
  handouts?: number;
  /** Examples in all steps together. */
  examples?: number;
  /** Measures in all steps together. */
  measures?: number;
  /** Terms in the glossary. */
  glossary?: number;
  /** Recipes that come along. */
  recipes?: number;
  /** Recipes for each audience that name it and no other. */
  recipesPerAudience?: number;
}

/** The fields of `coverage.yaml`: the least a playbook holds. Below it `check` warns. */
export interface CoverageFileFields {
  /** The least each step holds. */
  perStep: StepFloors;
  /** The least the whole playbook holds. */
  inAll: AllFloors;
}

const floor = z.int().min(0).max(10_000).optional();

export const coverageFileSchema: z.ZodType<CoverageFileFields> = z.strictObject({
  perStep: z
    .strictObject({
      insights: floor,
      strategies: floor,
      questions: floor,
      questionsPerFocus: floor,
      questionsPerAudience: floor,
      activities: floor,
      activitiesPerAudience: floor,
      activitiesPerGradeBand: floor,
      activitiesShort: floor,
      activitiesLong: floor,
      activitiesOnline: floor,
      activitiesUnprepared: floor,
      handouts: floor,
      handoutsToWrite: floor,
      examples: floor,
      examplesPerAudience: floor,
      measures: floor,
    })
    .default({}),
  inAll: z
    .strictObject({
      insights: floor,
      strategies: floor,
      questions: floor,
      activities: floor,
      handouts: floor,
      examples: floor,
      measures: floor,
      glossary: floor,
      recipes: floor,
      recipesPerAudience: floor,
    })
    .default({}),
});
