import { expect, test } from 'vitest';
import { pdfInput } from '../../src/formats/pdf/pdf-model.js';
import { toPrint } from '../../src/formats/print/to-print.js';
import { composeCalendar } from '../../src/ics.js';
import {
  composePacket,
  composeRunSheet,
  composeSessions,
  type Entry,
  type Packet,
  type Recipe,
  renderPage,
} from '../../src/index.js';
import { renderMarkdown } from '../../src/markdown.js';
import { ownFonts } from '../../src/node/own-fonts.js';
import { composeSlides } from '../../src/pptx.js';
import type { Files } from '../support/base.js';
import { activity, card, tailorBase } from '../support/pages.js';

const sheet = { 'steps/first/handouts/late-sheet.md': Object.values(card('Write it down.'))[0]! };

/** An activity over two meetings, with something to do between them. */
const walk = (fields = {}, run = steps) => ({
  ...sheet,
  'steps/first/activities/walk.md': activity({
    title: 'Walk',
    duration: 40,
    sessions: 2,
    materials: [
      { item: 'Late sheet', per: 'person', handouts: ['late-sheet'] },
      { item: 'Bell', per: 'room' },
    ],
    handouts: ['late-sheet'],
    ...fields,
  }).replace(/^1\. .*$/m, run),
});
const steps = [
  '1. **Pack** (4 min).',
  '2. **Choose** (6 min).',
  '3. **Go alone** (10 min).',
  '4. **Tell** (12 min). Fill in the [late sheet](id:late-sheet).',
  '5. **Look back** (8 min).',
].join('\n');
const said = {
  meetings: [
    [1, 2],
    [4, 5],
  ],
};
const twice: Recipe = { start: '9:00', sessions: [['walk', 'greeting-round'], ['walk']] };

const rowsOf = ({ parts }: Packet) =>
  parts
    .flatMap((p) => (p.type === 'agenda' ? p.sessions : p.type === 'session' ? [p.agenda] : []))
    .flatMap(({ rows }) => rows.filter((r) => r.type === 'activity'))
    .map((r) => `${r.title}, ${r.minutes}: ${r.steps.map((s) => `${s.start} ${s.title}`).join(', ')}`);
const sheetOf = async (recipe: Recipe, changes: Files) =>
  rowsOf(composeRunSheet(await tailorBase(recipe, changes))).filter((row) => row.startsWith('Walk'));
const sessionsIn = ({ parts }: Packet) => parts.flatMap((p) => (p.type === 'session' ? [p] : []));
const shown = (entry: Entry) => entry.sections.map((s) => s.title).join(', ');

test('each meeting does the steps that the author says; what stands between them takes none of its time', async () => {
  expect(await sheetOf(twice, walk(said))).toEqual([
    'Walk (part 1 of 2), 10: 09:00 Pack, 09:04 Choose',
    'Walk (part 2 of 2), 20: 09:00 Tell, 09:12 Look back',
  ]);
});

test('without that, the steps are cut where their minutes come nearest to the room there is', async () => {
  expect(await sheetOf({ ...twice, available: 35 }, walk())).toEqual([
    'Walk (part 1 of 2), 10: 09:00 Pack, 09:04 Choose',
    'Walk (part 2 of 2), 30: 09:00 Go alone, 09:10 Tell, 09:22 Look back',
  ]);
  expect((await sheetOf(twice, walk())).map((row) => row.split(':')[0])).toEqual([
    'Walk (part 1 of 2), 20',
    'Walk (part 2 of 2), 20',
  ]);
});

test('what is done between meetings gets a session of its own where there is one more', async () => {
  const thrice = { ...twice, sessions: [['walk'], ['walk'], ['walk']] };
  expect((await sheetOf(thrice, walk(said))).map((row) => row.split(':')[0])).toEqual([
    'Walk (part 1 of 3), 10',
    'Walk (part 2 of 3), 10',
    'Walk (part 3 of 3), 20',
  ]);
});

test('a step of several meetings is done in each of them', async () => {
  const run = '1. **Pack** (4 min).\n2. **Go** (3 × 12 min).';
  const meetings = [
    [1, 1],
    [2, 2],
    [2, 2],
    [2, 2],
  ];
  const sessions = meetings.map(() => ['walk']);
  expect(await sheetOf({ ...twice, sessions }, walk({ sessions: 4, meetings }, run))).toEqual([
    'Walk (part 1 of 4), 4: 09:00 Pack',
    'Walk (part 2 of 4), 12: 09:00 Go',
    'Walk (part 3 of 4), 12: 09:00 Go',
    'Walk (part 4 of 4), 12: 09:00 Go',
  ]);
});

test('a range shares out what is planned before it is cut', async () => {
  const run = '1. **Pack** (4–8 min).\n2. **Go** (6–12 min).';
  const changes = walk({ duration: [10, 20] }, run);
  expect(await sheetOf({ ...twice, minutes: { walk: 16 } }, changes)).toEqual([
    'Walk (part 1 of 2), 6: 09:00 Pack',
    'Walk (part 2 of 2), 10: 09:00 Go',
  ]);
});

test('a part has its own steps, minutes, sheets and page; the debrief stands in the last', async () => {
  const sessions = sessionsIn(composePacket(await tailorBase(twice, walk(said))));
  const [first, second] = sessions.map((s) => s.entries.find((e) => e.title.startsWith('Walk'))!);
  expect([first!.id, second!.id]).toEqual(['walk', 'walk--2']);
  expect(shown(first!)).toBe('Purpose, Prepare, Run it, Until the next meeting, Adapt, Safeguards');
  expect(shown(second!)).toBe('Run it, Debrief, Safeguards');
  expect(sessions.map((s) => s.handouts.map((e) => e.id))).toEqual([['name-card'], ['late-sheet']]);
  expect(sessions.map((s) => s.print.items.map((i) => i.id))).toEqual([['name-card'], ['late-sheet']]);
  expect(sessions.map((s) => s.gather.items.map((i) => i.item))).toEqual([['Bell'], ['Bell']]);
  const text = renderMarkdown(composePacket(await tailorBase(twice, walk(said))));
  expect(text).toContain('**Time:** 10 min (steps 1 to 2)');
  expect(text).toMatch(/#### Until the next meeting\n\n3\. \*\*Go alone\*\*/);
  expect(text).toMatch(/#### Run it\n\n4\. \*\*Tell\*\*/);
});

test('a session alone tells all that its part needs, and what is left where no session holds the rest', async () => {
  const alone = composeSessions(await tailorBase(twice, walk(said)));
  const [second] = sessionsIn(alone[1]!).flatMap((s) => s.entries);
  expect(shown(second!)).toBe('Purpose, Prepare, Run it, Debrief, Adapt, Safeguards');
  const once = composePacket(await tailorBase({ ...twice, sessions: [['walk']] }, walk(said)));
  const [entry] = sessionsIn(once).flatMap((s) => s.entries);
  expect(entry!.title).toBe('Walk (part 1 of 2)');
  expect(shown(entry!)).toBe(
    'Purpose, Prepare, Run it, Until the next meeting, In later meetings, Debrief, Adapt, Safeguards',
  );
});

test('participants have the same times, and no steps', async () => {
  const packet = composePacket(
    await tailorBase({ ...twice, edition: 'participant', parts: ['agenda', 'steps'] }, walk(said)),
  );
  expect(rowsOf(packet).filter((row) => row.startsWith('Walk'))).toEqual([
    'Walk (part 1 of 2), 10: ',
    'Walk (part 2 of 2), 20: ',
  ]);
  expect(JSON.stringify(packet.parts)).not.toContain('Look back');
  expect(renderMarkdown(packet)).not.toContain('steps 1 to 2');
});

test('slides and calendars have the part of the session', async () => {
  const tailored = await tailorBase({ ...twice, dates: ['2026-09-03'] }, walk(said));
  const { groups } = composeSlides(tailored, { session: 2 });
  const slides = groups.find((g) => g.title === 'Walk (part 2 of 2)')!.slides;
  expect(slides.filter((s) => s.minutes).map((s) => `${s.title}, ${s.minutes!.count}`)).toEqual([
    '4. Tell, 12',
    '5. Look back, 8',
  ]);
  expect(composeCalendar(tailored).events[1]!.lines[0]).toContain('Walk (part 2 of 2)');
});

test('more parts than steps divide the time, and say so', async () => {
  const packet = composePacket(
    await tailorBase(
      { ...twice, sessions: [['walk'], ['walk'], ['walk']] },
      walk({ sessions: 3 }, '1. **Go** (40 min).'),
    ),
  );
  expect(rowsOf(packet).map((row) => row.split(':')[0])).toEqual([
    'Walk (part 1 of 3), 13',
    'Walk (part 2 of 3), 14',
    'Walk (part 3 of 3), 13',
  ]);
  expect(sessionsIn(packet).map((s) => s.entries.length)).toEqual([1, 0, 0]);
  expect(renderMarkdown(packet)).toContain('13 min (its share: the steps cannot be cut)');
});

test('steps and their minutes to scale go on with their numbers, on a screen and on paper', async () => {
  const packet = composePacket(await tailorBase(twice, walk(said)));
  const page = renderPage(packet);
  const second = page.slice(page.indexOf('id="walk--2"'));
  expect(second).toContain('<ol start="4">');
  expect(/<svg class="pb-time-bar"[\s\S]*?<\/svg>/.exec(second)![0].match(/>\d<\/text>/g)).toEqual([
    '>4</text>',
    '>5</text>',
  ]);
  const { parts } = pdfInput(toPrint(packet), [], ownFonts()).json;
  const steps = JSON.stringify(parts).match(
    /"p":"step","runIn":\w+,"number":\d|"p":"step"[^{}]*?"number":\d/g,
  );
  expect(steps?.map((s) => s.slice(-1)).slice(-2)).toEqual(['4', '5']);
});
