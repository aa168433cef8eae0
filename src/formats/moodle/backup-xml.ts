import { contentHash } from '../content-hash.js';
import type { MadeCourse } from '../lms/made-course.js';
import { type Activity, folderOf, type Section } from './activity.js';
import { courseName } from './moodle-name.js';
import { courseContext } from './numbers.js';
import { element, fields, fixedTime, record } from './record.js';

/** The file that a restore reads first: what the backup is, what stands in it, and what was left out. */
export function backupXml(
  made: MadeCourse,
  sections: readonly Section[],
  activities: readonly Activity[],
): string {
  const about = fields({
    name: `${made.id}.mbz`,
    // The oldest that restores it. Newer ones take what is older, never what is newer than they are.
    moodle_version: 2022112800,
    moodle_release: '4.1',
    backup_version: 2022112800,
    backup_release: '4.1',
    backup_date: fixedTime,
    mnet_remoteusers: 0,
    include_files: 1,
    include_file_references_to_external_content: 0,
    original_wwwroot: 'https://networks-playbook.invalid',
    original_site_identifier_hash: '0'.repeat(32),
    original_course_id: 1,
    original_course_format: 'topics',
    original_course_fullname: courseName(made.title),
    original_course_shortname: made.id,
    original_course_startdate: fixedTime,
    original_course_enddate: 0,
    original_course_contextid: courseContext,
    original_system_contextid: 1,
  });
  return element(
    'moodle_backup',
    element(
      'information',
      about,
      element('details', record('detail', { backup_id: backupId(made, activities) }, fields(details))),
      element('contents', ...contents(made, sections, activities)),
      element('settings', ...settings(made, sections, activities)),
    ),
  );
}

const details = {
  type: 'course',
  format: 'moodle2',
  interactive: 1,
  mode: 10,
  execution: 1,
  executiontime: 0,
};

const backupId = (made: MadeCourse, activities: readonly Activity[]) =>
  contentHash([made.id, ...activities.map(({ item }) => item.id)].join('\n')).slice(0, 32);

const contents = (made: MadeCourse, sections: readonly Section[], activities: readonly Activity[]) => [
  element(
    'activities',
    ...activities.map((a) =>
      element(
        'activity',
        fields({
          moduleid: a.number,
          sectionid: a.section,
          modulename: a.module,
          title: a.name,
          directory: `activities/${folderOf(a)}`,
        }),
      ),
    ),
  ),
  element(
    'sections',
    ...sections.map(({ number, place }) =>
      element(
        'section',
        fields({ sectionid: number, title: place, directory: `sections/section_${number}` }),
      ),
    ),
  ),
  element('course', fields({ courseid: 1, title: made.id, directory: 'course' })),
];

/** What a restore may take over. There are activities and their files, and nothing of any person. */
const wholeCourse = [
  ['users', 0],
  ['anonymize', 0],
  ['role_assignments', 0],
  ['activities', 1],
  ['blocks', 0],
  ['files', 1],
  ['filters', 0],
  ['comments', 0],
  ['badges', 0],
  ['calendarevents', 0],
  ['userscompletion', 0],
  ['logs', 0],
  ['grade_histories', 0],
  ['questionbank', 0],
  ['groups', 0],
  ['competencies', 0],
  ['customfield', 0],
  ['contentbankcontent', 0],
  ['legacyfiles', 0],
] as const;

function settings(made: MadeCourse, sections: readonly Section[], activities: readonly Activity[]) {
  const root = (name: string, value: string | number) =>
    element('setting', fields({ level: 'root', name, value }));
  const both = (level: 'section' | 'activity', of: string) => [
    element('setting', fields({ level, [level]: of, name: `${of}_included`, value: 1 })),
    element('setting', fields({ level, [level]: of, name: `${of}_userinfo`, value: 0 })),
  ];
  return [
    root('filename', `${made.id}.mbz`),
    ...wholeCourse.map(([name, value]) => root(name, value)),
    ...sections.flatMap(({ number }) => both('section', `section_${number}`)),
    ...activities.flatMap((a) => both('activity', folderOf(a))),
  ];
}
