import { stageOf } from '../../art/step-hues.js';
import type { Entry } from '../../compose/packet.js';

/** What tells to which step an entry belongs. */
export interface EntryLook {
  /** The class that sets the hue of a step; empty without a step. */
  readonly hue: string;
  /** Before the label of an activity: “Take stock”. */
  readonly stepName: string;
  /** A large figure beside the title of a step. */
  readonly numeral: string;
}

export function entryLook({ kind, step }: Entry): EntryLook {
  if (!step) return { hue: '', stepName: '', numeral: '' };
  return {
    hue: `pb-hue-${stageOf(step.place)}`,
    stepName: kind === 'activity' ? step.name : '',
    numeral: kind === 'step' ? `${step.number}` : '',
  };
}
