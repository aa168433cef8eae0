import { attribute, elementsOf } from './elements.js';
import type { Found } from './found.js';
import { staffInBackup } from './moodle-checks.js';
import type { OpenedPackage } from './open-package.js';

/** Whether a package is for learners by its name: `course-learners.imscc`. */
const isForLearners = (name: string) => /(?:^|[-_. ])learners?(?:[-_. ]|$)/i.test(name);

/** Names that our writers give pages and pictures for staff. Sheets are named after their content, which may be about guides. */
const staffName = /(?:^|\/)(?:\d+-)?(?:guide-[^/]*\.html|staff-[^/]*\.(?:png|jpg|gif|webp))$/;

/** What is for staff in a package that learners get. */
export function staffFiles(opened: OpenedPackage): Found[] {
  if (!isForLearners(opened.name)) return opened.kind === 'cartridge' ? openToLearners(opened) : [];
  const paths = new Set([
    ...[...opened.files.keys()].filter((path) => staffName.test(path)),
    ...(opened.kind === 'moodle' ? staffInBackup(opened) : []),
    ...(opened.kind === 'cartridge' ? [...markedFiles(opened), ...unpublishedPages(opened)] : []),
  ]);
  return [...paths].map((file) => ({
    file,
    message: `\`${file}\` is for staff, in a package that is for learners by its name.`,
  }));
}

function markedFiles({ xml }: OpenedPackage): string[] {
  return elementsOf(xml('imsmanifest.xml'), 'resource')
    .filter((resource) =>
      elementsOf(resource, 'intendedEndUserRole').some((role) =>
        elementsOf(role, 'value').some(({ text }) => text.trim() === 'Instructor'),
      ),
    )
    .flatMap((resource) => elementsOf(resource, 'file').flatMap((file) => attribute(file, 'href') ?? []));
}

const unpublishedPages = ({ files, text }: OpenedPackage): string[] =>
  [...files.keys()].filter(
    (path) => path.endsWith('.html') && /<meta name="workflow_state" content="unpublished"/.test(text(path)),
  );

/** Only Canvas hides files: every other platform hands them to whoever asks for their address. */
function openToLearners(opened: OpenedPackage): Found[] {
  if (opened.files.has('course_settings/canvas_export.txt')) return [];
  return markedFiles(opened)
    .filter((path) => path.startsWith('web_resources/'))
    .map((file) => ({
      file,
      message: `\`${file}\` is marked for staff, and every platform but Canvas shows it to learners; write a package for each.`,
    }));
}
