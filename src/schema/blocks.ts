/** What an attribute of a block holds. `length` is kept in millimetres, `list` splits at `|`, `audiences` at spaces. */
export type AttributeType = 'text' | 'count' | 'length' | 'list' | 'audiences';

/** One attribute of a block. */
export interface AttributeInfo {
  readonly type: AttributeType;
  readonly required?: boolean;
  /** Smallest and largest count, length in millimetres, or number of list entries. */
  readonly range?: readonly [number, number];
  /** What it does, for the authoring page. */
  readonly about: string;
}

/** Containers hold Markdown between `:::name` and `:::`; leaves stand alone as `::name`. */
type Form = 'container' | 'leaf';

/** One block. Its element in the tree is `pb-` and the name. */
export interface BlockInfo<Name extends string = string, F extends Form = Form> {
  readonly name: Name;
  readonly form: F;
  readonly about: string;
  readonly attributes: Readonly<Record<string, AttributeInfo>>;
}

const label: AttributeInfo = { type: 'text', about: 'A few words printed beside it.' };
const container = <Name extends string>(
  name: Name,
  about: string,
  attributes: BlockInfo['attributes'] = {},
): BlockInfo<Name, 'container'> => ({
  name,
  form: 'container',
  about,
  attributes,
});
const leaf = <Name extends string>(
  name: Name,
  about: string,
  attributes: BlockInfo['attributes'],
): BlockInfo<Name, 'leaf'> => ({
  name,
  form: 'leaf',
  about,
  attributes,
});

// To add one: a line here; a file in `formats/html/blocks/`, or in `formats/drawings/` for a drawing; its words in `compose/block-words.ts`.
const table = [
  container('for', 'Text for some audiences only.', {
    audience: { type: 'audiences', required: true, about: 'One or more audience ids, separated by spaces.' },
  }),
  container('facilitator', 'Text that participants’ copies leave out.'),
  container('note', 'A remark beside the main line of thought.'),
  container('tip', 'Something that makes it go better.'),
  container('caution', 'Something that can go wrong, or hurt.'),
  container('say', 'Words to say aloud.'),
  leaf('lines', 'Lines to write on, 9 mm apart, or 12 mm in a packet with wide lines.', {
    count: { type: 'count', required: true, range: [1, 30], about: 'How many lines.' },
    label,
  }),
  leaf('box', 'An empty box to write or draw in.', {
    height: { type: 'length', required: true, range: [10, 220], about: 'Its height, such as `5cm`.' },
    label,
  }),
  leaf('table', 'A table to fill in.', {
    columns: { type: 'list', required: true, range: [1, 8], about: 'Column headings, separated by `|`.' },
    rows: { type: 'count', required: true, range: [1, 30], about: 'How many empty rows.' },
    height: { type: 'length', range: [6, 100], about: 'The height of a row; 10 mm when absent.' },
    first: {
      type: 'list',
      range: [1, 30],
      about: 'What the first column says, row by row, separated by `|`.',
    },
  }),
  leaf('network-map', 'Rings around a person, to place people on.', {
    rings: {
      type: 'list',
      required: true,
      range: [1, 4],
      about: 'What each ring means, from the innermost, separated by `|`.',
    },
    center: {
      type: 'text',
      about: 'What stands in the middle; the string `networkMapCenter` (“Me”) when absent.',
    },
    sectors: {
      type: 'list',
      range: [2, 8],
      about: 'Parts of life the map is divided into, separated by `|`.',
    },
    size: { type: 'length', range: [60, 175], about: 'Its width and height; 150 mm when absent.' },
  }),
  leaf('timeline', 'A line with marks, to write along.', {
    start: { type: 'text', required: true, about: 'What stands at its beginning.' },
    end: { type: 'text', required: true, about: 'What stands at its end.' },
    points: { type: 'count', required: true, range: [2, 12], about: 'How many marks.' },
    height: { type: 'length', range: [30, 120], about: 'Its height; 45 mm when absent.' },
  }),
  leaf('grid', 'A board of equal cells.', {
    columns: { type: 'count', required: true, range: [1, 8], about: 'How many columns.' },
    rows: { type: 'count', required: true, range: [1, 12], about: 'How many rows.' },
    height: { type: 'length', range: [8, 120], about: 'The height of a row; 25 mm when absent.' },
    labels: {
      type: 'list',
      range: [1, 96],
      about: 'Small print in the cells, row by row, separated by `|`.',
    },
  }),
] as const;

type Row = (typeof table)[number];

/** A block that holds Markdown. */
export type ContainerName = Extract<Row, { readonly form: 'container' }>['name'];

/** What stands as `pb-…` in a tree and is drawn: every block, and what no Markdown makes: the notes of recipes, and the codes that lead to sheets on the web. */
export type DrawnName = Row['name'] | 'own-note' | 'web-code';

/** Every block there is. To add one: a line above. Then `npm run typecheck` names each format that does not draw it yet. */
export const blocks: readonly BlockInfo[] = table;

const byName = new Map<string, BlockInfo>(blocks.map((b) => [b.name, b]));

/** The line of the table for a block, or undefined when there is none. */
export function blockInfo(name: string): BlockInfo | undefined {
  return byName.get(name);
}

/** Names of all blocks, in the order of the table. */
export const blockNames: readonly string[] = blocks.map((b) => b.name);
