import type { Tailored } from '../../customize/tailor.js';
import type { Activity } from '../../schema/activity.js';
import { peopleOf } from '../copies.js';
import { materialLines } from '../facts.js';
import { type HeldActivity, heldMinutes } from '../held-activity.js';
import { runSteps, writtenSteps } from '../run-steps.js';
import { say, sayMinutes } from '../strings.js';
import { valueWords } from '../value-words.js';
import type { Slide, SlideBar } from './slides.js';
import { lineOf, spokenIn } from './spoken.js';

type Strings = Readonly<Record<string, string>>;

/** The slides of an activity, from its name to what people say afterwards. */
export function activitySlides(activity: HeldActivity, tailored: Tailored): Slide[] {
  const { playbook, recipe } = tailored;
  const step = playbook.steps.find((s) => s.id === activity.step);
  const place = {
    step: step?.place ?? 0,
    label: step ? `${say(playbook.strings, 'step')} ${step.position} · ${step.shortTitle ?? step.title}` : '',
  };
  const parts = partsOf(activity, tailored);
  const slides: Slide[] = [
    opening(activity, tailored),
    ...(recipe.edition === 'participant'
      ? toDo(activity, tailored)
      : goals(activity, parts, playbook.strings)),
    ...parts.flatMap((part, i) => partSlides(part, barOf(parts, i, playbook.strings), playbook.strings)),
    ...debrief(activity, tailored),
  ].map((slide) => ({ ...slide, step: place.step, label: slide.label || place.label }));
  return slides;
}

/** A slide before it is known which step it belongs to. */
type Unplaced = Omit<Slide, 'step'>;

function opening(activity: HeldActivity, tailored: Tailored): Unplaced {
  const { playbook, recipe } = tailored;
  const { strings } = playbook;
  const facts = [
    sayMinutes(
      strings,
      activity.part ? activity.duration : (recipe.minutes?.[activity.id] ?? activity.duration),
    ),
    activity.grouping.map((way) => valueWords(strings, 'grouping', way)).join(', '),
  ];
  const sections = ['purpose', 'prepare', 'safeguards', 'adapt'];
  const materials = materialLines(activity, activity.materials, strings, peopleOf(recipe)?.count);
  const forStaff = recipe.edition !== 'participant';
  return {
    type: 'opening',
    title: activity.title,
    label: '',
    lines: [facts.filter(Boolean).join(' · ')],
    notes: [
      ...sectionNotes(activity, sections.slice(0, 1), tailored),
      ...(forStaff && materials.length > 0 ? [`${say(strings, 'materials')}: ${materials.join('; ')}`] : []),
      ...sectionNotes(activity, sections.slice(1), tailored),
    ],
  };
}

/** Sections for the notes, each below its heading. What a copy leaves out is not in the body any more. */
const sectionNotes = ({ body }: Activity, ids: readonly string[], { playbook }: Tailored): string[] =>
  ids
    .flatMap((id) => body.sections.filter((s) => s.id === id))
    .flatMap((s) => [s.title, ...spokenIn(s.children, playbook).notes]);

const goals = ({ objectives }: Activity, parts: readonly RunPart[], strings: Strings): Unplaced[] => [
  {
    type: 'list',
    title: say(strings, 'slideGoals'),
    label: '',
    lines: objectives,
    ...barField(barOf(parts, -1, strings)),
    notes: [],
  },
];

/** What participants' copies say in the place of goals and steps. */
const toDo = ({ body }: Activity, { playbook }: Tailored): Unplaced[] =>
  body.sections
    .filter((s) => s.id === 'what-you-will-do')
    .map((s) => ({
      type: 'list',
      title: s.title,
      label: '',
      lines: spokenIn(s.children, playbook).notes,
      notes: [],
    }));

function debrief({ body }: Activity, { playbook }: Tailored): Unplaced[] {
  const { strings } = playbook;
  return body.sections
    .filter((s) => s.id === 'debrief')
    .map((s): Unplaced => {
      const { listed, notes } = spokenIn(s.children, playbook);
      return { type: 'questions', title: say(strings, 'slideDebrief'), label: '', lines: listed, notes };
    })
    .filter((slide) => slide.lines.length > 0);
}

/** A part of an activity. `minutes` is absent where it does not say them. */
interface RunPart {
  number: number;
  title: string;
  minutes: number | undefined;
  spoken: ReturnType<typeof spokenIn>;
}

/** The numbered steps of an activity, with minutes that add up to those planned, or else as they are written. */
function partsOf(activity: HeldActivity, { playbook, recipe }: Tailored): RunPart[] {
  const { strings } = playbook;
  const length = heldMinutes(activity, recipe);
  const before = (activity.part?.steps?.first ?? 1) - 1;
  const planned = runSteps(activity, length, strings);
  return writtenSteps(activity, strings).map(({ item, step }, i) => {
    const spoken = spokenIn(item.children, playbook);
    const title = step?.title ?? '';
    return {
      number: before + i + 1,
      title: title || `${say(strings, 'slidePart')} ${before + i + 1}`,
      minutes: planned[i]?.minutes ?? step?.most,
      spoken: { ...spoken, notes: withoutName(spoken.notes, title) },
    };
  });
}

/** The slide has the name and the minutes already. */
function withoutName([first = '', ...others]: readonly string[], title: string): string[] {
  if (title === '' || !first.startsWith(title)) return [first, ...others].filter(Boolean);
  const rest = first.slice(title.length).replace(/^\s*\([^()]*\)[.:]?\s*/, '');
  return [rest, ...others].filter(Boolean);
}

/** One part: what is said first, then what is read or talked about; else its name and minutes alone. */
function partSlides(
  { number, title, minutes, spoken }: RunPart,
  bar: SlideBar | undefined,
  strings: Strings,
) {
  const time = minutes === undefined ? '' : sayMinutes(strings, minutes);
  const label = (only = '') => [time, only].filter(Boolean).join(' · ');
  const common = { title: `${number}. ${title}`, notes: spoken.notes, ...barField(bar) };
  const said = spoken.said.map(
    ({ words, only }): Unplaced => ({
      type: 'said',
      ...common,
      label: label(only),
      lines: [lineOf(words.map((value) => ({ type: 'text', value: `${value} ` })))],
    }),
  );
  if (spoken.listed.length === 0 && spoken.starters.length > 0)
    return [...said, { type: 'said', ...common, label: label(), lines: spoken.starters } as Unplaced];
  if (spoken.listed.length === 0 && said.length > 0) return said;
  const part: Unplaced = {
    type: 'part',
    ...common,
    label: '',
    lines: spoken.listed,
    ...(minutes === undefined
      ? {}
      : { minutes: { count: minutes, unit: say(strings, 'minutes', { minutes: '' }).trim() } }),
  };
  return [...said, part];
}

const barField = (bar: SlideBar | undefined) => (bar ? { bar } : {});

/** All parts to scale, when each says its minutes. */
function barOf(parts: readonly RunPart[], at: number, strings: Strings): SlideBar | undefined {
  const minutes = parts.flatMap((p) => p.minutes ?? []);
  if (minutes.length < Math.max(2, parts.length)) return undefined;
  const total = minutes.reduce((a, b) => a + b, 0);
  const before = minutes.slice(0, Math.max(at, 0)).reduce((a, b) => a + b, 0);
  const alt =
    at < 0
      ? say(strings, 'slideBarAll', { parts: minutes.length, total: sayMinutes(strings, total) })
      : say(strings, 'slideBar', {
          part: at + 1,
          parts: minutes.length,
          from: before,
          to: before + minutes[at]!,
          total: sayMinutes(strings, total),
        });
  return { minutes, at, alt };
}
