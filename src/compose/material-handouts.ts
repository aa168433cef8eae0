import type { Activity, Material } from '../schema/activity.js';

type WithId = { readonly id: string };

/** Whether a material is a handout: to be printed, and not to be gathered. */
export const isHandout = ({ handouts = [] }: Material, { id }: WithId): boolean => handouts.includes(id);

/** What an activity needs besides the handouts that are there to print. What nobody prints has to be gathered. */
export const unprinted = (
  { materials }: Pick<Activity, 'materials'>,
  handouts: readonly WithId[],
): Material[] => materials.filter((m) => !handouts.some((h) => isHandout(m, h)));
