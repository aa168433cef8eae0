import type { ElementContent } from 'hast';
import type { Playbook } from '../schema/playbook.js';

type RunOf = (id: string) => readonly ElementContent[];

const runs = new WeakMap<Playbook, RunOf>();

/** Remembers how staff read the run of an activity: participants’ copies tell no steps, and yet their times follow from them. */
export const rememberRuns = (playbook: Playbook, runOf: RunOf): Playbook => {
  runs.set(playbook, runOf);
  return playbook;
};

/** The run of an activity of a tailored playbook as staff read it; nothing where that is not known. */
export const staffRun = (playbook: Playbook, id: string): readonly ElementContent[] =>
  runs.get(playbook)?.(id) ?? [];
