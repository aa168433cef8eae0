import { hueOfStep, stepHues } from '../../art/step-hues.js';
import { nameUrn } from '../../compose/name-urn.js';
import type { Slide, Slides } from '../../compose/slides/slides.js';
import { mistake, sayWhat } from '../../schema/guards.js';
import { aboutParts, type OfficePart, officePackage } from '../office-package.js';
import { writtenIn } from '../written-in.js';
import { xml } from '../xml.js';
import { layouts, layoutXml, masterXml, slideNs } from './layouts.js';
import { networkFor } from './network-shapes.js';
import { notesMasterXml, notesXml } from './notes.js';
import { presentationXml } from './presentation.js';
import type { Box, Written } from './shapes.js';
import { type DrawnSlide, drawSlide } from './slide-xml.js';
import { drawingNs, themeXml } from './theme.js';

const contentType = (of: string) => `application/vnd.openxmlformats-officedocument.presentationml.${of}+xml`;
const themeType = 'application/vnd.openxmlformats-officedocument.theme+xml';

/**
 * Slides as a PowerPoint presentation (`.pptx`, 16 to 9): titles and texts in real placeholders, shapes that can be changed, speaker
 * notes, a section for each activity, and nothing loaded from elsewhere. A text that is too long for one slide goes on on the
 * next. The same slides give the same bytes.
 *
 * @throws TypeError for what is no slides.
 */
export function writePptx(slides: Slides): Uint8Array {
  requireSlides(slides);
  const { language, direction } = writtenIn(slides.language);
  const written: Written = { language, rtl: direction === 'rtl' };
  const groups = slides.groups.map(({ title, slides: list }, i) => ({
    title,
    drawn: drawGroup(list, `${slides.title}|${title}|${i}`, slides, written),
  }));
  const drawn = groups.flatMap((g) => g.drawn);
  const guids = groups.map((g, i) => guid(`${slides.identifier}|${i}|${g.title}`));
  const placed = groups.map((g) => ({ title: g.title, count: g.drawn.length }));
  const files: Record<string, OfficePart> = {
    'ppt/presentation.xml': {
      type: contentType('presentation.main'),
      content: presentationXml(placed, guids),
      relations: [
        { kind: 'slideMaster', to: 'ppt/slideMasters/slideMaster1.xml' },
        { kind: 'notesMaster', to: 'ppt/notesMasters/notesMaster1.xml' },
        ...drawn.map((_, i) => ({ kind: 'slide', to: `ppt/slides/slide${i + 1}.xml` })),
        { kind: 'presProps', to: 'ppt/presProps.xml' },
        { kind: 'viewProps', to: 'ppt/viewProps.xml' },
        { kind: 'tableStyles', to: 'ppt/tableStyles.xml' },
        { kind: 'theme', to: 'ppt/theme/theme1.xml' },
      ],
    },
    ...fixedParts(slides, written),
    ...Object.assign({}, ...drawn.map((slide, i) => slideParts(slide, i + 1, written))),
    ...aboutParts(slides, language),
  };
  return officePackage(files, 'ppt/presentation.xml');
}

function requireSlides(given: unknown): asserts given is Slides {
  const groups = (given as Partial<Slides> | null | undefined)?.groups;
  if (Array.isArray(groups)) return;
  throw mistake('writePptx', sayWhat(given), 'slides', 'make them with `composeSlides(tailored)`');
}

/** The slides of a group. They share one picture, in which ties are added from part to part. */
function drawGroup(list: readonly Slide[], seed: string, slides: Slides, written: Written): DrawnSlide[] {
  const pictures = new Map<string, ReturnType<typeof networkFor>>();
  const picture = (box: Box) => {
    const key = `${box.w}x${box.h}`;
    const known = pictures.get(key) ?? networkFor(seed, box);
    pictures.set(key, known);
    return known;
  };
  return list.flatMap((slide, i) => {
    const stage = 1 + Math.floor((5 * i) / list.length);
    return drawSlide(slide, { slides, written, picture, stage });
  });
}

const slideParts = (
  { layout, content, notes }: DrawnSlide,
  number: number,
  written: Written,
): Record<string, OfficePart> => ({
  [`ppt/slides/slide${number}.xml`]: {
    type: contentType('slide'),
    content,
    relations: [
      { kind: 'slideLayout', to: `ppt/slideLayouts/slideLayout${layout}.xml` },
      ...(notes.length > 0 ? [{ kind: 'notesSlide', to: `ppt/notesSlides/notesSlide${number}.xml` }] : []),
    ],
  },
  ...(notes.length > 0
    ? {
        [`ppt/notesSlides/notesSlide${number}.xml`]: {
          type: contentType('notesSlide'),
          content: notesXml(notes, written),
          relations: [
            { kind: 'notesMaster', to: 'ppt/notesMasters/notesMaster1.xml' },
            { kind: 'slide', to: `ppt/slides/slide${number}.xml` },
          ],
        },
      }
    : {}),
});

/** The master, the layouts and the themes. */
function fixedParts({ brand, grayscale }: Slides, written: Written): Record<string, OfficePart> {
  const theme = themeXml(
    brand,
    stepHues.map((_, i) => hueOfStep(i + 1, grayscale).solid),
  );
  const layoutPath = (i: number) => `ppt/slideLayouts/slideLayout${i + 1}.xml`;
  return {
    'ppt/slideMasters/slideMaster1.xml': {
      type: contentType('slideMaster'),
      content: masterXml(brand, written),
      relations: [
        ...layouts.map((_, i) => ({ kind: 'slideLayout', to: layoutPath(i) })),
        { kind: 'theme', to: 'ppt/theme/theme1.xml' },
      ],
    },
    ...Object.fromEntries(
      layouts.map((layout, i) => [
        layoutPath(i),
        {
          type: contentType('slideLayout'),
          content: layoutXml(layout, brand, written),
          relations: [{ kind: 'slideMaster', to: 'ppt/slideMasters/slideMaster1.xml' }],
        },
      ]),
    ),
    'ppt/notesMasters/notesMaster1.xml': {
      type: contentType('notesMaster'),
      content: notesMasterXml(written),
      relations: [{ kind: 'theme', to: 'ppt/theme/theme2.xml' }],
    },
    'ppt/theme/theme1.xml': { type: themeType, content: theme },
    'ppt/theme/theme2.xml': { type: themeType, content: theme },
    'ppt/presProps.xml': { type: contentType('presProps'), content: xml('p:presentationPr', slideNs) },
    'ppt/viewProps.xml': { type: contentType('viewProps'), content: xml('p:viewPr', slideNs) },
    'ppt/tableStyles.xml': {
      type: contentType('tableStyles'),
      content: xml('a:tblStyleLst', { 'xmlns:a': drawingNs, def: '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}' }),
    },
  };
}

/** A GUID as Office writes them, made from a name. */
const guid = (name: string): string => `{${nameUrn(name).slice('urn:uuid:'.length).toUpperCase()}}`;
