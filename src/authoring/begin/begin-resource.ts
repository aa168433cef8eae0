import { firstControl } from '../../diagnostics/controls.js';
import { didYouMean, orList } from '../../diagnostics/nearest.js';
import { loadPlaybook } from '../../load/load-playbook.js';
import { placeOf } from '../../load/place.js';
import type { Source } from '../../load/source.js';
import { slugPattern } from '../../schema/common.js';
import { type Headings, headingsIn } from '../../schema/headings.js';
import { type Kind, kindInfo, kinds, slugify } from '../../schema/kinds.js';
import type { Playbook } from '../../schema/playbook.js';
import type { TextEdit } from '../text-edit.js';
import { textOf } from '../text-of.js';
import { bodyPrompts, fieldLines, sectionPrompts } from './prompts.js';
import { stepListEdit } from './step-list.js';

/** What somebody wants to begin. */
export interface NewResource {
  readonly kind: Kind;
  /** What it is called, in at most 80 characters. */
  readonly title: string;
  /** The id of its step. May be left out in a playbook with one step, and for a step. */
  readonly step?: string;
  /** Its id. Default: the title as a slug. */
  readonly id?: string;
  /** Ids of the audiences it serves. All when left out. */
  readonly audiences?: readonly string[];
  /** The year of what an example says, as `2026`. */
  readonly year: string;
}

/** A resource that is begun. */
export interface BegunResource {
  readonly id: string;
  /** Path of its file, which is not there yet, and what to write into it. */
  readonly file: string;
  readonly text: string;
  /** What else to change: a step is entered in `playbook.md`. */
  readonly edits: readonly TextEdit[];
}

/**
 * Begins a resource: a file that loads without an error from the first second. Each section holds a comment that says what to write
 * there (`<!-- unfinished: … -->`); such comments are told as `unfinished` and never printed. Nothing is written to disk.
 * @throws RangeError with a sentence when the kind, the step, the audience or the title cannot be, or when the id is taken.
 */
export async function beginResource(source: Source, wish: NewResource): Promise<BegunResource> {
  const { value: playbook } = await loadPlaybook(source);
  const paths = await source.list();
  requireKind(wish.kind);
  const title = titleOf(wish.title);
  const id = idOf(wish, paths);
  const step = wish.kind === 'step' ? id : stepOf(wish, playbook);
  const file =
    wish.kind === 'step' ? `steps/${id}/step.md` : `steps/${step}/${kindInfo(wish.kind).plural}/${id}.md`;
  requireAudiences(wish.audiences ?? [], playbook);
  const first = wish.kind === 'step' ? await textOf(source, 'playbook.md') : undefined;
  const edit = first === undefined ? undefined : stepListEdit(first, id);
  if (wish.kind === 'step' && !edit)
    throw new RangeError('Found no list `steps` in `playbook.md`, which the new step has to stand in.');
  return {
    id,
    file,
    text: textFor({ ...wish, title }, playbook),
    edits: edit ? [{ file: 'playbook.md', ...edit }] : [],
  };
}

function textFor({ kind, title, audiences = [], year }: NewResource, playbook: Playbook): string {
  const served = playbook.audiences.filter((a) => audiences.length === 0 || audiences.includes(a.id));
  const graded = served.some((a) => a.gradeBands);
  const front = [
    `title: ${JSON.stringify(title)}`,
    '# unfinished: Say in one sentence what it is.',
    `summary: ${JSON.stringify(/[.!?…]$/.test(title) ? title : `${title}.`)}`,
    ...(audiences.length > 0 ? [`audiences: [${audiences.join(', ')}]`] : []),
    ...fieldLines(kind, { year, graded }),
  ];
  return `---\n${front.join('\n')}\n---\n\n${bodyFor(kind, headingsIn(playbook.strings))}\n`;
}

/** Every section that there must be, and what participants read of an activity. */
function bodyFor(kind: Kind, headings: Headings): string {
  const prompt = (words: string) => `<!-- unfinished: ${words} -->`;
  const whole = bodyPrompts[kind];
  if (whole !== undefined) return prompt(whole);
  return kindInfo(kind)
    .sections.filter((s) => s.required || s.only === 'participant')
    .map((s) => `## ${headings.titleOf(s.id)}\n\n${prompt(sectionPrompts[s.id]!)}`)
    .join('\n\n');
}

function requireKind(kind: string): void {
  const known = kinds.map((k) => k.kind);
  if (!known.includes(kind as Kind))
    throw new RangeError(`Found the kind \`${kind}\`, expected ${orList(known)}${didYouMean(kind, known)}`);
}

/** The most that a title, and the sentence made of it, may have. */
const longestTitle = 80;

function titleOf(given: string): string {
  const title = given.trim();
  if (title === '' || title.length > longestTitle || /[\n\r\t]/.test(title) || firstControl(title))
    throw new RangeError(
      `Found a title of ${title.length} characters, expected 1 to ${longestTitle}, on one line and without control characters.`,
    );
  return title;
}

function idOf({ id, title }: NewResource, paths: readonly string[]): string {
  const made = id ?? slugify(title);
  if (!slugPattern.test(made))
    throw new RangeError(
      `Found the id \`${made}\`, expected a slug of lower-case letters a to z, digits and single hyphens; give one of your own.`,
    );
  const taken = paths.find((path) => {
    const place = path.endsWith('.md') ? placeOf(path) : undefined;
    return place && 'id' in place && place.id === made;
  });
  if (taken !== undefined)
    throw new RangeError(
      `Found the id \`${made}\` in \`${taken}\` already; give the new one an id of its own.`,
    );
  return made;
}

function stepOf({ step }: NewResource, { info }: Playbook): string {
  const [only, ...more] = info.steps;
  if (step === undefined && only !== undefined && more.length === 0) return only;
  if (step === undefined)
    throw new RangeError(`Found no step for it, expected ${orList(info.steps) || 'a step first'}.`);
  if (!info.steps.includes(step))
    throw new RangeError(
      `Found the step \`${step}\`, expected ${orList(info.steps)}${didYouMean(step, info.steps)}`,
    );
  return step;
}

function requireAudiences(named: readonly string[], { audiences }: Playbook): void {
  const known = audiences.map((a) => a.id);
  const unknown = named.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new RangeError(
      `Found the audience \`${unknown}\`, expected ${orList(known)}${didYouMean(unknown, known)}`,
    );
}
