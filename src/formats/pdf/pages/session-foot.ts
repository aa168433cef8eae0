import type { Inline, PrintPart } from '../../print/print-model.js';
import type { Planner } from './activity-pages.js';
import { type ColumnItem, type ColumnPair, columnPages } from './column-pages.js';
import { columnSetting } from './columns.js';
import { mm, type Setting, textHeight, titleHeight } from './heights.js';

/** What stands in small letters at the foot of a run sheet. */
export type FootItem =
  | { t: 'title'; id: string; title: string }
  | { t: 'source'; id: string; c: readonly Inline[] }
  | { t: 'words'; c: readonly Inline[] };

/** Sources and colophon in two columns, and the parts that they were. */
export interface SessionFoot {
  readonly columns: ColumnPair<FootItem>;
  /** In points, with the line above it. */
  readonly height: number;
  readonly parts: ReadonlySet<PrintPart>;
}

type Small = PrintPart & { type: 'sources' | 'colophon' };

/** What a packet of one session could end its first page with, instead of a page at the back; undefined when it holds more than that. */
export function sessionFoot(
  [first, ...others]: readonly PrintPart[],
  planner: Planner,
): SessionFoot | undefined {
  const small = others.filter((part): part is Small => part.type === 'sources' || part.type === 'colophon');
  if (first?.type !== 'session' || !first.front || small.length === 0 || small.length < others.length)
    return undefined;
  const items = small.flatMap(itemsOf).map((item) => measured(item, planner));
  const { pages, end } = columnPages(items, Number.POSITIVE_INFINITY, 0);
  return { columns: pages[0]!, height: end + 7 * mm, parts: new Set(small) };
}

function itemsOf(part: Small): FootItem[] {
  const title: FootItem = { t: 'title', id: part.id, title: part.title };
  if (part.type === 'sources')
    return [title, ...part.references.map(({ id, c }): FootItem => ({ t: 'source', id, c }))];
  const facts = part.facts.flatMap(({ label, c }) => [strong(`${label}: `), ...c, text('\u2003')]);
  const told = [part.recipe, part.changes].filter(({ lines }) => lines.length > 0);
  return [
    title,
    { t: 'words', c: facts },
    { t: 'words', c: part.license },
    ...told.map(
      (list): FootItem => ({ t: 'words', c: [strong(`${list.title}: `), text(list.lines.join(' '))] }),
    ),
  ];
}

const text = (v: string): Inline => ({ t: 'text', v });
const strong = (v: string): Inline => ({ t: 'strong', c: [text(v)] });

/** In step with `foot` in `templates/pdf/session.typ`. */
function measured(item: FootItem, planner: Planner): ColumnItem<FootItem> {
  const setting: Setting = { ...columnSetting(planner), size: 8, leading: 0.52 };
  if (item.t === 'title') {
    const high = titleHeight(item.title, { ...setting, size: 10, leading: 0.36 });
    return { item, height: high + 1.4 * mm, gap: 3 * mm, leads: true };
  }
  const width = setting.width - (item.t === 'source' ? 1.2 * setting.size : 0);
  return { item, height: textHeight(item.c, { ...setting, width }), gap: 0.6 * setting.size, leads: false };
}
