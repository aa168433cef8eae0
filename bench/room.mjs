// What one takes into the room: CPU of slides, sheets, a calendar and a bundle, each the median of five in a process that has made one before.

import { writeBundle } from '../dist/bundle.js';
import { playbook } from '../dist/content/playbook.js';
import { writeDocx } from '../dist/docx.js';
import { composeCalendar, writeIcs } from '../dist/ics.js';
import { customizeOrThrow } from '../dist/index.js';
import { writePdf } from '../dist/pdf.js';
import { composeSlides, writePptx } from '../dist/pptx.js';
import { composeSheets, writeXlsx } from '../dist/xlsx.js';

const { recipe } = playbook.recipes.find((r) => r.id === 'after-school-8-sessions');
const dated = {
  ...recipe,
  start: '15:30',
  dates: ['2026-09-03'],
  select: { ...recipe.select, groupSize: 16 },
};
const copy = (edition) => customizeOrThrow(playbook, { ...dated, edition });
const staff = copy('facilitator');
const whole = customizeOrThrow(playbook, { audience: 'k12' });

async function cpu(what, make, times = 5) {
  const first = await timed(make);
  const later = [];
  for (let i = 0; i < times; i += 1) later.push(await timed(make));
  const median = later.sort((a, b) => a.ms - b.ms)[Math.floor(times / 2)];
  const kb = Math.round(first.size / 1024);
  console.log(`${what}: first ${first.ms} ms, then ${median.ms} ms of CPU, ${kb} KB`);
}

async function timed(make) {
  const before = process.cpuUsage();
  const { length } = await make();
  const { user, system } = process.cpuUsage(before);
  return { ms: Math.round((user + system) / 1000), size: length };
}

await cpu('slides of a session', () => writePptx(composeSlides(staff, { session: 3 })));
await cpu('slides of eight sessions', () => writePptx(composeSlides(staff)));
await cpu('slides of all of K-12', () => writePptx(composeSlides(whole)), 3);
await cpu('sheets', () => writeXlsx(composeSheets(staff)));
await cpu('calendar', () => writeIcs(composeCalendar(staff)));
const workers = { workers: 0 };
await cpu(
  'bundle of eight sessions, in one process',
  () =>
    writeBundle(
      { staff, participants: copy('participant') },
      { pdf: (packet) => writePdf(packet, workers), docx: (packet) => writeDocx(packet, workers) },
    ),
  3,
);
console.log(`memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`);
