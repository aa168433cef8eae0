import type { CourseWriters } from '../../lms.js';
import { rasterizer } from '../../node.js';
import { warn } from '../terminal.js';
import { writeDocxFile, writePdfFile } from '../write-pages.js';

/** Who writes the sheets of a course and draws its drawings here. What a sheet may not show as it was meant is said once. */
export async function courseWriters(fonts: readonly string[]): Promise<CourseWriters> {
  const said = new Set<string>();
  const options = {
    fonts,
    warn(sentence: string) {
      if (said.size !== said.add(sentence).size) warn(sentence);
    },
  };
  const rasterize = await rasterizer();
  if (!rasterize)
    warn('Drawings are their words in lists; with `npm install @resvg/resvg-wasm` they are pictures.');
  return {
    pdf: (packet) => writePdfFile(packet, options),
    docx: (packet) => writeDocxFile(packet, options),
    rasterize,
  };
}
