import { xml, xmlText } from '../xml.js';
import { colorMapping, shapeTree, slideNs } from './layouts.js';
import { emu, type Written } from './shapes.js';

const picture = { x: emu(0.75), y: emu(0.75), cx: emu(6), cy: emu(3.375) };
const words = { x: emu(0.75), y: emu(4.4), cx: emu(6), cy: emu(5) };

const at = ({ x, y, cx, cy }: typeof words) =>
  xml('a:xfrm', {}, xml('a:off', { x, y }), xml('a:ext', { cx, cy }));

const slideImage = (placed: boolean) =>
  xml(
    'p:sp',
    {},
    xml(
      'p:nvSpPr',
      {},
      xml('p:cNvPr', { id: 2, name: 'slide' }),
      xml('p:cNvSpPr', {}, xml('a:spLocks', { noGrp: 1, noRot: 1, noChangeAspect: 1 })),
      xml('p:nvPr', {}, xml('p:ph', { type: 'sldImg' })),
    ),
    placed
      ? xml('p:spPr', {}, at(picture), xml('a:prstGeom', { prst: 'rect' }, xml('a:avLst')))
      : xml('p:spPr'),
  );

const notesBox = (paragraphs: readonly string[], placed: boolean) =>
  xml(
    'p:sp',
    {},
    xml(
      'p:nvSpPr',
      {},
      xml('p:cNvPr', { id: 3, name: 'notes' }),
      xml('p:cNvSpPr', {}, xml('a:spLocks', { noGrp: 1 })),
      xml('p:nvPr', {}, xml('p:ph', { type: 'body', idx: 1 })),
    ),
    placed
      ? xml('p:spPr', {}, at(words), xml('a:prstGeom', { prst: 'rect' }, xml('a:avLst')))
      : xml('p:spPr'),
    xml('p:txBody', {}, xml('a:bodyPr'), xml('a:lstStyle'), ...paragraphs),
  );

/** The page that all notes are printed on. */
export const notesMasterXml = (written: Written): string =>
  xml(
    'p:notesMaster',
    slideNs,
    xml(
      'p:cSld',
      {},
      '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>',
      shapeTree(
        slideImage(true),
        notesBox([xml('a:p', {}, xml('a:endParaRPr', { lang: written.language }))], true),
      ),
    ),
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>',
    xml(
      'p:notesStyle',
      {},
      xml(
        'a:lvl1pPr',
        { algn: written.rtl ? 'r' : 'l', rtl: written.rtl ? 1 : 0 },
        xml('a:spcAft', {}, xml('a:spcPts', { val: 400 })),
        xml('a:defRPr', { sz: 1200 }),
      ),
    ),
  );

export const notesXml = (notes: readonly string[], written: Written): string =>
  xml(
    'p:notes',
    slideNs,
    xml('p:cSld', {}, shapeTree(slideImage(false), notesBox(notesText(notes, written.language), false))),
    colorMapping,
  );

/** The words of a slide's notes. */
const notesText = (notes: readonly string[], language: string): string[] =>
  notes.map((line) =>
    xml('a:p', {}, xml('a:r', {}, xml('a:rPr', { lang: language }), xml('a:t', {}, xmlText(line)))),
  );
