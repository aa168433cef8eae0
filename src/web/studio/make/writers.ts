import { type Packet, renderPage } from '../../../index.js';
import { readBytes, readJson } from './fetch-file.js';
import { type AboutStudio, engineFiles, type MadeFormat } from './formats.js';

/** What a writer gets beside the packet. */
interface Making {
  /** Address of the studio's folder. */
  base: string;
  stage(words: string): void;
  notice(sentence: string): void;
}

type Write = (packet: Packet, making: Making) => Promise<Uint8Array>;

/** One writer for each format. Each loads what it needs when it is asked. */
export const writers: Readonly<Record<MadeFormat, Write>> = {
  html: async (packet, { stage }) => {
    stage('Writing the page');
    return new TextEncoder().encode(renderPage(packet));
  },
  epub: async (packet, { stage }) => {
    stage('Binding the book');
    const { writeEpub } = await import('../../../epub.js');
    return writeEpub(packet);
  },
  docx: writeWord,
  pdf: writePages,
};

async function writeWord(packet: Packet, { base, stage, notice }: Making): Promise<Uint8Array> {
  stage('Loading the Word writer');
  const { resvgRasterizer, writeDocx } = await import('../../../docx-web.js');
  const about = (await readJson(`${base}about.json`)) as AboutStudio;
  let rasterize: ReturnType<typeof resvgRasterizer> | undefined;
  if (about.engines.resvg) {
    const resvg = await import('@resvg/resvg-wasm');
    await resvg.initWasm(await readBytes(base + engineFiles.resvg));
    rasterize = resvgRasterizer(resvg, await readFonts(base, about));
  }
  stage('Laying out the document');
  return writeDocx(packet, { rasterize, remark: notice });
}

async function writePages(packet: Packet, { base, stage, notice }: Making): Promise<Uint8Array> {
  stage('Loading the typesetter, once');
  const { pdfWriter } = await import('../../../pdf-web.js');
  const about = (await readJson(`${base}about.json`)) as AboutStudio;
  const writer = await pdfWriter({
    wasm: await readBytes(base + engineFiles.typst),
    fonts: await readFonts(base, about),
  });
  stage('Setting the pages');
  for (const { message } of writer.check(packet)) notice(message);
  return writer.write(packet);
}

const readFonts = (base: string, { fonts }: AboutStudio): Promise<Uint8Array[]> =>
  Promise.all(fonts.map((name) => readBytes(base + engineFiles.fonts + name)));
