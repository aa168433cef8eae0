import { type Activity, folderOf } from './activity.js';
import { moduleXml } from './module-xml.js';
import { element, fields, fixedTime, none, record } from './record.js';

/** The files of one activity, by their path in the backup. */
export function activityFiles(activity: Activity): Record<string, string> {
  const files: Record<string, string> = {
    [activity.module]: moduleXml(activity),
    module: placeXml(activity),
    inforef: element(
      'inforef',
      activity.files.length === 0
        ? ''
        : element('fileref', ...activity.files.map(({ number }) => fileRef(number))),
    ),
    roles: element('roles', element('role_overrides'), element('role_assignments')),
    grades: element('activity_gradebook', element('grade_items'), element('grade_letters')),
    completion: element('completions'),
    filters: element('filters', element('filter_actives'), element('filter_configs')),
    comments: element('comments'),
    calendar: element('events'),
    ...(activity.module === 'assign' && { grading: element('areas') }),
  };
  const folder = `activities/${folderOf(activity)}`;
  return Object.fromEntries(Object.entries(files).map(([name, root]) => [`${folder}/${name}.xml`, root]));
}

const fileRef = (id: number) => element('file', fields({ id }));

/** Where an activity stands in the course, whether it is hidden, and what completes it. */
function placeXml({ item, module, number, section, place, idNumber, hidden }: Activity): string {
  const visible = hidden ? 0 : 1;
  // To read a page or to hand in a sheet is to have done it; talking is never counted, nor what staff read.
  const completion = hidden || item.type === 'discussion' ? 0 : 2;
  return record(
    'module',
    { id: number, version: 2024100700 },
    fields({
      modulename: module,
      sectionid: section,
      sectionnumber: place,
      idnumber: idNumber,
      added: fixedTime,
      score: 0,
      indent: 0,
      visible,
      visibleoncoursepage: 1,
      visibleold: visible,
      groupmode: 0,
      groupingid: 0,
      completion,
      completiongradeitemnumber: none,
      completionview: completion !== 0 && item.type === 'page' ? 1 : 0,
      completionexpected: 0,
      availability: none,
      showdescription: 0,
      downloadcontent: 1,
      lang: '',
    }),
    element('tags'),
  );
}
