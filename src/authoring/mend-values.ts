import { invisibleIn, replaceInvisible } from '../diagnostics/invisible.js';
import { mendLine } from '../parse/mend-yaml.js';
import { writeHint } from '../parse/yaml-faults.js';
import { dayAsMeant } from '../schema/day-as-meant.js';
import { type Faulty, inLine, type Mend, type Mended } from './mending.js';

/** How many lines above one tell what it belongs to. */
const around = 50;

/** A line that YAML cannot read, as the hint of its fault has it. */
export const mendYaml: Mend = ({ line, lines, at, diagnostic }) => {
  const above = lines.slice(Math.max(0, at - around), at).map((l) => l.text);
  const opening = above.findLastIndex((text) => /^---\s*$/.test(text));
  const mended = mendLine(line.text, above.slice(opening + 1))?.line;
  if (mended === undefined || writeHint(mended) !== diagnostic.hint) return [];
  // Curly marks were the marks of the value.
  return [inLine(line, 0, line.text.length, mended.replace(/"[“„]([^“”"\\]*)[”“]"/, '"$1"'))];
};

/** A value in curly quotation marks, with blanks that nobody sees at its ends, or a day in another way of writing. */
export const mendValue: Mend = (faulty) => {
  if (faulty.diagnostic.path === undefined) return [];
  return [curly, unseen, day].flatMap((mend) => mend(faulty) ?? []).slice(0, 1);
};

const restOf = ({ line, diagnostic }: Faulty): string => line.text.slice(diagnostic.column - 1);

const at = ({ line, diagnostic }: Faulty, length: number, text: string, from = 0): Mended =>
  inLine(line, diagnostic.column - 1 + from, diagnostic.column - 1 + length, text);

/** What may stand behind a value. */
const end = /^\s*(?:$|[,\]}]|\s#)/;

function curly(faulty: Faulty): Mended | undefined {
  const rest = restOf(faulty);
  const [whole, a, b] = /^(?:[“„]([^“”„"\\\n]*)[”“]|[‘‚]([^‘’‚"\\\n]*)[’‘])/.exec(rest) ?? [];
  if (whole === undefined || !end.test(rest.slice(whole.length))) return undefined;
  return at(faulty, whole.length, `"${a ?? b}"`);
}

function unseen(faulty: Faulty): Mended | undefined {
  const value = withoutBlanks(/^[^,\]}\n]*/.exec(restOf(faulty))![0]);
  const plain = replaceInvisible(value, (char) => (/\s/.test(char) ? ' ' : '')).trim();
  const inside = value.slice(1, -1);
  if (value === plain || invisibleIn(inside.trim())) return undefined;
  return at(faulty, value.length, plain);
}

/** A text without the plain blanks at its end, which are no part of a value. */
function withoutBlanks(text: string): string {
  let end = text.length;
  while (end > 0 && ' \t'.includes(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}

const days: ReadonlySet<unknown> = new Set(['reviewed', 'asOf']);

function day(faulty: Faulty): Mended | undefined {
  if (!days.has(faulty.diagnostic.path!.at(-1))) return undefined;
  const value = restOf(faulty).split(' #')[0]!.trimEnd();
  const meant = dayAsMeant(value.replace(/["']/g, ''));
  return meant === undefined ? undefined : at(faulty, value.length, meant);
}
