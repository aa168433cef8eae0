import * as z from 'zod';
import { text } from './common.js';

/** A person or an institution of CSL-JSON. */
export interface SourceName {
  /** The family name of a person. */
  readonly family?: string;
  /** The given names. */
  readonly given?: string;
  /** `Jr.`, `III`. */
  readonly suffix?: string;
  readonly 'comma-suffix'?: boolean | number | string;
  /** Stays with the family name: `van der`. */
  readonly 'non-dropping-particle'?: string;
  /** Follows the given names in the list, and is left out in the text: `von`. */
  readonly 'dropping-particle'?: string;
  readonly 'static-ordering'?: boolean | number | string;
  readonly 'parse-names'?: boolean | number | string;
  /** The name of an institution, or of one who has one name only. */
  readonly literal?: string;
}

/** The fix for a name that is one text: `Lee, Ana` and `Ana Lee` are people. */
function fixFor(input: unknown): string {
  const given = typeof input === 'string' ? input.trim() : '';
  const [, family, first] = /^([^,;&]{1,40}),\s*([^,;&]{1,40})$/.exec(given) ?? [];
  if (family) return json({ family, given: first });
  const spoken = /^(\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,2}) (\p{Lu}[\p{L}’'-]*)$/u.exec(given);
  if (spoken && given.length < 40) return json({ family: spoken[2]!, given: spoken[1] });
  return json({ family: 'Lee', given: 'Ana' });
}

const json = ({ family, given }: SourceName) => `{ "family": "${family}", "given": "${given}" }`;

const flag = z.union([z.boolean(), z.number(), z.string()]).optional();
const particle = text(40).optional();

const name = z
  .strictObject(
    {
      family: text(200).optional(),
      given: text(200).optional(),
      suffix: text(40).optional(),
      'comma-suffix': flag,
      'non-dropping-particle': particle,
      'dropping-particle': particle,
      'static-ordering': flag,
      'parse-names': flag,
      literal: text(300).optional(),
    },
    {
      error: ({ code, input }) =>
        code === 'invalid_type'
          ? `\`${fixFor(input)}\`, or \`{ "literal": "…" }\` for an institution`
          : undefined,
    },
  )
  .refine(
    ({ family, literal }) => (family === undefined) !== (literal === undefined),
    'either `family` and `given` of a person, or `literal` with the name of an institution',
  );

/** Names in the order in which they are printed. */
export const nameList = z
  .array(name, {
    error: ({ code, input }) =>
      code === 'invalid_type'
        ? `\`[${fixFor(input)}]\`, or \`[{ "literal": "…" }]\` for an institution`
        : undefined,
  })
  .min(1);
