import { sessionsOf } from '../compose/agenda.js';
import { composeCalendar } from '../compose/calendar.js';
import { composePacket } from '../compose/compose-packet.js';
import { composeResource } from '../compose/compose-resource.js';
import type { Packet } from '../compose/packet.js';
import { composeRunSheet } from '../compose/run-sheet.js';
import { composeSheets } from '../compose/sheets/compose-sheets.js';
import { composeSlides } from '../compose/slides/compose-slides.js';
import { say } from '../compose/strings.js';
import { withWebCodes } from '../compose/web-codes.js';
import type { Tailored } from '../customize/tailor.js';
import { alikeName, safeFileName } from '../diagnostics/file-names.js';
import { renderPage } from '../formats/html/render-page.js';
import { writeIcs } from '../formats/ics/write-ics.js';
import { writePptx } from '../formats/pptx/write-pptx.js';
import { writeXlsx } from '../formats/xlsx/write-xlsx.js';
import { writeRecipe } from '../recipe/write-recipe.js';

/** Two copies of one recipe: for those who lead, and for those who come. */
export interface BundleCopies {
  /** The facilitator edition. */
  readonly staff: Tailored;
  /** The participant edition; without it there is no workbook. */
  readonly participants?: Tailored | undefined;
}

/** Who writes what a bundle cannot write alone. */
export interface BundleWriters {
  /** `writePdf` of `networks-playbook/pdf`, or of `/pdf/web` with its engine. Without it, pages are HTML. */
  readonly pdf?: ((packet: Packet) => Promise<Uint8Array>) | undefined;
  /** `writeDocx` of `networks-playbook/docx` or `/docx/web`. Without it, there are no Word documents, and letters are pages. */
  readonly docx?: ((packet: Packet) => Promise<Uint8Array>) | undefined;
}

/** What is done with a file: the page that lists them begins with what to print. */
export type BundleUse = 'print' | 'open' | 'keep';

/** A file of a bundle. */
export interface BundleFile {
  path: string;
  use: BundleUse;
  /** What it is and what to do with it, in a sentence. */
  about: string;
  write(): Promise<Uint8Array | string>;
}

/** Every file of a bundle but the page that lists them, in the order people need them. What has nothing in it is left out. */
export function bundleFiles({ staff, participants }: BundleCopies, writers: BundleWriters): BundleFile[] {
  const { strings } = staff.playbook;
  const named = fileNames(strings);
  const pages = (name: string, key: string, compose: () => Packet): BundleFile => ({
    path: `${named(name)}.${writers.pdf ? 'pdf' : 'html'}`,
    use: 'print',
    about: say(strings, key),
    write: async () => (writers.pdf ? writers.pdf(compose()) : renderPage(compose())),
  });
  const whole = (copy: Tailored) => withWebCodes(composePacket(copy), copy);
  const { docx } = writers;
  const sessions = sessionsOf(staff);
  const { activities, handouts } = staff.playbook;
  const hasActivities = activities.length > 0;
  const own = participants?.playbook;
  return [
    pages('bundleStaff', 'bundleStaffAbout', () => whole(staff)),
    ...(participants && own && own.activities.length + own.handouts.length > 0
      ? [pages('bundleWorkbook', 'bundleWorkbookAbout', () => whole(participants))]
      : []),
    ...(sessions.length > 0
      ? [pages('bundleRunSheets', 'bundleRunSheetsAbout', () => composeRunSheet(staff))]
      : []),
    ...letterFiles(staff, writers),
    {
      path: `${named('bundleSheets')}.xlsx`,
      use: 'print' as const,
      about: say(strings, 'bundleSheetsAbout'),
      write: async () => writeXlsx(composeSheets(staff)),
    },
    ...(hasActivities
      ? slideFiles(
          staff,
          sessions.map((s) => s.title),
        )
      : []),
    ...(staff.recipe.dates && sessions.length > 0
      ? [
          {
            path: `${named('bundleCalendar')}.ics`,
            use: 'open' as const,
            about: say(strings, 'bundleCalendarAbout'),
            write: async () => writeIcs(composeCalendar(staff)),
          },
        ]
      : []),
    ...(docx && (hasActivities || handouts.length > 0)
      ? [
          {
            path: `${named('bundleStaff')}.docx`,
            use: 'keep' as const,
            about: say(strings, 'bundleEditAbout'),
            write: async () => docx(whole(staff)),
          },
        ]
      : []),
    {
      path: 'recipe.yaml',
      use: 'keep',
      about: say(strings, 'bundleRecipeAbout'),
      write: async () => writeRecipe(staff.recipe),
    },
  ];
}

/** Names of files in the words of a language. */
const fileNames = (strings: Readonly<Record<string, string>>) => (key: string) =>
  safeFileName(say(strings, key));

/** A file for each session, or one for all. */
function slideFiles(staff: Tailored, sessions: readonly string[]): BundleFile[] {
  const { strings } = staff.playbook;
  const folder = fileNames(strings)('bundleSlides');
  const about = say(strings, 'bundleSlidesAbout');
  if (sessions.length < 2)
    return [
      { path: `${folder}.pptx`, use: 'open', about, write: async () => writePptx(composeSlides(staff)) },
    ];
  const taken = new Set<string>();
  return sessions.map((title, i) => ({
    path: `${folder}/${freshName(title, taken)}.pptx`,
    use: 'open',
    about,
    write: async () => writePptx(composeSlides(staff, { session: i + 1 })),
  }));
}

/** A file for each letter to families, and for each handout that goes home. */
function letterFiles(staff: Tailored, { docx }: BundleWriters): BundleFile[] {
  const { letters, handouts, strings } = staff.playbook;
  const folder = fileNames(strings)('bundleLetters');
  const taken = new Set<string>();
  return [...letters, ...handouts.filter((h) => h.for === 'family')].map(({ id, title }) => ({
    path: `${folder}/${freshName(title, taken)}.${docx ? 'docx' : 'html'}`,
    use: 'print',
    about: say(strings, 'bundleLettersAbout'),
    async write() {
      const packet = withWebCodes(composeResource(staff, id), staff);
      return docx ? docx(packet) : renderPage(packet);
    },
  }));
}

function freshName(title: string, taken: Set<string>): string {
  const name = safeFileName(title, taken);
  taken.add(alikeName(name));
  return name;
}
