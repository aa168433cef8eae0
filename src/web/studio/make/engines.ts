import type { Rasterize } from '../../../docx-web.js';
import type { Packet } from '../../../index.js';
import { readBytes, readJson } from './fetch-file.js';
import { type AboutStudio, engineFiles } from './formats.js';

/** What whoever makes something is told, and what it tells. */
export interface Making {
  /** Address of the studio's folder. */
  readonly base: string;
  stage(words: string): void;
  notice(sentence: string): void;
}

/** What is heavy, and therefore loaded when it is first used, and only once. */
export interface Engines {
  /** Undefined where whoever set the studio up left that engine out. */
  rasterizer(): Promise<Rasterize | undefined>;
  docx(packet: Packet): Promise<Uint8Array>;
  pdf(packet: Packet): Promise<Uint8Array>;
}

export function openEngines(making: Making): Engines {
  const { base, stage, notice } = making;
  const about = once(async () => (await readJson(`${base}about.json`)) as AboutStudio);
  const fonts = once(async () =>
    Promise.all((await about()).fonts.map((name) => readBytes(base + engineFiles.fonts + name))),
  );
  const rasterizer = once(async () => {
    if (!(await about()).engines.resvg) return undefined;
    const { resvgRasterizer } = await import('../../../docx-web.js');
    const resvg = await import('@resvg/resvg-wasm');
    await resvg.initWasm(await readBytes(base + engineFiles.resvg));
    return resvgRasterizer(resvg, await fonts());
  });
  const typesetter = once(async () => {
    stage('Loading the typesetter, once');
    const { pdfWriter } = await import('../../../pdf-web.js');
    return pdfWriter({ wasm: await readBytes(base + engineFiles.typst), fonts: await fonts() });
  });
  return {
    rasterizer,
    async docx(packet) {
      stage('Loading the Word writer');
      const { writeDocx } = await import('../../../docx-web.js');
      const rasterize = await rasterizer();
      stage('Laying out the document');
      return writeDocx(packet, { rasterize, remark: notice });
    },
    async pdf(packet) {
      const writer = await typesetter();
      stage('Setting the pages');
      for (const { message } of writer.check(packet)) notice(message);
      return writer.write(packet);
    },
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
