import { customize, type Playbook, renderPage, type Tailored } from '../../../index.js';
import { asEdition, type Made } from '../state/derive.js';
import { fileName } from '../state/file-name.js';
import { type Engines, type Making, openEngines } from './engines.js';
import type { MadeCourseFor, MadeFormat, MadeKit, Wanted } from './formats.js';

/** A file, as it is called when nobody calls it otherwise. */
interface Written {
  name: string;
  bytes: Uint8Array;
}

/** Makes what is wanted of a recipe: the bytes that the command line makes of it. @throws Error with a sentence when it cannot. */
export async function write(
  wanted: Wanted,
  made: Made,
  making: Making & { playbook: Playbook },
): Promise<Written> {
  const engines = openEngines(making);
  if ('course' in wanted)
    return writeCourse(wanted.course, bothCopies(made, making.playbook), making, engines);
  const [ending, bytes] =
    'kit' in wanted
      ? await kits[wanted.kit](bothCopies(made, making.playbook), making, engines)
      : [wanted.format, await packets[wanted.format](made, making, engines)];
  return { name: fileName(made.packet, ending), bytes };
}

/** One recipe for those who lead, and for those who come. */
interface Copies {
  staff: Tailored;
  participants: Tailored;
}

/** The copy that the page shows is one of them, and stays as it is: a recipe that names no edition is another one. */
const bothCopies = ({ tailored }: Made, playbook: Playbook): Copies => {
  const shown = tailored.recipe.edition ?? 'facilitator';
  const copy = (edition: 'facilitator' | 'participant') =>
    edition === shown ? tailored : customize(playbook, asEdition(tailored.recipe, edition)).value;
  return { staff: copy('facilitator'), participants: copy('participant') };
};

type WritePacket = (made: Made, making: Making, engines: Engines) => Promise<Uint8Array>;

/** One writer for each format. Each loads what it needs when it is asked. */
const packets: Readonly<Record<MadeFormat, WritePacket>> = {
  html: async ({ packet }, { stage }) => {
    stage('Writing the page');
    return new TextEncoder().encode(renderPage(packet));
  },
  epub: async ({ packet }, { stage }) => {
    stage('Binding the book');
    const { writeEpub } = await import('../../../epub.js');
    return writeEpub(packet);
  },
  docx: ({ packet }, _, { docx }) => docx(packet),
  pdf: ({ packet }, _, { pdf }) => pdf(packet),
};

type WriteKit = (
  copies: Copies,
  making: Making,
  engines: Engines,
) => Promise<readonly [ending: string, bytes: Uint8Array]>;

const kits: Readonly<Record<MadeKit, WriteKit>> = {
  async bundle({ staff, participants }, { stage }, { pdf, docx }) {
    stage('Writing all files');
    const { writeBundle } = await import('../../../bundle.js');
    return ['zip', await writeBundle({ staff, participants }, { pdf, docx })];
  },
  async slides({ staff }, { stage }) {
    stage('Writing slides');
    const { composeSlides, writePptx } = await import('../../../pptx.js');
    return ['pptx', writePptx(composeSlides(staff))];
  },
  async sheets({ staff }, { stage }) {
    stage('Writing sheets');
    const { composeSheets, writeXlsx } = await import('../../../xlsx.js');
    return ['xlsx', writeXlsx(composeSheets(staff))];
  },
  async calendar({ staff }, { stage }) {
    stage('Writing the calendar');
    const { composeCalendar, writeIcs } = await import('../../../ics.js');
    return ['ics', new TextEncoder().encode(writeIcs(composeCalendar(staff)))];
  },
};

async function writeCourse(
  { platform, holds }: MadeCourseFor,
  { staff, participants }: Copies,
  { stage }: Making,
  { pdf, docx, rasterizer }: Engines,
): Promise<Written> {
  stage('Writing pages and sheets');
  const { writeCourse } = await import('../../../lms.js');
  const [file] = await writeCourse(
    { facilitator: staff, participant: participants },
    { platform, ...(holds === 'both' ? {} : { forWhom: holds }) },
    { pdf, docx, rasterize: await rasterizer() },
  );
  return file!;
}
