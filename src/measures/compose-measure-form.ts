import { composeResource } from '../compose/compose-resource.js';
import type { Packet } from '../compose/packet.js';
import { say } from '../compose/strings.js';
import { requireTailored } from '../customize/require-tailored.js';
import type { Tailored } from '../customize/tailor.js';
import type { Handout } from '../schema/handout.js';
import { askingBody, staffBody } from './form-body.js';
import { surveyOf } from './survey-of.js';

/** The sheets of a measure: asked before, asked after, asked once about then and now, and what staff need to score them. */
export const measureForms = ['before', 'after', 'both', 'staff'] as const;
export type MeasureForm = (typeof measureForms)[number];

const titles = {
  before: 'measureFormBefore',
  after: 'measureFormAfter',
  both: 'measureFormBoth',
  staff: 'measureFormStaff',
} as const;

/**
 * Composes a sheet of a measure, to be written in any format: consent, a code in the place of a name, and the items; or how to score
 * them, with a report of invented numbers.
 *
 * @throws TypeError for what `customize` did not return as its value, or a measure without a survey.
 * @throws RangeError when the tailored playbook has no such measure, or there is no such form.
 */
export function composeMeasureForm(tailored: Tailored, id: string, form: MeasureForm): Packet {
  requireTailored(tailored, 'composeMeasureForm');
  const { playbook } = tailored;
  const measure = playbook.measures.find((m) => m.id === id);
  if (!measure) throw new RangeError(`The tailored playbook has no measure \`${id}\`.`);
  if (!measureForms.includes(form))
    throw new RangeError(
      `Found the form \`${form}\`, expected ${measureForms.map((f) => `\`${f}\``).join(', ')}.`,
    );
  const survey = surveyOf(measure, 'composeMeasureForm');
  const { strings } = playbook;
  const forStaff = form === 'staff';
  const sheet: Handout = {
    kind: 'handout',
    id: `${id}-${form}`,
    step: measure.step,
    file: measure.file,
    title: say(strings, titles[form], { title: measure.title }),
    summary: '',
    audiences: measure.audiences,
    tags: [],
    references: [],
    related: { 'pairs-with': [], 'prepares-for': [], 'alternative-to': [] },
    status: 'ready',
    form: forStaff ? 'read' : 'write',
    nameLine: false,
    for: forStaff ? 'facilitator' : 'learner',
    collect: 'private',
    gradeBands: [],
    activities: [],
    body: forStaff
      ? staffBody(measure, survey, strings)
      : askingBody(measure, survey, strings, form === 'both'),
  };
  const handouts = [...playbook.handouts, sheet];
  return unnumbered(composeResource({ ...tailored, playbook: { ...playbook, handouts } }, sheet.id));
}

/** Without the number it would have among the handouts of the playbook, where nobody finds it. */
const unnumbered = (packet: Packet): Packet => ({
  ...packet,
  parts: packet.parts.map((part) =>
    part.type === 'entries'
      ? { ...part, entries: part.entries.map((entry) => ({ ...entry, label: '' })) }
      : part,
  ),
});
