import { requireTailored } from '../customize/require-tailored.js';
import type { Tailored } from '../customize/tailor.js';
import { requireWhole } from '../schema/guards.js';
import type { PartName } from '../schema/part-names.js';
import { agendaPart, heldSessions } from './agenda.js';
import { answersPart } from './answers.js';
import { planPart, sourcesPart } from './back-matter.js';
import { checklistPart } from './checklist.js';
import { colophonPart } from './colophon.js';
import { contentsPart } from './contents.js';
import { coverOf } from './cover.js';
import { partsOf } from './edition-parts.js';
import { type Reading, toEntry, toSections } from './entry.js';
import { frame, numberActivities, readingOf } from './frame.js';
import { glancePart } from './glance-part.js';
import { toLinkedData } from './linked-data.js';
import { isShared } from './own-sheets.js';
import type { Cover, Packet, Part, PartType } from './packet.js';
import { entriesOf } from './part-entries.js';
import { printedSources } from './printed-sources.js';
import { sessionParts, withFront } from './session-part.js';
import { signInPart } from './sign-in.js';
import { stepParts } from './step-parts.js';
import { say } from './strings.js';
import { withGlossary } from './words-used.js';
import { besideActivities, workbookOf } from './workbook.js';

/**
 * Composes the printable set: cover, parts in print order, and all that formats need to write it. The same input gives the same
 * packet.
 *
 * @throws TypeError when it is handed something else than what `customize` returned as its value.
 */
export function composePacket(tailored: Tailored): Packet {
  requireTailored(tailored, 'composePacket');
  requireWhole(tailored.playbook, 'composePacket');
  const { playbook, recipe } = tailored;
  const { strings } = playbook;
  const reading = readingOf(tailored);
  const wanted = partsOf(recipe);
  const isWorkbook = recipe.edition === 'participant';

  const body: Part[] = [];
  const add = (name: PartName, part: Part | undefined, hasSomething = true) => {
    if (part && hasSomething && wanted(name)) body.push(part);
  };
  const howTo = toSections(playbook.body, reading);
  const about: Part = { type: 'text', id: 'how-to-use', title: playbook.info.title, sections: howTo };
  if (!isWorkbook) add('how-to-use', about, howTo.length > 0);
  const numbers = numberActivities(reading);
  // In a workbook, what a group shares is dealt out in the room, unless the recipe asks for it by name.
  const sheets =
    isWorkbook && wanted('steps')
      ? playbook.handouts.filter(
          (h) => !isShared(h, playbook.activities) || (recipe.include?.includes(h.id) ?? false),
        )
      : playbook.handouts;
  const timed = wanted('agenda');
  const sessions =
    recipe.sessions && (timed || (isWorkbook && wanted('steps')))
      ? sessionParts(heldSessions(tailored, true), {
          tailored,
          reading,
          numbers,
          shows: { times: timed, activities: wanted('steps'), handouts: wanted('handouts') ? sheets : [] },
        })
      : [];
  const workbook = wanted('workbook') ? workbookOf(reading, tailored) : undefined;
  if (workbook) body.push(...workbook.before);
  if (sessions.length > 0) body.push(...sessions);
  else add('agenda', agendaPart(tailored));
  const inSessions = new Set(sessions.flatMap(entriesOf).map((e) => e.id));
  // In a workbook, a worksheet stands beside the activity that uses it first.
  const beside =
    isWorkbook && wanted('steps') && wanted('handouts')
      ? besideActivities({ ...playbook, handouts: sheets }, inSessions)
      : undefined;
  const steps = stepParts(reading, numbers, inSessions, beside);
  const opens = sessions.length === 0 || (!isWorkbook && (recipe.select?.kinds?.includes('step') ?? true));
  if (wanted('steps')) body.push(...steps.filter((step) => opens || step.groups.length > 0));
  const placed = new Set([...inSessions, ...[...(beside?.values() ?? [])].flat().map((h) => h.id)]);
  const handouts = sheets
    .filter((h) => !placed.has(h.id))
    .map((h) => toEntry(h, numbers.get(h.id) ?? '', reading));
  add(
    'handouts',
    {
      type: 'handouts',
      id: 'handouts',
      title: say(strings, 'handouts'),
      lines: handouts.map(({ id, label, title }) => ({ id, label, title })),
      entries: handouts,
    },
    handouts.length > 0,
  );
  const answers = wanted('handouts') ? answersPart(playbook.handouts, numbers, reading) : undefined;
  const plan = planPart(reading);
  add('plan', plan, plan.steps.length > 0);
  const checklist = checklistPart(tailored);
  add('checklist', checklist, checklist.lists.length > 0);
  add('sign-in', signInPart(reading));
  if (answers) body.push(answers);
  if (workbook) body.push(...workbook.after);
  const { parts, glossary } = wanted('glossary')
    ? withGlossary(body, reading)
    : { parts: body, glossary: undefined };
  const sources = sourcesPart(printedSources(body, playbook), strings);
  const whole: Part[] = [
    ...parts,
    ...(glossary && glossary.terms.length > 0 ? [glossary] : []),
    ...(wanted('sources') && sources.references.length > 0 ? [sources] : []),
    ...(isWorkbook && wanted('how-to-use') && howTo.length > 0 ? [about] : []),
    colophonPart(tailored, reading),
  ];
  const cover = coverOf(tailored, reading);
  const brief = sessions.length === 1 && whole.every(isBesideOne);
  return frame(tailored, {
    subject: 'packet',
    title: playbook.info.title,
    ...(brief
      ? { parts: whole.map((part) => briefly(part, cover)) }
      : {
          cover,
          parts: wanted('contents')
            ? [timed ? contentsOf(whole, tailored, reading) : contentsPart(whole, strings), ...whole]
            : whole,
        }),
    strings,
    linkedData: () => toLinkedData(tailored),
  });
}

/** A packet that holds nothing else beside one session is short: it begins with it, without cover and contents. */
const besideOne: ReadonlySet<PartType> = new Set(['session', 'checklist', 'glossary', 'sources', 'colophon']);
const isBesideOne = ({ type, id }: Part): boolean => besideOne.has(type) || id === 'answers';

/** What such a packet was tailored to, its run sheet says already. */
function briefly(part: Part, cover: Cover): Part {
  if (part.type === 'session') return withFront(part, cover);
  return part.type === 'colophon' ? { ...part, recipe: { title: '', lines: [] } } : part;
}

/** What leads to all the parts: several sessions at a glance, or the contents. */
function contentsOf(parts: readonly Part[], tailored: Tailored, reading: Reading): Part {
  const sessions = parts.filter((part) => part.type === 'session');
  if (sessions.length < 2) return contentsPart(parts, tailored.playbook.strings);
  const others = parts.filter((part) => part.type !== 'session');
  return glancePart(sessions, others, tailored, reading);
}
