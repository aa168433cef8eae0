import type { Activity } from '../../schema/activity.js';
import { heldSessions } from '../agenda.js';
import { wholeId } from '../held-activity.js';
import { handoutsOf } from '../session-part.js';
import { say } from '../strings.js';
import type { CourseItem, CourseModule } from './course.js';
import {
  backgroundItems,
  type CourseCopies,
  guidePage,
  learnerPage,
  letterItem,
  sheetItem,
  talkItem,
} from './items.js';

/** A module for each session that is held, then one for each step that has something beside. */
export function courseModules(copies: CourseCopies): CourseModule[] {
  const { facilitator } = copies;
  const held = facilitator.recipe.sessions ? heldSessions(facilitator, false) : [];
  const { strings, activities } = facilitator.playbook;
  // Items are known by the activity they are about, whichever part of it they tell.
  const lists = held.map((one) => one.activities.map((a) => ({ ...a, id: wholeId(a) })));
  const sessions = held.map(({ session }, i) =>
    sessionModule(lists[i]!, session.title || say(strings, 'session'), copies),
  );
  const placed = new Set(lists.flat().map((a) => a.id));
  const rest = activities.filter((a) => !placed.has(a.id));
  const steps = stepModules(rest, new Set(sessions.flatMap((m) => m.items.map((i) => i.about))), copies);
  return numbered([...sessions, ...steps]);
}

/** The title names what comes first; a heading of three names fills a telephone. */
function sessionModule(list: readonly Activity[], name: string, copies: CourseCopies): CourseModule {
  const { strings } = copies.participant.playbook;
  // Everybody sees the name of a module and its address, so they tell only what learners do, where they do something.
  const seen = list.filter((a) => isSeen(a, copies));
  const [first, ...others] = seen.length > 0 ? seen : list;
  const id = `session-${first!.id}`;
  const titles = others.map((a) => titleFor(a, copies)).join('; ');
  const activities = list.map((a) => a.id);
  return {
    id,
    title: say(strings, 'courseModule', { module: name, title: titleFor(first!, copies) }),
    summary: titles === '' ? '' : say(strings, 'courseAlso', { titles }),
    items: [...activityItems(list, copies), ...talkItem(id, name, activities, copies)],
  };
}

const isSeen = ({ id }: Activity, { participant }: CourseCopies) =>
  participant.playbook.activities.some((a) => a.id === id);

const titleFor = (activity: Activity, { participant }: CourseCopies) =>
  participant.playbook.activities.find((a) => a.id === activity.id)?.title ?? activity.title;

/** Each activity: its page, its sheets, its guide, and what follows it. A sheet stands where it is used first. */
function activityItems(
  list: readonly Activity[],
  copies: CourseCopies,
  after: (activity: Activity) => CourseItem[] = () => [],
): CourseItem[] {
  const { handouts } = copies.facilitator.playbook;
  const before = new Set<string>();
  return list.flatMap((activity) => {
    const sheets = handoutsOf([activity], handouts);
    const fresh = sheets.filter((h) => before.size !== before.add(h.id).size);
    return [
      ...learnerPage(activity.id, copies),
      ...fresh.flatMap((h) => sheetItem(h.id, copies)),
      guidePage(activity, sheets, copies),
      ...after(activity),
    ];
  });
}

function stepModules(
  activities: readonly Activity[],
  shown: ReadonlySet<string>,
  copies: CourseCopies,
): CourseModule[] {
  const { playbook } = copies.facilitator;
  return playbook.steps.flatMap((step) => {
    const own = activities.filter((a) => a.step === step.id);
    // A step has many activities, of which a group does a few: each is talked about by itself.
    const done = activityItems(own, copies, (activity) =>
      talkItem(activity.id, titleFor(activity, copies), [activity.id], copies),
    );
    const there = new Set([...shown, ...done.map((i) => i.about)]);
    const sheets = playbook.handouts
      .filter((h) => h.step === step.id && !there.has(h.id))
      .flatMap((h) => sheetItem(h.id, copies));
    const letters = playbook.letters
      .filter((l) => l.step === step.id)
      .map((letter) => letterItem(letter, copies));
    const background = backgroundItems(step, copies);
    const items = [...background, ...done, ...sheets, ...letters];
    // The opening of a step alone is nothing to do and nothing to read up.
    return items.length < 2
      ? []
      : [{ id: `step-${step.id}`, title: stepTitle(step, copies), summary: '', items }];
  });
}

/** “Step 1: Take stock”, in the words that learners see. */
function stepTitle(
  { id, position, title }: { id: string; position: number; title: string },
  copies: CourseCopies,
) {
  const { steps, strings } = copies.participant.playbook;
  return say(strings, 'courseModule', {
    module: `${say(strings, 'step')} ${position}`,
    title: steps.find((s) => s.id === id)?.title ?? title,
  });
}

/** What comes again has an id that counts how often it came, not where it stands. */
function numbered(modules: readonly CourseModule[]): CourseModule[] {
  const fresh = counter();
  const freshModule = counter();
  return modules.map((module) => ({
    ...module,
    id: freshModule(module.id),
    items: module.items.map((item) => ({ ...item, id: fresh(item.id) })),
  }));
}

function counter(): (id: string) => string {
  const times = new Map<string, number>();
  return (id) => {
    const n = (times.get(id) ?? 0) + 1;
    times.set(id, n);
    return n === 1 ? id : `${id}--${n}`;
  };
}
