import { cutTitle } from '../lms/cut-title.js';

/** Characters of a name in Moodle's tables; a longer one ends a restore half-way. */
const most = 255;

/**
 * A title as a name in Moodle, which prints names as HTML without tags: what looks like a tag would vanish, and what looks like
 * an entity would be one.
 */
export const moodleName = (title: string): string => nameWithin(most, title);

/** The same for the name of a course, which has one character less in its table, and is longer where a second copy of it is restored. */
export const courseName = (title: string): string => nameWithin(240, title);

function nameWithin(room: number, title: string, letters = room): string {
  const plain = cutTitle(title, letters);
  const name = plain
    .replace(/&(?=#?[a-zA-Z0-9]{1,8};)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
  const over = [...name].length - room;
  return over > 0 ? nameWithin(room, title, [...plain].length - Math.ceil(over / 4) - 1) : name;
}

/** Characters of an id number. */
const idRoom = 100;

/** An id number, which stays with an activity in Moodle, out of an id of content. `mark` tells long ones apart. */
export function idNumber(id: string, mark: string): string {
  const whole = `pbw-${id}`;
  return whole.length <= idRoom ? whole : `${whole.slice(0, idRoom - mark.length - 1)}-${mark}`;
}
