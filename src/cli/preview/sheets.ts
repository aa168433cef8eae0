import { pageLook, pageParts } from '../../index.js';
import { treeToHtml } from '../../tree.js';
import { type Choice, type Copy, makeCopy } from './copies.js';
import { markDifferences } from './differences.js';
import type { EditorLink } from './editor.js';
import { faultView } from './fault-view.js';
import type { Page, Shown } from './pages.js';
import { type LocatedFault, placeFaults } from './place-faults.js';
import { placeInSource } from './place-in-source.js';
import type { Fault } from './read-folders.js';
import { readingTexts } from './source-texts.js';

/** One copy, as HTML with its faults at their places. */
export interface Sheet extends Copy {
  readonly classes: readonly string[];
  /** Its own style sheet: the colors of its recipe, and its paper. */
  readonly css: string;
  readonly html: string;
}

/** The copies of a page side by side. */
export interface Sheets {
  readonly sheets: readonly Sheet[];
  /** Faults of the page that none of the copies shows at its place. */
  readonly unplaced: readonly Fault[];
}

/** How copies are made. */
export interface SheetOptions {
  /** Whether what differs between audiences is marked. */
  readonly marks: boolean;
  readonly link: EditorLink;
  /** Where the page of a resource is. */
  readonly addressOf: (id: string) => string | undefined;
}

/** Makes copies of a page: what differs between audiences is marked within each edition, and faults stand where they belong. */
export function makeSheets(
  shown: Shown,
  page: Page,
  choices: readonly Choice[],
  { marks, link, addressOf }: SheetOptions,
): Sheets {
  const copies = choices.map((choice) => makeCopy(page, choice));
  const linkTo = page.kind === 'packet' ? {} : { linkTo: addressOf };
  const parts = copies.map(
    ({ packet }) => new Map(packet ? pageParts(packet, linkTo).map((part) => [part.id, part.html()]) : []),
  );
  for (const edition of marks ? new Set(choices.map((c) => c.edition)) : [])
    markBetween(parts.filter((_, i) => choices[i]!.edition === edition && copies[i]!.packet));
  const located = locatedFaults(shown, page);
  const placed = new Set<Fault>();
  const sheets = copies.map((copy, i): Sheet => {
    const inCopy = placeFaults([...parts[i]!.values()].join('\n'), located, (fault) =>
      treeToHtml([faultView(fault, link)]),
    );
    for (const fault of inCopy.placed) placed.add(fault);
    return { ...copy, ...lookOf(copy), html: inCopy.html };
  });
  return { sheets, unplaced: page.faults.filter((f) => !placed.has(f)) };
}

/** Marks the differences of copies, part by part. */
function markBetween(copies: readonly Map<string, string>[]): void {
  for (const id of new Set(copies.flatMap((parts) => [...parts.keys()]))) {
    const holding = copies.filter((parts) => parts.has(id));
    const marked = markDifferences(holding.map((parts) => parts.get(id)!));
    for (const [i, parts] of holding.entries()) parts.set(id, marked[i]!);
  }
}

/** Every fault of a resource, with what stands at its place. An activity shows the handouts that go with it, and a packet all. */
function locatedFaults({ pages }: Shown, page: Page): LocatedFault[] {
  const about = page.kind === 'packet' || page.kind === 'activity' ? pages : [page];
  const textOf = readingTexts();
  return about
    .filter((p) => p.kind !== 'packet')
    .flatMap((p) =>
      p.faults.map((fault) => ({ fault, entry: p.id, place: placeInSource(textOf(fault), fault) })),
    );
}

function lookOf({ packet }: Copy): Pick<Sheet, 'classes' | 'css'> {
  if (!packet) return { classes: [], css: '' };
  const { classes, variables, pageRule } = pageLook(packet);
  const root = Object.entries(variables)
    .map(([name, value]) => `${name}:${value}`)
    .join(';');
  return { classes, css: `:root{${root}}\n${pageRule}\n` };
}
