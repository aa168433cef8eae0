import { strToU8 } from 'fflate';
import { contentHash } from '../content-hash.js';
import type { CourseLinks, MadeCourse, MadeItem } from '../lms/made-course.js';
import { soundItems } from '../lms/sound-course.js';
import { writtenIn } from '../written-in.js';
import { zipFiles } from '../zip.js';
import { type Activity, type AreaFile, modules, type Section } from './activity.js';
import { activityFiles } from './activity-files.js';
import { backupXml } from './backup-xml.js';
import { courseFiles, sectionFiles } from './course-files.js';
import { filePool } from './file-pool.js';
import { idNumber, moodleName } from './moodle-name.js';
import { numberer } from './numbers.js';
import { xmlOf } from './record.js';

/**
 * A course as a backup of Moodle 4.1 or later, the bytes of an `.mbz` file: sections with their names, pages that complete when
 * they are read, discussions nobody is subscribed to, worksheets without a grade, and guides that learners do not see. The same
 * course gives the same bytes.
 *
 * @throws TypeError for what `makeCourse` did not return, and for a course that would show learners what is for staff.
 */
export function writeMoodle(made: MadeCourse): Uint8Array {
  const { sections, activities } = plan(made);
  const { list, pool } = filePool(made, activities);
  const roots: Record<string, string> = {
    ...courseFiles(made),
    'files.xml': list,
    'moodle_backup.xml': backupXml(made, sections, activities),
  };
  for (const section of sections) Object.assign(roots, sectionFiles(section));
  for (const activity of activities) Object.assign(roots, activityFiles(activity));
  const texts = Object.entries(roots).map(([path, root]) => [path, strToU8(xmlOf(root))] as const);
  return zipFiles({ ...Object.fromEntries(texts), ...pool });
}

function plan(made: MadeCourse): { sections: Section[]; activities: Activity[] } {
  const items = new Map(
    soundItems(made, { caller: 'writeMoodle', hides: true }).map((item) => [item.id, item] as const),
  );
  const [sectionNumber, activityNumber, fileNumber] = [numberer(), numberer(), numberer()];
  // In a course for staff there is nobody to hide anything from.
  const isHidden = (item: MadeItem) => made.holds === 'both' && item.for === 'staff';
  // All numbers are given before the first link is written.
  const numbers = new Map([...items.keys()].map((id) => [id, activityNumber(id)] as const));
  const linksFrom = (from: MadeItem): CourseLinks => ({
    file: (name) => `@@PLUGINFILE@@/${name}`,
    item: (id) => {
      const to = items.get(id);
      // Learners are not led to what is hidden from them.
      if (!to || (from.for === 'everyone' && to.for === 'staff')) return undefined;
      return `$@${modules[to.type].link}*${numbers.get(id)}@$`;
    },
  });
  const sections = made.modules.map(
    (module, at): Section => ({
      number: sectionNumber(module.id),
      place: module.place ?? at,
      name: moodleName(module.title),
      summary: module.summary,
      hidden: module.items.length > 0 && module.items.every(isHidden),
      activities: module.items.map(({ id }) => numbers.get(id)!),
    }),
  );
  const activities = made.modules.flatMap((module, at) =>
    module.items.map(
      (item): Activity => ({
        item,
        module: modules[item.type].name,
        number: numbers.get(item.id)!,
        section: sections[at]!.number,
        place: sections[at]!.place,
        name: moodleName(item.title),
        idNumber: idNumber(item.id, contentHash(item.id).slice(0, 8)),
        html: inLanguage(made.language, item.html(linksFrom(item))),
        files: areaFiles(item, fileNumber),
        hidden: isHidden(item),
      }),
    ),
  );
  return { sections, activities };
}

/** Moodle asks the reader, not the course, in which direction a page runs. */
function inLanguage(tag: string, html: string): string {
  const { language, direction } = writtenIn(tag);
  return direction === 'rtl' ? `<div dir="rtl" lang="${language}">${html}</div>` : html;
}

/** The files of an item. A sheet to hand in also offers those to print or to write on below its text. */
function areaFiles({ id, type, files }: MadeItem, numberOf: (name: string) => number): AreaFile[] {
  const areas = [
    { area: modules[type].area, of: files },
    {
      area: 'introattachment',
      of: type === 'assignment' ? files.filter(({ mediaType }) => !mediaType.startsWith('image/')) : [],
    },
  ];
  return areas.flatMap(({ area, of }) =>
    of.map((file) => ({ number: numberOf(`${id}/${area}/${file.name}`), area, file })),
  );
}
