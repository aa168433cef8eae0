import type { Tailored } from '../../customize/tailor.js';
import { labelOf } from '../labels.js';
import { say, sayMinutes } from '../strings.js';
import type { Sheet } from './workbook.js';

/** The measures that were kept, with room for what they say. Undefined when there are none. */
export function measuresSheet({ playbook }: Tailored): Sheet | undefined {
  const { measures, strings } = playbook;
  if (measures.length === 0) return undefined;
  const column = (key: string, width: number) => ({ title: say(strings, key), width });
  return {
    name: say(strings, 'measures'),
    columns: [
      column('measure', 40),
      column('instrument', 40),
      column('dimensionMeasured', 22),
      column('respondents', 18),
      column('duration', 12),
      column('cost', 14),
      column('date', 14),
      column('yourNotes', 40),
    ],
    rows: measures.map((m) => [
      m.title,
      m.instrument,
      labelOf(playbook, 'dimension', m.dimension),
      labelOf(playbook, 'respondents', m.respondents),
      sayMinutes(strings, m.minutes),
      labelOf(playbook, 'cost', m.cost),
    ]),
    writable: false,
  };
}
