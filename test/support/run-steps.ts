import { activity } from './pages.js';

/** An activity whose “Run it” has these steps, a minute for each unless they say another number. */
export function activityOf(
  steps: readonly (string | [title: string, minutes: string])[],
  fields: { title: string; duration?: number | [number, number] } & Record<string, unknown>,
): string {
  const lines = steps.map((step, i) => {
    const [title, minutes] = typeof step === 'string' ? [step, '1'] : step;
    return `${i + 1}. **${title}** (${minutes} min). Do it.`;
  });
  const duration = fields.duration ?? steps.length;
  return activity({ ...fields, duration }).replace(/1\. \*\*Do it\*\* \(.*? min\)\./, () => lines.join('\n'));
}
