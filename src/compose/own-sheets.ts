import type { Activity } from '../schema/activity.js';
import type { Handout } from '../schema/handout.js';
import type { Playbook } from '../schema/playbook.js';
import { listsAround } from '../schema/relations.js';
import { pageLink } from './inside-link.js';
import { isHandout } from './material-handouts.js';
import { h } from './nodes.js';
import type { EntrySection } from './packet.js';
import { say } from './strings.js';

/**
 * Whether a table or a room has one of a handout, as the materials of every activity that uses it say: clues to deal out, a sheet
 * that a team fills in. A book of one's own would give the clues away.
 */
export function isShared(handout: Handout, activities: readonly Activity[]): boolean {
  const users = activities.filter((a) => a.handouts.includes(handout.id));
  return users.length > 0 && users.every((a) => isSharedIn(handout, a));
}

function isSharedIn(handout: Handout, { materials }: Activity): boolean {
  const named = materials.filter((m) => isHandout(m, handout));
  return named.length > 0 && named.every(({ per }) => per !== 'person');
}

/** What an activity ends with for participants: the sheets of their own that it needs. */
export function ownSheets({ handouts: used }: Activity, playbook: Playbook): EntrySection[] {
  const { handouts, activities } = listsAround(playbook);
  const own = handouts.filter((handout) => used.includes(handout.id) && !isShared(handout, activities));
  if (own.length === 0) return [];
  const lines = own.map(({ id, title }) => h('li', {}, pageLink(id, title)));
  return [
    { id: 'pages', title: say(playbook.strings, 'yourPages'), only: '', children: [h('ul', {}, lines)] },
  ];
}
