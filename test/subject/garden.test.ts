import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeBundle } from '../../src/bundle.js';
import { writeDocx } from '../../src/docx.js';
import { writeEpub } from '../../src/epub.js';
import { composeCalendar, writeIcs } from '../../src/ics.js';
import {
  allResources,
  composeCards,
  composePacket,
  composePoster,
  composeRunSheet,
  customize,
  type Playbook,
  partNames,
  planSession,
  type Recipe,
  renderFragment,
  renderPage,
  toLinkedData,
} from '../../src/index.js';
import { platforms, writeCourse } from '../../src/lms.js';
import { renderMarkdown } from '../../src/markdown.js';
import { writePdf } from '../../src/pdf.js';
import { composeSlides, writePptx } from '../../src/pptx.js';
import { coverage, formatCoverage } from '../../src/review.js';
import { composeSheets, writeXlsx } from '../../src/xlsx.js';
import { loadGarden, oursIn } from '../support/garden.js';
import { pdfText } from '../support/pdf-text.js';

let playbook: Playbook;
beforeAll(async () => {
  const { value, diagnostics } = await loadGarden();
  expect(diagnostics).toEqual([]);
  playbook = value;
});

const recipe: Recipe = {
  parts: [...partNames],
  sessions: [['feel-the-soil'], ['water-round', 'long-table']],
  dates: ['2027-05-01'],
  start: '10:00',
  available: 60,
  people: 12,
  select: {
    gradeBands: ['first-summer'],
    kinds: ['activity', 'handout', 'question', 'letter', 'example', 'measure', 'insight', 'strategy'],
    settings: ['in-person'],
    maxMinutes: 45,
  },
  organization: { name: 'Quarry Lane', contact: 'Bo' },
};
const tailored = (changes: Recipe = {}) => {
  const { value, diagnostics } = customize(playbook, { ...recipe, ...changes });
  expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  return value;
};
const copies = () => ({ facilitator: tailored(), participant: tailored({ edition: 'participant' }) });

/** What people read of a file of markup: its text, and what is said of its pictures. */
const said = (markup: string): string =>
  [
    ...markup.matchAll(/(?:aria-label|alt|descr|title)="([^"]*)"/g),
    ...[markup.replace(/<(style|script)\b[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ')].map((text) => [
      '',
      text,
    ]),
  ]
    .map(([, text]) => text)
    .join('\n');

/** The same of every file in an archive, and of archives in it. What formats call roles and their own files is nobody's text. */
const saidInZip = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .map(([name, file]) => {
      if (/\.(?:docx|pptx|xlsx|zip|epub)$/.test(name)) return `${name}\n${saidInZip(file)}`;
      if (/\.pdf$/.test(name)) return `${name}\n${pdfText(file)}`;
      return /\.(?:png|woff2?|ttf|js|css|xsd|dtd)$/.test(name)
        ? name
        : said(
            strFromU8(file)
              .replace(/IMSGLC_\w+(?:<[^>]*>|\s)*\w+/g, '')
              .replace(/\w+\/\w+\/\w+\.xml/g, ''),
          );
    })
    .join('\n');

const editions = ['facilitator', 'participant'] as const;
const audiences = [undefined, 'courtyard', 'rooftop'];
const all = audiences.flatMap((audience) => editions.map((edition) => ({ audience, edition })));
const packetOf = (given: Recipe) => composePacket(tailored(given));

/** Every output, as the words that people read in it. */
const outputs: Readonly<Record<string, () => string | Promise<string>>> = {
  html: () => all.map((given) => said(renderPage(packetOf(given)))).join('\n'),
  fragment: () => {
    const one = tailored({ audience: 'rooftop' });
    return allResources(one.playbook)
      .map((resource) => said(renderFragment(resource, { tailored: one })))
      .join('\n');
  },
  markdown: () => all.map((given) => renderMarkdown(packetOf(given))).join('\n'),
  epub: async () => saidInZip(await writeEpub(packetOf({ audience: 'rooftop' }))),
  docx: async () => saidInZip(await writeDocx(packetOf({ audience: 'courtyard' }))),
  pdf: async () => {
    const packets = editions.map((edition) => packetOf({ audience: 'rooftop', edition }));
    return (await Promise.all(packets.map(async (packet) => pdfText(await writePdf(packet))))).join('\n');
  },
  cards: () => said(renderPage(composeCards(tailored()))),
  poster: () => said(renderPage(composePoster(tailored()))),
  'run sheet': () => said(renderPage(composeRunSheet(tailored()))),
  slides: () => saidInZip(writePptx(composeSlides(tailored()))),
  calendar: () => writeIcs(composeCalendar(tailored())),
  sheets: () => saidInZip(writeXlsx(composeSheets(tailored()))),
  bundle: async () => {
    const { facilitator, participant } = copies();
    return saidInZip(await writeBundle({ staff: facilitator, participants: participant }, {}));
  },
  'linked data': () => JSON.stringify(toLinkedData(playbook)),
  coverage: () => formatCoverage(coverage(playbook)),
  plans: () => JSON.stringify(planSession(tailored().playbook, { minutes: 60, people: 9 })),
};

describe('a playbook on another subject shows its own words only', () => {
  test.each(Object.keys(outputs))('%s', async (name) => {
    const text = await outputs[name]!();
    expect(text.length).toBeGreaterThan(200);
    expect(oursIn(text)).toEqual([]);
  });

  test.each(platforms.map((p) => p.name))('a course for %s', async (platform) => {
    const files = await writeCourse(copies(), { platform });
    expect(files.length).toBeGreaterThan(0);
    for (const { bytes } of files) expect(oursIn(saidInZip(bytes))).toEqual([]);
  });
});
