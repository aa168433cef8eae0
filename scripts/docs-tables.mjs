// The tables that stand inside docs/authoring.md and docs/recipes.md.
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

const { blockHelp, blocks, kinds, sectionKey } = await import(new URL('../dist/tables.js', import.meta.url));

const english = parse(await readFile(new URL('../content/strings/en.yaml', import.meta.url), 'utf8'));

/** A Markdown table. Bars in cells are escaped, line ends become spaces. */
export function table(heads, rows) {
  const cell = (text) =>
    String(text)
      .replace(/\|/g, '\\|')
      .replace(/\s*\n\s*/g, ' ');
  return `${[heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')}\n`;
}

export const code = (text) => `\`${text}\``;

/** The sections of each kind, and who reads them. */
export function sectionsTable() {
  const only = { facilitator: 'facilitators', participant: 'participants' };
  return table(
    ['kind', 'section', 'required', 'who reads it'],
    kinds.flatMap(({ kind, sections, free, participant }) => {
      const everybody = participant ? 'everybody' : 'facilitators';
      const any = free ? [[code(kind), 'any you like, or none', 'some text', everybody]] : [];
      const known = sections.map((s, i) => [
        i === 0 && !free ? code(kind) : '',
        code(`## ${english[sectionKey(s.id)]}`),
        s.required ? 'yes' : s.only === 'participant' ? 'when learners or families take part' : 'no',
        only[s.only] ?? everybody,
      ]);
      return [...any, ...known];
    }),
  );
}

const shapes = {
  text: () => 'up to 200 characters',
  count: ([a, b]) => `whole number, ${a} to ${b}`,
  length: ([a, b]) => `length, ${a} to ${b} mm, written \`40mm\`, \`4cm\` or \`1.5in\``,
  list: ([a, b]) => `${a} to ${b} entries, separated by \`|\``,
  audiences: () => 'audience ids, separated by spaces',
};

/** What an attribute does. @throws when nobody has said it. */
function helpOf(block, attribute) {
  const about = blockHelp[block].attributes[attribute];
  if (!about) throw new Error(`Found no words for \`${attribute}\` of \`${block}\` in schema/block-help.ts.`);
  return about;
}

/** Every block and every attribute. */
export function blocksTable() {
  return table(
    ['block', 'attribute', 'value', 'required', 'about'],
    blocks.flatMap(({ name, form, attributes }) => [
      [code(form === 'container' ? `:::${name}` : `::${name}`), '', '', '', blockHelp[name].about],
      ...Object.entries(attributes).map(([attribute, info]) => [
        '',
        code(attribute),
        shapes[info.type](info.range ?? []),
        info.required ? 'yes' : 'no',
        helpOf(name, attribute),
      ]),
    ]),
  );
}

/** The fields an overlay may set. */
export function settableTable() {
  return table(
    ['kind', 'fields an overlay may set'],
    kinds.map(({ kind, settable }) => [code(kind), settable.map(code).join(' ')]),
  );
}

/** What a packet for some audiences does with text for some audiences: a row for each text, a column for each choice. The tests read the same file. */
export async function truthTable() {
  const rows = JSON.parse(
    await readFile(new URL('../test/fixtures/truth-table.json', import.meta.url), 'utf8'),
  );
  const choices = [...new Set(rows.map((r) => r.chosen.join(', ')))];
  const found = new Map(rows.map((r) => [`${r.passage} / ${r.chosen.join(', ')}`, r]));
  const cell = (row) =>
    !row ? '' : !row.kept ? 'left out' : row.label === '' ? 'printed' : `“${row.label}”`;
  return table(
    ['text', ...choices.map((c) => c || 'none')],
    [...new Set(rows.map((r) => r.passage))].map((passage) => [
      passage,
      ...choices.map((choice) => cell(found.get(`${passage} / ${choice}`))),
    ]),
  );
}
