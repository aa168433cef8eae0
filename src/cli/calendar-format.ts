import type { Format } from './formats.js';
import { CommandError } from './usage-error.js';

/** The sessions of a recipe with their days. */
export const calendar: Format = {
  name: 'ics',
  text: true,
  hint: 'Open it, and your calendar takes it in.',
  cuts: false,
  file: 'calendar',
  async whole(tailored) {
    const { composeCalendar, writeIcs } = await import('../ics.js');
    if (tailored.recipe.dates === undefined)
      throw new CommandError(
        'A calendar needs the days of the sessions: add `--dates 2026-09-03` for the first of weekly ones, or `dates` to the recipe.',
      );
    if (tailored.playbook.activities.length === 0)
      throw new CommandError('No activity is left to put into a calendar; `--report` says why.');
    const composed = composeCalendar(tailored);
    const count = composed.events.length;
    return {
      what: count === 1 ? 'one session.' : `${count} sessions.`,
      changes: [],
      write: async () => writeIcs(composed),
    };
  },
};
