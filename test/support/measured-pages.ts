import { readFileSync } from 'node:fs';
import { unzlibSync } from 'fflate';
import type { Packet } from '../../src/compose/packet.js';
import { facesFor } from '../../src/formats/pdf/faces.js';
import { pdfInput } from '../../src/formats/pdf/pdf-model.js';
import type { Planner } from '../../src/formats/pdf/pages/activity-pages.js';
import { columnHeight } from '../../src/formats/pdf/pages/activity-pages.js';
import { pageGrid } from '../../src/formats/pdf/pages/page-grid.js';
import type { ActivityPage } from '../../src/formats/pdf/pages/page-pieces.js';
import { heightOfPiece, leftSetting, rightSetting } from '../../src/formats/pdf/pages/piece-heights.js';
import { toPrint } from '../../src/formats/print/to-print.js';
import { nativeEngine } from '../../src/node/native-typst.js';
import { ownFonts } from '../../src/node/own-fonts.js';

const layout = `
#import "activity.typ": *
#import "blocks.typ": blocks
#show: styled
#set page(width: G.paper.width * 1mm, height: G.paper.height * 1mm)
#context {
  let found = ()
  for p in json("/parts.json") {
    for e in p.at("groups", default: ()).map(g => g.entries).flatten() + p.at("entries", default: ()) {
      if "pages" in e {
        let n = e.step.number
        for (i, page) in e.pages.enumerate() {
          found.push((id: e.id, page: i, crown: if i == 0 { measure(width: G.width * 1mm, { title-row(e, n, 3); block(above: 2.4mm, below: 3.6mm, line(length: 100%)) }).height.pt() } else { 0 },
            pieces: page.left.map(q => measure(width: G.side * 1mm, { set text(size: calc.max(8.6pt, 9pt * page.scale)); set par(leading: 0.52em, spacing: 0.62em); set list(indent: 0pt, body-indent: 0.55em); block(draw(q, n)) }).height.pt()),
            rights: page.right.map(q => measure(width: G.main * 1mm, { set text(size: 10.5pt * page.scale); set par(leading: if page.scale < 0.95 { 0.53em } else { 0.57em }, spacing: if page.scale < 0.95 { 0.58em } else { 0.68em }); block(draw(q, n)) }).height.pt()),
            left: measure(width: G.side * 1mm, left-column(page, n)).height.pt(), right: measure(width: G.main * 1mm, right-column(page, n)).height.pt()))
        }
      }
    }
  }
  pdf.attach("/found.json", description: "found", bytes(json.encode(found)))
}
#set document(title: "x")
`;

/** How high the columns of activities really are, in points, beside what was thought. */
export async function measuredPages(packet: Packet) {
  const fonts = ownFonts();
  const engine = (await nativeEngine(fonts, '0.7.0'))!;
  const model = toPrint(packet);
  const { json, files } = pdfInput(model, [], fonts);
  const encode = (text: string) => new TextEncoder().encode(text);
  const inputs = Object.entries(json).map(([name, part]) => [`/${name}.json`, encode(JSON.stringify(part))]);
  const pdf = engine.compile({ ...files, ...Object.fromEntries(inputs), '/packet.typ': encode(layout) });
  const found = attached(pdf) as { id: string; page: number; crown: number; left: number; right: number; pieces: number[]; rights: number[] }[];
  const planner: Planner = {
    grid: pageGrid(model.paper, false),
    faces: facesFor(fonts, 'Source Sans 3', 'Bricolage Grotesque', 'Source Serif 4'),
    writing: 9,
  };
  const pages = new Map<string, ActivityPage>();
  for (const part of json.parts as { groups?: { entries: { id: string; pages?: ActivityPage[] }[] }[] }[])
    for (const g of part.groups ?? [])
      for (const e of g.entries) (e.pages ?? []).forEach((page, i) => pages.set(`${e.id} ${i}`, page));
  return found.map((f) => {
    const page = pages.get(`${f.id} ${f.page}`)!;
    return {
      ...f,
      thought: {
        left: columnHeight(page.left, leftSetting(page.scale, planner)),
        right: columnHeight(page.right, rightSetting(page.scale, planner)),
      },
      each: [...page.left.map((q, i) => [`L ${q.p} ${'look' in q ? q.look : ''}`, heightOfPiece(q, leftSetting(page.scale, planner)), f.pieces[i]!] as const), ...page.right.map((q, i) => [`R ${q.p} ${'look' in q ? q.look : ''}`, heightOfPiece(q, rightSetting(page.scale, planner)), f.rights[i]!] as const)],
      of: page,
    };
  });
}

function attached(pdf: Uint8Array): unknown {
  const text = Buffer.from(pdf).toString('latin1');
  const at = text.indexOf('/Type /EmbeddedFile');
  const start = text.indexOf('stream\n', at) + 7;
  const end = text.indexOf('endstream', start);
  const head = text.slice(at, start);
  const body = Buffer.from(text.slice(start, end).replace(/\r?\n$/, ''), 'latin1');
  return JSON.parse(Buffer.from(/Filter/.test(head) ? unzlibSync(body) : body).toString());
}
