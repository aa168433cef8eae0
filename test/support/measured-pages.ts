import { unzlibSync } from 'fflate';
import type { Packet } from '../../src/compose/packet.js';
import { facesFor } from '../../src/formats/pdf/faces.js';
import { columnRuler } from '../../src/formats/pdf/pages/column-ruler.js';
import { pageGrid } from '../../src/formats/pdf/pages/page-grid.js';
import type { ActivityPage } from '../../src/formats/pdf/pages/page-pieces.js';
import { leftSetting, rightSetting } from '../../src/formats/pdf/pages/piece-heights.js';
import { pdfInput } from '../../src/formats/pdf/pdf-model.js';
import { typstVersion } from '../../src/formats/pdf/wasm-engine.js';
import { toPrint } from '../../src/formats/print/to-print.js';
import { nativeEngine } from '../../src/node/native-typst.js';
import { ownFonts } from '../../src/node/own-fonts.js';

/** Measures what the layout would draw, and attaches what it found. */
const layout = `
#import "activity.typ": *
#show: styled
#set page(width: G.paper.width * 1mm, height: G.paper.height * 1mm)
#context {
  let found = ()
  for p in json("/parts.json") {
    for e in p.at("groups", default: ()).map(g => g.entries).flatten() + p.at("entries", default: ()) {
      for (i, page) in e.at("pages", default: ()).enumerate() {
        let n = e.step.number
        let crown = if i == 0 { { title-row(e, n, 3, size: title-size(page)); block(above: 2.4mm, below: 3.6mm, line(length: 100%)) } } else { { continued(e, n); block(above: 2.4mm, below: 3.6mm, line(length: 100%)) } }
        found.push((id: e.id, page: i, crown: measure(width: G.width * 1mm, crown).height.pt() + 10.2,
          left: measure(width: page.side * 1mm, left-column(page, n, 4)).height.pt(), right: measure(width: (G.width - G.gutter - page.side) * 1mm, right-column(page, n, 4)).height.pt()))
      }
    }
  }
  pdf.attach("/found.json", description: "found", bytes(json.encode(found)))
}
#set document(title: "x")
`;

/** The height of a column in points: as it is, and as it was thought to be. */
interface Measured {
  id: string;
  page: number;
  /** What stands above the columns. */
  crown: number;
  left: number;
  right: number;
  thought: { left: number; right: number };
}

/** How high the columns of a packet's activities really are, beside what was thought. */
export async function measuredPages(packet: Packet): Promise<Measured[]> {
  const fonts = ownFonts();
  const engine = (await nativeEngine(fonts, typstVersion))!;
  const model = toPrint(packet);
  const { json, files } = pdfInput(model, [], fonts);
  const encode = (text: string) => new TextEncoder().encode(text);
  const inputs = Object.entries(json).map(([name, part]) => [`/${name}.json`, encode(JSON.stringify(part))]);
  const pdf = engine.compile({ ...files, ...Object.fromEntries(inputs), '/packet.typ': encode(layout) });
  const planner = {
    grid: pageGrid(model.paper),
    faces: facesFor(fonts, 'Source Sans 3', 'Bricolage Grotesque', 'Source Serif 4'),
    writing: model.layout.lineHeight,
  };
  const pages = new Map<string, ActivityPage>();
  for (const part of json.parts as Placed[])
    for (const e of [...(part.groups ?? []).flatMap((g) => g.entries), ...(part.entries ?? [])])
      for (const [i, page] of (e.pages ?? []).entries()) pages.set(`${e.id} ${i}`, page);
  return (attached(pdf) as Omit<Measured, 'thought'>[]).map((found) => {
    const page = pages.get(`${found.id} ${found.page}`)!;
    return {
      ...found,
      thought: {
        left: columnRuler(leftSetting(page, planner))(page.left),
        right: columnRuler(rightSetting(page, planner))(page.right),
      },
    };
  });
}

interface Placed {
  groups?: { entries: PlacedEntry[] }[];
  entries?: PlacedEntry[];
}
interface PlacedEntry {
  id: string;
  pages?: ActivityPage[];
}

function attached(pdf: Uint8Array): unknown {
  const text = Buffer.from(pdf).toString('latin1');
  const at = text.indexOf('/Type /EmbeddedFile');
  const start = text.indexOf('stream\n', at) + 7;
  const body = Buffer.from(
    text.slice(start, text.indexOf('endstream', start)).replace(/\r?\n$/, ''),
    'latin1',
  );
  return JSON.parse(Buffer.from(/Filter/.test(text.slice(at, start)) ? unzlibSync(body) : body).toString());
}
