import { blockHelp } from '../schema/block-help.js';
import type { BlockName } from '../schema/blocks.js';
import { explain } from './explain.js';
import { nameAt } from './field-names.js';
import type { Known } from './known.js';
import { type Place, placeAt } from './place-at.js';
import { schemasAt, typeText } from './schema-at.js';

/** What is said of the word at an offset, as Markdown. */
export interface Hover {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Explains what stands at an offset of a file: a field, a value, a resource, a source, a variable, a block. */
export function hoverAt(known: Known, file: string, text: string, offset: number): Hover | undefined {
  const place = placeAt(file, text, offset);
  const said = place && say(known, place, text.slice(place.start, place.end));
  return said ? { start: place.start, end: place.end, text: said } : undefined;
}

function say(known: Known, place: Place, word: string): string | undefined {
  if (place.in === 'block' || place.in === 'attribute') return blockText(place, word);
  const named = nameAt(known, place);
  if (named && named !== 'field') return explain(known, named, word).about ?? fieldText(known, place, []);
  return fieldText(known, place, place.in === 'field' ? [word] : []);
}

function blockText(place: Place, word: string): string | undefined {
  const name = place.in === 'attribute' ? place.block : word;
  if (!Object.hasOwn(blockHelp, name)) return undefined;
  const help = blockHelp[name as BlockName];
  if (place.in === 'attribute') return help.attributes[word];
  const attributes = Object.entries(help.attributes).map(
    ([attribute, about]) => `- \`${attribute}\`: ${about}`,
  );
  return [`**${name}**: ${help.about}`, ...(attributes.length > 0 ? [attributes.join('\n')] : [])].join(
    '\n\n',
  );
}

function fieldText({ schemas }: Known, place: Place, below: readonly string[]): string | undefined {
  if (place.in !== 'field' && place.in !== 'value') return undefined;
  // An entry of a list is explained where the list is.
  const path = [...place.path, ...below];
  while (typeof path.at(-1) === 'number') path.pop();
  const field = schemasAt(schemas[place.schema] ?? {}, path).find((s) => s.description);
  return field && `**${String(path.at(-1))}**: ${field.description}\n\n${typeText(field)}`;
}
