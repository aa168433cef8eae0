import { BorderStyle, type IBorderOptions, type IParagraphStyleOptions, LineRuleType } from 'docx';
import type { Look } from './look.js';

/** A thin line in the color of rules. */
export const hair = (look: Look, size = 4, space = 0): IBorderOptions => ({
  style: BorderStyle.SINGLE,
  size,
  color: look.rule,
  space,
});

/** Line spacing in parts of 240. LibreOffice cuts lines off where the rule is not said. */
export const auto = (line: number) => ({ line, lineRule: LineRuleType.AUTO });

/** A style that staff see in the list of styles; with `quickFormat: undefined` they do not: the library writes `false` as a word that the standard does not know. */
export const named = (
  id: string,
  name: string,
  options: Partial<IParagraphStyleOptions> = {},
): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', quickFormat: true, ...options });
