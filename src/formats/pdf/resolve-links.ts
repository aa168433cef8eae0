import { unzlibSync } from 'fflate';
import { insideScheme } from './link-words.js';
import { latin1, latin1Bytes, type PdfObjects, pdfText, streamOf } from './pdf-objects.js';

/** Where anchors stand: the page, counted from 1, and the place in points from its upper left corner. */
type Places = ReadonlyMap<string, readonly [page: number, x: number, y: number]>;

/** How far below the upper edge of the window an anchor is shown, in points. Typst leaves as much. */
const above = 10;

/**
 * Leads the links inside a packet to their places, and gives each the words that say where it leads. Labels of Typst would
 * lead too, but they are unknown when pages are first laid out: every block with a link was laid out twice, a quarter of the
 * time of a packet. So the layout writes `inside:some-id`, and attaches a file with the place of every anchor. The file is
 * taken out here, and the anchors become named destinations: `packet.pdf#nameddest=some-id` opens there.
 */
export function resolveLinks(pdf: PdfObjects, words: ReadonlyMap<string, string>): PdfObjects {
  const kept: PdfObjects['objects'] = [];
  const heights = new Map<number, number>();
  const links: { at: number; id: string }[] = [];
  let order: number[] = [];
  let places: Places = new Map();
  for (const object of pdf.objects) {
    const text = latin1(object.body.subarray(0, longest));
    if (text.startsWith('<<\n  /Type /Filespec')) continue;
    if (embeddedFile.test(text)) {
      places = readPlaces(object.body, text);
      continue;
    }
    const height = pageHeight.exec(text)?.[1];
    if (height !== undefined) heights.set(object.number, Number(height));
    if (text.startsWith('<<\n  /Type /Pages')) order = kids(latin1(object.body));
    const id = link.exec(text)?.[1];
    if (id !== undefined) links.push({ at: kept.length, id });
    kept.push(object);
  }
  for (const { at, id } of links) {
    if (!places.has(id)) throw new Error(`A link leads to \`${id}\`, which is on none of the pages.`);
    const body = latin1(kept[at]!.body)
      .replace(action, `/Dest (${id})`)
      .replace(/\/Contents (\([^)]*\)|<\w*>)/, () => `/Contents ${pdfText(words.get(id) ?? id)}`);
    kept[at] = { ...kept[at]!, body: latin1Bytes(body) };
  }
  const named = [...places].map(([id, [number, x, y]]): [string, string] => {
    const page = order[number - 1]!;
    const up = heights.get(page)! - Math.max(0, y - above);
    return [id, `[${page} 0 R/XYZ ${rounded(x)} ${rounded(up)} 0]`];
  });
  const catalog = kept.findIndex(({ number }) => number === pdf.root);
  kept[catalog] = {
    ...kept[catalog]!,
    body: latin1Bytes(withDestinations(latin1(kept[catalog]!.body), new Map(named))),
  };
  return { ...pdf, objects: kept };
}

/** Bytes at the beginning of an object that say what it is. */
const longest = 2000;

const action = new RegExp(String.raw`/A <<\s*/Type /Action\s*/S /URI\s*/URI \(${insideScheme}[^)]*\)\s*>>`);
/** A link of the layout, or one of the contents, which Typst leads itself. */
const link = new RegExp(String.raw`^<<\n  /Type /Annot\n[\s\S]*(?:/URI \(${insideScheme}|/Dest \()([^)]*)\)`);
const embeddedFile = /^<<\n {2}\/Length \d+\n {2}\/Type \/EmbeddedFile/;
const pageHeight = /^<<\n {2}\/Type \/Page\n[\s\S]*\/MediaBox \[\S+ \S+ \S+ ([\d.]+)\]/;

function readPlaces(body: Uint8Array, head: string): Places {
  const data = streamOf(body);
  // Typst leaves a stream as it is when compressing would not make it shorter.
  const json = /^[^>]*\/Filter/.test(head) ? unzlibSync(data) : data;
  return new Map(Object.entries(JSON.parse(new TextDecoder().decode(json))));
}

const kids = (pages: string) =>
  [.../\/Kids \[([^\]]*)\]/.exec(pages)![1]!.matchAll(/(\d+) 0 R/g)].map((match) => Number(match[1]));

/** Names the places of anchors, beside those that Typst named for the contents, in the order that PDF asks for. */
function withDestinations(catalog: string, places: ReadonlyMap<string, string>): string {
  const [names = '', known = ''] =
    /\/Names <<\s*(?:\/Dests <<\s*\/Names \[([^\]]*)\]\s*>>)?\s*(?:\/EmbeddedFiles <<[^>]*>>)?\s*>>/.exec(
      catalog,
    ) ?? [];
  const all = new Map(places);
  for (const [, id, to] of known.matchAll(/\(([^()]*)\) (\d+ 0 R)/g)) all.set(id!, ` ${to!} `);
  if (all.size === 0) return catalog;
  const sorted = [...all].sort(([a], [b]) => (a < b ? -1 : 1));
  const tree = `/Names<</Dests<</Names[${sorted.map(([id, to]) => `(${id})${to}`).join('')}]>>>>`;
  return names === '' ? catalog.replace(/>>$/, `${tree}>>`) : catalog.replace(names, () => tree);
}

const rounded = (length: number) => String(Math.round(length * 1e4) / 1e4);
