import { creditHtml } from '../lms/credit.js';
import type { MadeCourse } from '../lms/made-course.js';
import { xmlText } from '../xml.js';
import type { Section } from './activity.js';
import { courseName } from './moodle-name.js';
import { courseContext } from './numbers.js';
import { element, fields, fixedTime, none, record } from './record.js';

/** What a backup says of the course and of what this one has none of, by path. */
export function courseFiles(made: MadeCourse): Record<string, string> {
  const roles = element('roles', element('role_overrides'), element('role_assignments'));
  return {
    'course/course.xml': courseXml(made),
    'course/inforef.xml': element('inforef'),
    'course/roles.xml': roles,
    'course/enrolments.xml': element('enrolments', element('enrols')),
    'course/filters.xml': element('filters', element('filter_actives'), element('filter_configs')),
    'course/comments.xml': element('comments'),
    'course/calendar.xml': element('events'),
    'course/completiondefaults.xml': element('course_completion_defaults'),
    'course/contentbank.xml': element('contents'),
    'course/competencies.xml': element(
      'course_competencies',
      element('competencies'),
      element('user_competencies'),
    ),
    'users.xml': element('users'),
    'roles.xml': element('roles_definition'),
    'scales.xml': element('scales_definition'),
    'outcomes.xml': element('outcomes_definition'),
    'questions.xml': element('question_categories'),
    'groups.xml': element(
      'groups',
      element('groupcustomfields'),
      element('groupings', element('groupingcustomfields')),
    ),
    'gradebook.xml': element('gradebook'),
    'grade_history.xml': element('grade_history', element('grade_grades')),
    'completion.xml': element('course_completion'),
  };
}

function courseXml(made: MadeCourse): string {
  const about = made.summary === '' ? '' : `<p>${xmlText(made.summary)}</p>`;
  return record(
    'course',
    { id: 1, contextid: courseContext },
    fields({
      shortname: made.id,
      fullname: courseName(made.title),
      idnumber: '',
      summary: `${about}<p>${creditHtml(made)}</p>`,
      summaryformat: 1,
      format: 'topics',
      showgrades: 0,
      newsitems: 0,
      startdate: fixedTime,
      enddate: 0,
      marker: 0,
      maxbytes: 0,
      legacyfiles: 0,
      showreports: 0,
      visible: 1,
      groupmode: 0,
      groupmodeforce: 0,
      defaultgroupingid: 0,
      lang: '',
      theme: '',
      timecreated: fixedTime,
      timemodified: fixedTime,
      requested: 0,
      showactivitydates: 0,
      showcompletionconditions: 1,
      enablecompletion: 1,
      completionnotify: 0,
    }),
    record('category', { id: 1 }, fields({ name: 'Imported', description: none })),
    element('tags'),
    element('customfields'),
  );
}

/** The files of a section. */
export function sectionFiles({
  number,
  place,
  name,
  summary,
  hidden,
  activities,
}: Section): Record<string, string> {
  const folder = `sections/section_${number}`;
  const section = record(
    'section',
    { id: number },
    fields({
      number: place,
      name,
      summary: summary === '' ? '' : `<p>${xmlText(summary)}</p>`,
      summaryformat: 1,
      sequence: activities.join(','),
      visible: hidden ? 0 : 1,
      availabilityjson: none,
      timemodified: fixedTime,
    }),
  );
  return { [`${folder}/section.xml`]: section, [`${folder}/inforef.xml`]: element('inforef') };
}
