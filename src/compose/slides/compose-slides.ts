import { requireTailored } from '../../customize/require-tailored.js';
import type { Tailored } from '../../customize/tailor.js';
import { requireWhole } from '../../schema/guards.js';
import { lazily } from '../../schema/lazy-fields.js';
import type { Known, NamesOf } from '../../schema/names.js';
import type { Playbook } from '../../schema/playbook.js';
import { type HeldSession, heldSessions } from '../agenda.js';
import { resolveBrand } from '../brand.js';
import { footerOf } from '../frame.js';
import type { Brand } from '../packet.js';
import { packetName } from '../packet-name.js';
import { say } from '../strings.js';
import { activitySlides } from './activity-slides.js';
import type { Slide, SlideGroup, Slides } from './slides.js';

/** Which of a tailored playbook is shown. All activities, session by session, when both are left out. */
export interface SlidesOptions<Id extends string = string> {
  /** Only this activity. */
  readonly activity?: Id;
  /** Only this session, counted from 1. */
  readonly session?: number;
}

/**
 * Composes what is shown on the wall: for each activity its name, its goals, every part with minutes, words to say, lists and
 * beginnings of sentences large, and questions to talk about. Text for the facilitator stands in the notes. With `sessions` or
 * `start` in the recipe each session opens with what is planned and ends with a question to take along.
 *
 * @throws TypeError when it is handed something else than what `customize` returned as its value.
 * @throws RangeError for an activity or a session that is not there, and when no activity is left.
 */
export function composeSlides<P extends Playbook, I extends string>(
  tailored: Tailored<P>,
  options?: SlidesOptions<Known<I, NamesOf<P>['activity']>>,
): Slides;
export function composeSlides(tailored: Tailored, { activity, session }: SlidesOptions = {}): Slides {
  requireTailored(tailored, 'composeSlides');
  if (activity !== undefined) return deck(tailored, `activity ${activity}`, oneActivity(tailored, activity));
  requireWhole(tailored.playbook, 'composeSlides');
  if (tailored.playbook.activities.length === 0)
    throw new RangeError('Found no activity to show on slides; the selection leaves none.');
  const sessions = heldSessions(tailored, false);
  if (session === undefined) return deck(tailored, 'all', whole(tailored, sessions));
  const asked = sessions[session - 1];
  if (!asked)
    throw new RangeError(
      `Found session ${session}, expected ${sessions.length === 0 ? 'a recipe with `sessions`' : `1 to ${sessions.length}`}.`,
    );
  return deck(tailored, `session ${session}`, {
    title: asked.session.title || titleOf(tailored),
    groups: sessionGroups(asked, tailored),
  });
}

interface Shown {
  title: string;
  groups: SlideGroup[];
}

const titleOf = ({ playbook }: Tailored) => playbook.info.title;

function oneActivity(tailored: Tailored, id: string): Shown {
  const { activities, strings } = tailored.playbook;
  const activity = activities.find((a) => a.id === id);
  if (!activity) throw new RangeError(`The tailored playbook has no activity \`${id}\`.`);
  const slides = activitySlides(activity, tailored);
  return {
    title: activity.title,
    groups: [{ title: activity.title, slides: [...slides, closing(tailored, strings, slides[0]!.step)] }],
  };
}

function whole(tailored: Tailored, sessions: readonly HeldSession[]): Shown {
  const { activities } = tailored.playbook;
  const groups =
    sessions.length > 0
      ? sessions.flatMap((s) => sessionGroups(s, tailored))
      : activities.map((a) => ({ title: a.title, slides: activitySlides(a, tailored) }));
  return { title: titleOf(tailored), groups };
}

/** A session: what is planned, its activities with the breaks between them, and the end. */
function sessionGroups({ activities, session }: HeldSession, tailored: Tailored): SlideGroup[] {
  const { title, rows, total, warning } = session;
  const { strings, info } = tailored.playbook;
  const name = title || info.title;
  const plan: Slide = {
    type: 'list',
    step: 0,
    title: say(strings, 'slideToday'),
    label: name,
    lines: rows.map((row) => `${row.when === '' ? row.length : row.when}  ${row.title}`),
    notes: [total, ...(warning === '' ? [] : [warning])],
  };
  const open: Slide = {
    type: 'opening',
    step: 0,
    title: name,
    label: title === '' ? '' : info.title,
    lines: [title === '' ? info.subtitle : total].filter(Boolean),
    notes: rows.flatMap((row) =>
      row.needs.map((n) => `${row.title}. ${n.label}: ${n.items.map((i) => i.title).join(n.between)}`),
    ),
  };
  const groups = rows.map((row): SlideGroup => {
    const activity = activities.find((a) => a.id === row.id);
    return activity && row.type === 'activity'
      ? { title: row.title, slides: activitySlides(activity, tailored) }
      : { title: row.title, slides: [pause(row.title, row.minutes, strings)] };
  });
  return [
    { title: name, slides: [open, plan] },
    ...groups,
    { title: say(strings, 'slideClose'), slides: [closing(tailored, strings, 0)] },
  ];
}

const pause = (title: string, minutes: number, strings: Readonly<Record<string, string>>): Slide => ({
  type: 'part',
  step: 0,
  title,
  label: '',
  lines: [],
  minutes: { count: minutes, unit: say(strings, 'minutes', { minutes: '' }).trim() },
  notes: [],
});

const closing = ({ recipe }: Tailored, strings: Readonly<Record<string, string>>, step: number): Slide => ({
  type: 'close',
  step,
  title: say(strings, 'slideTakeAlong'),
  label: say(strings, 'slideClose'),
  lines: [recipe.organization?.name, recipe.organization?.contact, recipe.organization?.url].flatMap(
    (line) => line || [],
  ),
  notes: [],
});

function deck(tailored: Tailored, subject: string, { title, groups }: Shown): Slides {
  const { recipe, playbook } = tailored;
  return lazily<Slides>(
    {
      generator: 'networks-playbook',
      identifier: '',
      title,
      organization: recipe.organization?.name ?? '',
      language: playbook.info.language,
      brand: {} as Brand,
      grayscale: recipe.layout?.grayscale ?? false,
      footer: footerOf(tailored),
      groups,
    },
    {
      identifier: () => packetName(tailored, `slides ${subject}`),
      brand: () => resolveBrand(recipe.brand, recipe.layout?.grayscale),
    },
  );
}
