import { requireTailored } from '../customize/require-tailored.js';
import type { Tailored } from '../customize/tailor.js';
import { requireWhole } from '../schema/guards.js';
import { heldSessions } from './agenda.js';
import { answersPart } from './answers.js';
import { sourcesPart } from './back-matter.js';
import { colophonPart } from './colophon.js';
import { coverOf } from './cover.js';
import { frame, numberActivities, readingOf } from './frame.js';
import { wholeId } from './held-activity.js';
import { toLinkedData } from './linked-data.js';
import type { Packet, Part } from './packet.js';
import { printedSources } from './printed-sources.js';
import { sessionAlone, withFront } from './session-part.js';
import { say } from './strings.js';
import { withGlossary } from './words-used.js';

/**
 * Composes a packet for each session that is held, complete for somebody who holds only that one: its run sheet, all its
 * activities, also those that began in an earlier session, their handouts, those for staff last, the words and the sources they
 * use. Without a cover, and whatever the recipe says about `parts`.
 *
 * @throws TypeError when it is handed something else than what `customize` returned as its value.
 * @throws RangeError when the recipe has no `sessions`, or no activity is left.
 */
export function composeSessions(tailored: Tailored): Packet[] {
  requireTailored(tailored, 'composeSessions');
  requireWhole(tailored.playbook, 'composeSessions');
  const { playbook, recipe } = tailored;
  const { strings, info } = playbook;
  if (!recipe.sessions)
    throw new RangeError('Found no `sessions` in the recipe, expected some to make a packet of each.');
  const held = heldSessions(tailored, true, true);
  if (held.length === 0)
    throw new RangeError('Found no activity in any session; what else the recipe says leaves none.');
  const reading = readingOf(tailored);
  const numbers = numberActivities(reading);
  const shows = { times: true, activities: true, handouts: playbook.handouts };
  const cover = coverOf(tailored, reading);
  return held.map((one, i) => {
    const number = i + 1;
    const session = sessionAlone(one, number, { tailored, reading, numbers, shows });
    // The one session of a recipe is called as the recipe is.
    const front = one.session.title === '' ? cover : { ...cover, title: session.title, subtitle: info.title };
    const { parts, glossary } = withGlossary([withFront(session, front)], reading);
    const used = new Set(one.activities.flatMap((a) => [wholeId(a), ...a.handouts]));
    const sources = sourcesPart(printedSources(parts, playbook), strings);
    const answers = answersPart(
      playbook.handouts.filter((h) => used.has(h.id)),
      numbers,
      reading,
    );
    const whole: Part[] = [
      ...parts,
      ...(answers ? [answers] : []),
      ...(glossary.terms.length > 0 ? [glossary] : []),
      ...(sources.references.length > 0 ? [sources] : []),
      colophonPart(tailored, reading),
    ];
    return frame(tailored, {
      subject: `session ${number}`,
      title:
        one.session.title === ''
          ? info.title
          : say(strings, 'sessionOf', { title: info.title, session: session.title }),
      parts: whole,
      strings,
      linkedData: () => toLinkedData(tailored),
    });
  });
}
