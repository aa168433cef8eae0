import type { RootContent } from 'mdast';
import type { Report } from '../diagnostics/reporter.js';
import type { ActivityFields } from '../schema/activity.js';

/** Checks that the meetings of an activity do steps that it has, as one audience reads them, and go forward. */
export function checkMeetings(
  { meetings = [], sessions }: ActivityFields,
  run: readonly RootContent[],
  title: string,
  report: Report,
): void {
  if (meetings.length > sessions)
    report(
      'meeting-steps',
      ['meetings'],
      `Found ${meetings.length} meetings, expected at most ${sessions}, the number of its \`sessions\`.`,
    );
  const steps = run.flatMap((n) => (n.type === 'list' && n.ordered ? n.children : [])).length;
  meetings.forEach(([first, last], i) => {
    const before = meetings[i - 1];
    const message =
      last > steps
        ? `Found step ${last} in \`meetings\`, expected 1 to ${steps}, the steps of “${title}”.`
        : before && (first < before[0] || last < before[1])
          ? `Found steps ${first} to ${last} after ${before[0]} to ${before[1]}, expected meetings to go forward.`
          : '';
    if (message !== '') report('meeting-steps', ['meetings', i], message);
  });
}
