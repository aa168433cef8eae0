// The tables that stand inside docs/authoring.md and docs/recipes.md.
import { readFile } from 'node:fs/promises';

const { blocks, kinds, settableFields } = await import(new URL('../dist/tables.js', import.meta.url));

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
    kinds.flatMap(({ kind, sections, participant }) => {
      const everybody = participant ? 'everybody' : 'facilitators';
      if (sections.length === 0) return [[code(kind), 'any you like, or none', 'some text', everybody]];
      return sections.map((s, i) => [
        i === 0 ? code(kind) : '',
        code(`## ${s.title}`),
        s.required ? 'yes' : s.only === 'participant' ? 'when learners or families take part' : 'no',
        only[s.only] ?? everybody,
      ]);
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

/** Every block and every attribute. */
export function blocksTable() {
  return table(
    ['block', 'attribute', 'value', 'required', 'about'],
    blocks.flatMap(({ name, form, about, attributes }) => [
      [code(form === 'container' ? `:::${name}` : `::${name}`), '', '', '', about],
      ...Object.entries(attributes).map(([attribute, info]) => [
        '',
        code(attribute),
        shapes[info.type](info.range ?? []),
        info.required ? 'yes' : 'no',
        info.about,
      ]),
    ]),
  );
}

/** The fields an overlay may set. */
export function settableTable() {
  return table(
    ['kind', 'fields an overlay may set'],
    Object.entries(settableFields).map(([kind, fields]) => [code(kind), fields.map(code).join(' ')]),
  );
}

/** What happens to a passage for some audiences when a recipe chooses some audiences; the tests read the same file. */
export async function truthTable() {
  const rows = JSON.parse(
    await readFile(new URL('../test/fixtures/truth-table.json', import.meta.url), 'utf8'),
  );
  const ids = (list) => (list.length === 0 ? '' : list.map(code).join(' '));
  return table(
    ['`audience` in the recipe', 'the passage is for', 'printed', 'label'],
    rows.map(({ chosen, passage, kept, label }) => [
      ids([chosen].flat()) || 'none: the general edition',
      ids([passage].flat()) || 'everybody',
      kept ? 'yes' : 'no',
      [label ?? []].flat().join(', ') || '',
    ]),
  );
}
