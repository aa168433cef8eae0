import { formatReport } from '../../index.js';
import { checkTargets } from '../../node.js';
import type { Command } from '../command.js';
import { contentFlags } from '../content-flags.js';
import { choiceFlag, type Given } from '../flags.js';
import { readInput } from '../input.js';
import { recipeFlag, setFlag } from '../recipe-flags.js';
import { sayStaying } from '../staying.js';
import { tailorFlags } from '../tailor-flags.js';
import { warn, withProgress } from '../terminal.js';
import { writeOut } from '../write-out.js';
import { changesSince } from './changes.js';
import { pathOf, platformOf, requireEnding } from './platform.js';
import { sayAfter, sayWritten, sizeOf } from './told.js';
import { courseWriters } from './writers.js';

const { edition: _edition, ...selecting } = tailorFlags;

/** `course`: a package to take into a learning platform. */
export const course: Command = {
  usage: 'networks-playbook course --for PLATFORM [--recipe FILE] [--for-whom learners|staff] [--out FILE] …',
  example: 'networks-playbook course --for canvas --recipe after-school-8-sessions --out people.imscc',
  flags: {
    for: {
      value: 'PLATFORM',
      about: 'canvas, moodle, schoology, brightspace, blackboard, infinite-campus, classroom, scorm or web.',
    },
    'for-whom': {
      value: 'WHO',
      about:
        'learners or staff. Without it, Canvas and Moodle get one file that hides the guides; for others there are two.',
    },
    recipe: recipeFlag,
    ...selecting,
    title: { value: 'TEXT', about: 'Title of the course.' },
    date: { value: 'TEXT', about: 'Date of the module of changed pages, as written.' },
    set: setFlag,
    single: { about: 'With scorm: one page that is tracked, for platforms that take no more.' },
    split: { about: 'A file for each module, where one would be too large to upload.' },
    'changed-since': {
      value: 'FILE',
      about: 'Only pages that have changed since this recipe was saved, as one module.',
    },
    'base-url': {
      value: 'URL',
      about: 'With classroom: where the unpacked folder will be on the web. Adds buttons to share its pages.',
    },
    ...contentFlags,
    font: {
      value: 'FILE',
      list: true,
      about: 'A TrueType font of your own for PDFs, for letters that ours lack. Repeat it for several.',
    },
    out: {
      value: 'FILE',
      about: 'The file to write. Without it, the title of the recipe is its name, in this folder.',
    },
    force: { about: 'Replace a file that this program did not make.' },
    report: { about: 'Say on standard error what was left out, and why, and which words stay.' },
  },
  operands: 0,
  async run(given) {
    const platform = await platformOf(given);
    const forWhom = given['for-whom'] === undefined ? undefined : whomOf(given);
    requireEnding(given, platform);
    const { playbook, tailor } = await readInput(given);
    const facilitator = tailor(undefined, { edition: 'facilitator' });
    const participant = tailor(undefined, { edition: 'participant' });
    if (given.report) process.stderr.write(formatReport(facilitator));
    else sayStaying(facilitator.report.staying);
    const changes = await changesSince(given, playbook, facilitator.recipe);
    const { writeCourse } = await import('../../lms.js');
    const request = {
      platform: platform.name,
      forWhom,
      single: given.single === true,
      split: given.split === true,
      baseUrl: given['base-url'] as string | undefined,
      changes,
    };
    const work = courseWriters((given.font ?? []) as string[]).then((writers) =>
      writeCourse({ facilitator, participant }, request, writers),
    );
    const files = await withProgress('Writing pages and sheets', work);
    const paths = files.map((file) => pathOf(file, given));
    await checkTargets(paths, { force: given.force === true });
    for (const [i, file] of files.entries()) {
      await writeOut(paths[i]!, file.bytes, given.force === true);
      warn(`Wrote ${paths[i]}: ${sayWritten(file, platform)}, ${sizeOf(file.bytes.length)}.`);
    }
    sayAfter(files, platform, given);
  },
};

const whomOf = (given: Given) =>
  choiceFlag<'learners' | 'staff'>(given, 'for-whom', ['learners', 'staff'], 'learners');
