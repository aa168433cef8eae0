import strings from '../../content/strings/en.yaml';
import type { MadeCourse, MadeFile, MadeItem, MadeModule } from '../../src/formats/lms/made-course.js';
import { pageWords } from '../../src/formats/lms/page-words.js';
import { sizedPng } from './sized-png.js';

/** Bytes that tell what they are. */
const bytesOf = (text: string) => new TextEncoder().encode(text);

export const picture: MadeFile = {
  name: 'map.png',
  title: 'A map of people',
  mediaType: 'image/png',
  for: 'everyone',
  bytes: new Uint8Array(sizedPng(200)),
};

/** A picture whose name begins with the whole name of another. */
const longerPicture: MadeFile = { ...picture, name: 'map-png.png', title: 'Another map' };

const sheet = (ending: string, mediaType: string): MadeFile => ({
  name: `sheet.${ending}`,
  title: `The five hands (${ending})`,
  mediaType,
  for: 'everyone',
  bytes: bytesOf(`sheet as ${ending}`),
});

const sheets = [
  sheet('pdf', 'application/pdf'),
  sheet('docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
];

/** An item; what is not said is as plain as can be. */
export const madeItem = (id: string, more: Partial<MadeItem> = {}): MadeItem => ({
  id,
  type: 'page',
  title: `About ${id}`,
  for: 'everyone',
  html: () => `<p>All about ${id}.</p>`,
  files: [],
  ...more,
});

export const madeModule = (id: string, items: readonly MadeItem[], more: Partial<MadeModule> = {}) => ({
  id,
  title: `Module ${id}`,
  summary: `What ${id} is about.`,
  items,
  ...more,
});

const drawing: MadeItem = madeItem('do-map', {
  title: '¿Quién? 🧭 & <b>',
  html: (links) =>
    `<h2 class="h4">Run it</h2><table><tbody><tr><th scope="row">Time</th><td>50 min</td></tr></tbody></table>` +
    `<p><img src="${links.file('map.png')}" alt="A map" width="340" height="200" class="img-fluid"><img src="${links.file('map-png.png')}" alt="Another"></p>` +
    `<p>Then ${linked(links.item('sheet-hands'), 'the five hands')}.</p>`,
  files: [picture, longerPicture],
});

const worksheet: MadeItem = madeItem('sheet-hands', {
  type: 'assignment',
  title: 'Worksheet: The five hands',
  html: (links) =>
    `<p><a href="${links.file('sheet.pdf')}">Print it</a>, <a href="${links.file('sheet.docx')}">fill it in</a></p>`,
  files: sheets,
});

const talk: MadeItem = madeItem('talk-session-1', {
  type: 'discussion',
  title: 'Talk about it: Session 1',
  html: () => '<p>Whom did you leave out?</p>',
});

/** The guide of staff: the only words of the course that no learner may see. */
export const guide: MadeItem = madeItem('guide-map', {
  title: 'Guide: ¿Quién? 🧭 & <b>',
  for: 'staff',
  html: (links) => `<p>TELL NOBODY. ${linked(links.item('do-map'), 'What learners see')}</p>`,
  files: [{ ...picture, name: 'secret.png', for: 'staff', bytes: bytesOf('SECRET BYTES') }],
});

const linked = (address: string | undefined, words: string) =>
  address === undefined ? words : `<a href="${address}">${words}</a>`;

/** A small course for learners, with a module of each kind: pages that link to each other, a sheet, a discussion, nothing. */
export const madeCourse = (more: Partial<MadeCourse> = {}): MadeCourse => ({
  id: 'after-school',
  title: 'People around me',
  summary: 'Eight afternoons & one map.',
  language: 'en',
  license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  attribution: 'From “Who They Know”.',
  holds: 'learners',
  color: '#1f4e5f',
  words: pageWords(strings),
  modules: [
    madeModule('start-here', [madeItem('how-to-use'), madeItem('words-used-here')], { title: 'Start here' }),
    madeModule('session-1', [drawing, worksheet, talk], { title: 'Session 1: Four corners' }),
    madeModule('session-2', [{ ...drawing, id: 'do-map--s2' }], { title: 'Session 2' }),
    madeModule('session-3', []),
  ],
  ...more,
});

/** The same course with the guide of staff in it. */
export const mixedCourse = (): MadeCourse => {
  const [start, first, ...others] = madeCourse().modules;
  return madeCourse({
    holds: 'both',
    modules: [start!, { ...first!, items: [...first!.items, guide] }, ...others],
  });
};
