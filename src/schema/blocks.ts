/** What an attribute of a block holds. `length` is kept in millimetres, `list` splits at `|`, `audiences` at spaces. */
export type AttributeType = 'text' | 'count' | 'length' | 'list' | 'audiences';

/** One attribute of a block. */
export interface AttributeInfo {
  readonly type: AttributeType;
  readonly required?: boolean;
  /** Smallest and largest count, length in millimetres, or number of list entries. */
  readonly range?: readonly [number, number];
}

/** Containers hold Markdown between `:::name` and `:::`; leaves stand alone as `::name`. */
type Form = 'container' | 'leaf';

/** One block. Its element in the tree is `pb-` and the name. */
export interface BlockInfo<Name extends string = string, F extends Form = Form> {
  readonly name: Name;
  readonly form: F;
  readonly attributes: Readonly<Record<string, AttributeInfo>>;
}

const label: AttributeInfo = { type: 'text' };
const container = <Name extends string>(
  name: Name,
  attributes: BlockInfo['attributes'] = {},
): BlockInfo<Name, 'container'> => ({
  name,
  form: 'container',
  attributes,
});
const leaf = <Name extends string>(
  name: Name,
  attributes: BlockInfo['attributes'],
): BlockInfo<Name, 'leaf'> => ({
  name,
  form: 'leaf',
  attributes,
});

// To add one: a line here, and what it does in `block-help.ts`; a file in `formats/html/blocks/`, or in `formats/drawings/` for a drawing; its words in `compose/block-words.ts`.
const table = [
  container('for', {
    audience: { type: 'audiences', required: true },
  }),
  container('facilitator'),
  container('note'),
  container('tip'),
  container('caution'),
  container('say'),
  container('filled'),
  container('slips'),
  container('cutouts', {
    columns: { type: 'count', range: [1, 4] },
    height: { type: 'length', range: [15, 120] },
  }),
  leaf('lines', {
    count: { type: 'count', required: true, range: [1, 30] },
    label,
  }),
  leaf('box', {
    height: { type: 'length', required: true, range: [10, 220] },
    label,
  }),
  leaf('bubbles', {
    starts: {
      type: 'list',
      required: true,
      range: [1, 8],
    },
    height: { type: 'length', range: [12, 80] },
  }),
  leaf('circle', {
    options: {
      type: 'list',
      required: true,
      range: [2, 12],
    },
    label: {
      type: 'text',
    },
  }),
  leaf('cut-line', {
    label: { type: 'text' },
  }),
  leaf('table', {
    columns: { type: 'list', required: true, range: [1, 8] },
    rows: { type: 'count', required: true, range: [1, 30] },
    height: { type: 'length', range: [6, 100] },
    first: {
      type: 'list',
      range: [1, 30],
    },
  }),
  leaf('network-map', {
    rings: {
      type: 'list',
      required: true,
      range: [1, 4],
    },
    center: {
      type: 'text',
    },
    sectors: {
      type: 'list',
      range: [2, 8],
    },
    size: { type: 'length', range: [60, 175] },
  }),
  leaf('timeline', {
    start: { type: 'text', required: true },
    end: { type: 'text', required: true },
    points: { type: 'count', required: true, range: [2, 12] },
    height: { type: 'length', range: [30, 120] },
  }),
  leaf('grid', {
    columns: { type: 'count', required: true, range: [1, 8] },
    rows: { type: 'count', required: true, range: [1, 12] },
    height: { type: 'length', range: [8, 120] },
    labels: {
      type: 'list',
      range: [1, 96],
    },
  }),
] as const;

type Row = (typeof table)[number];

/** A block that holds Markdown. */
export type ContainerName = Extract<Row, { readonly form: 'container' }>['name'];

/** What stands as `pb-…` in a tree and is drawn: every block, and what no Markdown makes: the notes of recipes, and the codes that lead to sheets on the web. */
export type DrawnName = Row['name'] | 'own-note' | 'web-code';

export type BlockName = Row['name'];

/** Every block there is. To add one: a line above. Then `npm run typecheck` names each format that does not draw it yet. */
export const blocks: readonly BlockInfo[] = table;

const byName = new Map<string, BlockInfo>(blocks.map((b) => [b.name, b]));

/** The line of the table for a block, or undefined when there is none. */
export function blockInfo(name: string): BlockInfo | undefined {
  return byName.get(name);
}

/** Names of all blocks, in the order of the table. */
export const blockNames: readonly string[] = blocks.map((b) => b.name);
