import { composePacket, emptyPacketFault } from '../index.js';
import type { Format } from './formats.js';
import { CommandError } from './usage-error.js';
import { type WriteOptions, writeDocxFile, writePdfFile } from './write-pages.js';

/** Everything for a series of sessions in one archive. */
export const bundle: Format = {
  name: 'zip',
  text: false,
  hint: 'Unpack it and read READ ME FIRST.',
  cuts: false,
  file: 'bundle',
  async whole(tailored, again) {
    const { writeBundle } = await import('../bundle.js');
    const { composeSheets } = await import('../xlsx.js');
    const staff = tailored.recipe.edition === 'participant' ? again({ edition: 'facilitator' }) : tailored;
    const nothing = emptyPacketFault(composePacket(staff), staff);
    if (nothing) throw new CommandError(nothing);
    const participants = again({ edition: 'participant' });
    return {
      what: 'staff copy, workbook, slides, sheets and all that goes with them.',
      changes: composeSheets(staff).brand.changes,
      write: async (options: WriteOptions) =>
        writeBundle(
          { staff, participants },
          {
            pdf: (packet) => writePdfFile(packet, options),
            docx: (packet) => writeDocxFile(packet, options),
          },
        ),
    };
  },
};
