import type { CourseFile, Platform, PlatformName } from '../../lms.js';
import { warn } from '../terminal.js';

/** More than a server that nobody has changed takes as an upload. */
const large = 2_000_000;

/** “9 modules, 60 pages, for Canvas”. */
export function sayWritten({ holds, modules, items }: CourseFile, { called }: Platform): string {
  const whom = { learners: ', for learners', staff: ', for staff', both: '' }[holds];
  return `${modules === 1 ? 'one module' : `${modules} modules`} with ${items === 1 ? 'one page' : `${items} pages`} for ${called}${whom}`;
}

/** “1.4 MB”. */
export const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** What to know before it is taken in, and how it is updated next year. */
export function sayAfter(
  files: readonly CourseFile[],
  { name, called }: Platform,
  { split }: { split?: unknown },
): void {
  const tooLarge = files.some((file) => file.bytes.length > large);
  if (tooLarge && !split)
    warn(
      `It is larger than 2 MB, which is more than some servers take as an upload; \`--split\` writes a file for each module.`,
    );
  const staff = files.find((file) => file.holds === 'staff');
  if (staff && files.some((file) => file.holds === 'learners'))
    warn(
      `${called === 'a web server' ? 'A website' : called} may not hide what is for staff, so there are two files: take the one for staff in where learners do not come.`,
    );
  warn(updates[name]);
}

const updates: Readonly<Record<PlatformName, string>> = {
  canvas:
    'Next year: make it again and import it into the same course; Canvas knows its modules and pages, and updates them.',
  moodle:
    'Next year: restore it as a new course. In one that is in use, a second restore doubles everything; `--changed-since OLD.recipe.yaml` writes only what changed.',
  schoology:
    'On import, tick “Convert”. Next year: import it into a new course; `--changed-since OLD.recipe.yaml` writes only what changed.',
  brightspace:
    'Next year: import it into a new course; `--changed-since OLD.recipe.yaml` writes only what changed.',
  blackboard:
    'Next year: import it into a new course; `--changed-since OLD.recipe.yaml` writes only what changed.',
  'infinite-campus':
    'Next year: import it into a new course; `--changed-since OLD.recipe.yaml` writes only what changed.',
  classroom:
    'Unpack it and put its files into Drive. Next year: make it again; what is posted in a class stays as it is.',
  scorm: 'Next year: make it again and replace the file; the platform keeps what learners have done.',
  web: 'Next year: make it again and put its files in the place of the old ones.',
};
