import { xml } from '../xml.js';
import { relationNs, slideNs } from './layouts.js';
import { emu, faces, slideSize } from './shapes.js';

/** Slides of one group, by their place among all. */
export interface PlacedGroup {
  readonly title: string;
  readonly count: number;
}

/** The first number a slide may have. */
const firstId = 256;

const sectionsNs = 'http://schemas.microsoft.com/office/powerpoint/2010/main';

/** The file that says which slides there are, in which order and in which sections. `rId1` is the master, `rId2` that of notes, then the slides. */
export function presentationXml(groups: readonly PlacedGroup[], guids: readonly string[]): string {
  let next = 0;
  const sections = groups.map(({ title, count }, i) => {
    const ids = Array.from({ length: count }, () => {
      next += 1;
      return xml('p14:sldId', { id: firstId + next - 1 });
    });
    return xml('p14:section', { name: title, id: guids[i]! }, xml('p14:sldIdLst', {}, ...ids));
  });
  const slides = Array.from({ length: next }, (_, i) =>
    xml('p:sldId', { id: firstId + i, 'r:id': `rId${i + 3}` }),
  );
  return xml(
    'p:presentation',
    { ...slideNs, 'xmlns:r': relationNs, saveSubsetFonts: 1 },
    xml('p:sldMasterIdLst', {}, xml('p:sldMasterId', { id: 2147483648, 'r:id': 'rId1' })),
    xml('p:notesMasterIdLst', {}, xml('p:notesMasterId', { 'r:id': 'rId2' })),
    xml('p:sldIdLst', {}, ...slides),
    xml('p:sldSz', { cx: emu(slideSize.width), cy: emu(slideSize.height) }),
    xml('p:notesSz', { cx: emu(7.5), cy: emu(10) }),
    xml(
      'p:defaultTextStyle',
      {},
      xml('a:lvl1pPr', {}, xml('a:defRPr', { sz: 1800 }, ...faces(['+mn-lt', '+mn-ea', '+mn-cs']))),
    ),
    xml(
      'p:extLst',
      {},
      xml(
        'p:ext',
        { uri: '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}' },
        xml('p14:sectionLst', { 'xmlns:p14': sectionsNs }, ...sections),
      ),
    ),
  );
}
