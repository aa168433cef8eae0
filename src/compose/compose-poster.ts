import { requireTailored } from '../customize/require-tailored.js';
import type { Tailored } from '../customize/tailor.js';
import { requireWhole } from '../schema/guards.js';
import { stepTitle } from './entry.js';
import { footerOf, frame, readingOf } from './frame.js';
import { toLinkedData } from './linked-data.js';
import type { Packet } from './packet.js';
import { say } from './strings.js';

/** How a poster is to be made. */
export interface PosterOptions {
  /** For a wall: on tabloid paper in the place of letter, on A3 in the place of A4. */
  readonly wall?: boolean;
}

/**
 * Composes a poster of the steps, on one page: a band for each in its hue, and the same people in all of them, from dots to a
 * web that lasts. It shows the steps that the copy has, however many these are. Participants' copies have their titles alone.
 * PDF, HTML and Word draw it; other formats list what it says.
 *
 * @throws TypeError when it is handed something else than what `customize` returned as its value.
 * @throws RangeError when no step is left.
 */
export function composePoster(tailored: Tailored, { wall = false }: PosterOptions = {}): Packet {
  requireTailored(tailored, 'composePoster');
  requireWhole(tailored.playbook, 'composePoster');
  const { playbook } = tailored;
  const reading = readingOf(tailored);
  const { info, steps, strings } = playbook;
  if (steps.length === 0)
    throw new RangeError('Found no step to put on a poster; the selection leaves none.');
  return frame(tailored, {
    subject: wall ? 'wall-poster' : 'poster',
    title: `${info.title}: ${say(strings, 'poster')}`,
    parts: [
      {
        type: 'poster',
        id: 'poster',
        title: info.title,
        subtitle: info.subtitle ?? '',
        wall,
        bands: steps.map((step) => ({
          id: step.id,
          number: step.position,
          place: step.place,
          title: stepTitle(step, reading),
          summary: reading.edition === 'participant' ? '' : step.summary,
        })),
        foot: `${footerOf(tailored)} · ${info.license}`,
      },
    ],
    strings,
    linkedData: () => toLinkedData(tailored),
  });
}
