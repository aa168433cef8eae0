import { composeSessions, type Tailored } from '../index.js';
import type { Slides, SlidesOptions } from '../pptx.js';
import type { Format } from './formats.js';
import { counted, type Made } from './made.js';
import { CommandError } from './usage-error.js';

/** Slides for the wall. */
export const slides: Format = {
  name: 'pptx',
  text: false,
  hint: 'Open it in PowerPoint, Keynote, Google Slides or LibreOffice; your words are in the notes.',
  cuts: false,
  file: 'slides',
  whole: (tailored) => made(tailored),
  one: (tailored, id) => made(tailored, { activity: id }),
  sessions: (tailored) => composeSessions(tailored).map((_, i) => () => made(tailored, { session: i + 1 })),
};

async function made(tailored: Tailored, options: SlidesOptions = {}): Promise<Made> {
  const { activities } = tailored.playbook;
  if (activities.length === 0)
    throw new CommandError('No activity is left to show on slides; `--report` says why.');
  const { composeSlides, writePptx } = await import('../pptx.js');
  const composed: Slides = composeSlides(tailored, options);
  return {
    what: `slides for ${counted(options.activity === undefined ? activities.length : 1)}.`,
    changes: composed.brand.changes,
    write: async () => writePptx(composed),
  };
}
