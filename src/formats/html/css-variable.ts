import { unplainIn } from '../../css/plain-value.js';

/**
 * A value as a style sheet may set it. A packet may come from a file, so the colors of its brand are looked at like values of the caller.
 * @throws RangeError with a sentence when the name is none of ours, or the value is no plain CSS.
 */
export function plainValue(name: string, value: string): string {
  const shown = `\`${name.slice(0, 60)}\``;
  if (!/^--playbook-[\w-]+$/.test(name))
    throw new RangeError(
      `Found the CSS variable ${shown}, expected a name that begins with \`--playbook-\`.`,
    );
  const unplain = unplainIn(String(value));
  if (unplain !== undefined)
    throw new RangeError(
      `Found ${unplain} in the CSS variable ${shown}, expected a color, a length, a number, keywords or names of typefaces.`,
    );
  return value;
}
