import type { Measure, Playbook } from '../../index.js';
import { UsageError } from '../usage-error.js';

/** The measure that was named, which must have items. */
export function surveyMeasure({ measures }: Playbook, id: string | undefined, how: string): Measure {
  const measure = measures.find((m) => m.id === id);
  if (measure?.survey) return measure;
  const names = measures.filter((m) => m.survey).map((m) => `\`${m.id}\``);
  const known =
    names.length > 0 ? `expected ${names.join(', ')}` : 'and this playbook has none with a `survey`';
  const found = measure
    ? `The measure \`${id}\` has no \`survey\`, so there are no items`
    : id === undefined
      ? `Say which measure: ${how}`
      : `There is no measure \`${id}\``;
  throw new UsageError(`${found}; ${known}.`);
}
