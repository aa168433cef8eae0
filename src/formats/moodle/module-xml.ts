import type { Activity } from './activity.js';
import { contextOf } from './numbers.js';
import { element, fields, fixedTime, none, record } from './record.js';

/** What a module of Moodle shows, as the file that is named after it. */
export function moduleXml(activity: Activity): string {
  const { module, number } = activity;
  return record(
    'activity',
    { id: number, moduleid: number, modulename: module, contextid: contextOf(number) },
    record(module, { id: number }, insides[module](activity)),
  );
}

const insides: Readonly<Record<Activity['module'], (activity: Activity) => string>> = {
  page: ({ name, html }) =>
    fields({
      name,
      intro: '',
      introformat: 1,
      content: html,
      contentformat: 1,
      legacyfiles: 0,
      legacyfileslast: none,
      display: 5,
      displayoptions: 'a:2:{s:10:"printintro";s:1:"0";s:17:"printlastmodified";s:1:"0";}',
      revision: 1,
      timemodified: fixedTime,
    }),
  // Nobody is made to get letters: people subscribe as they like.
  forum: ({ name, html }) =>
    fields({
      type: 'general',
      name,
      intro: html,
      introformat: 1,
      duedate: 0,
      cutoffdate: 0,
      assessed: 0,
      assesstimestart: 0,
      assesstimefinish: 0,
      scale: 0,
      maxbytes: 0,
      maxattachments: 1,
      forcesubscribe: 0,
      trackingtype: 1,
      rsstype: 0,
      rssarticles: 0,
      timemodified: fixedTime,
      warnafter: 0,
      blockafter: 0,
      blockperiod: 0,
      completiondiscussions: 0,
      completionreplies: 0,
      completionposts: 0,
      grade_forum: 0,
    }),
  // A worksheet has no grade.
  assign: ({ name, html }) =>
    fields({
      name,
      intro: html,
      introformat: 1,
      alwaysshowdescription: 1,
      submissiondrafts: 0,
      sendnotifications: 0,
      sendlatenotifications: 0,
      sendstudentnotifications: 0,
      duedate: 0,
      cutoffdate: 0,
      gradingduedate: 0,
      allowsubmissionsfromdate: 0,
      grade: 0,
      timemodified: fixedTime,
      completionsubmit: 1,
      requiresubmissionstatement: 0,
      teamsubmission: 0,
      requireallteammemberssubmit: 0,
      teamsubmissiongroupingid: 0,
      blindmarking: 0,
      revealidentities: 0,
      attemptreopenmethod: 'none',
      maxattempts: -1,
      markingworkflow: 0,
      markingallocation: 0,
      activity: none,
      activityformat: 1,
    }) + element('plugin_configs', ...handedIn.map(pluginConfig)),
};

/** How a worksheet is handed in: as text, or as up to three files. */
const handedIn = [
  ['onlinetext', 'assignsubmission', 'enabled', 1],
  ['file', 'assignsubmission', 'enabled', 1],
  ['file', 'assignsubmission', 'maxfilesubmissions', 3],
  ['file', 'assignsubmission', 'maxsubmissionsizebytes', 0],
  ['comments', 'assignfeedback', 'enabled', 1],
] as const;

const pluginConfig = ([plugin, subtype, name, value]: (typeof handedIn)[number], at: number) =>
  record('plugin_config', { id: at + 1 }, fields({ plugin, subtype, name, value }));
