import type { Given } from '../flags.js';
import { UsageError } from '../usage-error.js';

/** A flag's value as a clock time such as `15:30`, as recipes write it. @throws UsageError for anything else, with the time that was meant when that is clear. */
export function clockFlag(given: Given, name: string): string | undefined {
  const value = given[name];
  if (value === undefined) return undefined;
  const text = String(value);
  if (/^([01]?\d|2[0-3]):[0-5]\d$/.test(text)) return text;
  const meant = meantTime(text);
  throw new UsageError(
    `\`--${name}\` is \`${text}\`, expected a clock time of 24 hours such as \`15:30\`${meant ? `; did you mean \`${meant}\`?` : '.'}`,
  );
}

/** What people write in the place of `15:30`: “3:30pm”, “3 pm”, “15.30”, “1530”, “15h30”. */
function meantTime(text: string): string | undefined {
  const match = /^(\d{1,2}?)[:.h]?(\d{2})?([ap])?\.?m?\.?$/i.exec(text.replace(/\s/g, ''));
  if (!match) return undefined;
  const [, hour, minute = '00', half = ''] = match;
  const noon = half.toLowerCase() === 'p' ? 12 : 0;
  const hours = half === '' ? Number(hour) : (Number(hour) % 12) + noon;
  if (hours > 23 || Number(minute) > 59 || (half !== '' && Number(hour) > 12)) return undefined;
  return `${String(hours).padStart(2, '0')}:${minute}`;
}
