import activity from '../../../templates/pdf/activity.typ';
import blocks from '../../../templates/pdf/blocks.typ';
import cards from '../../../templates/pdf/cards.typ';
import cover from '../../../templates/pdf/cover.typ';
import entry from '../../../templates/pdf/entry.typ';
import fields from '../../../templates/pdf/fields.typ';
import look from '../../../templates/pdf/look.typ';
import packet from '../../../templates/pdf/packet.typ';
import parts from '../../../templates/pdf/parts.typ';
import poster from '../../../templates/pdf/poster.typ';
import room from '../../../templates/pdf/room.typ';
import session from '../../../templates/pdf/session.typ';
import sheet from '../../../templates/pdf/sheet.typ';
import sheetBlocks from '../../../templates/pdf/sheet-blocks.typ';

/** Sets pages. Both that there are embed the same version of Typst, and give the same bytes. */
export interface PdfEngine {
  name: 'wasm' | 'native';
  /** Turns the layout and its files into a tagged PDF. @throws Error with what Typst said, `EngineCrash` when it could not say anything. */
  compile(files: Readonly<Record<string, Uint8Array>>): Uint8Array;
  /** Bytes of memory that it has filled and does not give back while it lives. */
  held(): number;
}

/** The static layout, by path. It reads the files of `PdfInput`, and imports nothing else. */
export const layout: Readonly<Record<string, string>> = {
  '/packet.typ': packet,
  '/parts.typ': parts,
  '/activity.typ': activity,
  '/cover.typ': cover,
  '/entry.typ': entry,
  '/fields.typ': fields,
  '/room.typ': room,
  '/session.typ': session,
  '/sheet.typ': sheet,
  '/blocks.typ': blocks,
  '/sheet-blocks.typ': sheetBlocks,
  '/cards.typ': cards,
  '/poster.typ': poster,
  '/look.typ': look,
};
