import { requireTailored } from '../customize/require-tailored.js';
import type { Tailored } from '../customize/tailor.js';
import { requireWhole } from '../schema/guards.js';
import { agendaPart } from './agenda.js';
import { frame } from './frame.js';
import { toLinkedData } from './linked-data.js';
import type { Packet } from './packet.js';
import { say } from './strings.js';

/**
 * Composes the run sheet that a facilitator holds in the hand: clock times, the steps inside each activity, materials,
 * breaks, the total, and a warning when it is longer than `available`. No cover and nothing else. With `sessions`, a
 * sheet for each. What the recipe says about `parts` does not matter.
 *
 * @throws TypeError when it is handed something else than what `customize` returned as its value.
 * @throws RangeError when the recipe has neither `start` nor `sessions`, or no activity is left.
 */
export function composeRunSheet(tailored: Tailored): Packet {
  requireTailored(tailored, 'composeRunSheet');
  requireWhole(tailored.playbook, 'composeRunSheet');
  const { playbook, recipe } = tailored;
  const agenda = agendaPart(tailored, true);
  if (!agenda)
    throw new RangeError(
      playbook.activities.length === 0
        ? 'Found no activity to put on the run sheet; the selection leaves none.'
        : 'Found neither `start` nor `sessions` in the recipe, expected one of them for a run sheet.',
    );
  const title =
    recipe.title === undefined
      ? say(playbook.strings, 'runSheet')
      : say(playbook.strings, 'runSheetOf', { title: recipe.title });
  return frame(tailored, {
    subject: 'run-sheet',
    title,
    parts: [{ ...agenda, title }],
    strings: playbook.strings,
    linkedData: () => toLinkedData(tailored),
  });
}
