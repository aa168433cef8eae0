import type { Report } from '../diagnostics/reporter.js';
import type { Activity } from '../schema/activity.js';
import { durationRange } from '../schema/duration.js';
import { valuesOf } from '../schema/own-values.js';
import type { Recipe } from '../schema/recipe.js';
import { recipeVerdict, type Verdict } from './filter.js';
import type { KnownNames } from './known-names.js';

/** Checks that the sessions of a recipe are held as they are written, and that its title and subtitle count those that are held. */
export function checkSessions(recipe: Recipe, known: KnownNames, report: Report): void {
  if (!recipe.sessions) return;
  const sessions = recipe.sessions.map((ids) => sessionOf(ids, recipe, known));
  for (const [i, session] of sessions.entries()) {
    const { ids, lost } = session;
    if (lost.length === 0) continue;
    if (lost.length === ids.length)
      report(
        'recipe-session',
        ['sessions', i],
        `Session ${i + 1} of ${sessions.length} keeps no activity, so it is left out and the others are numbered anew: ${reasons(lost)}.`,
      );
    // Learners’ copies are meant to have less.
    else if (lost.some(({ verdict }) => verdict.reason !== 'edition'))
      report(
        'recipe-session',
        ['sessions', i],
        `Session ${i + 1} keeps ${ids.length - lost.length} of ${ids.length} activities${lengthOf(session, recipe)}: ${reasons(lost)}.`,
      );
  }
  const held = sessions.filter(({ ids, lost }) => lost.length < ids.length).length;
  for (const field of ['title', 'subtitle'] as const) {
    const wrong = countsIn(recipe[field] ?? '', known.playbook.strings).find(({ count }) => count !== held);
    if (wrong && held > 0)
      report(
        'recipe-count',
        [field],
        `Found “${wrong.words}” in \`${field}\`, but ${held} ${held === 1 ? 'is' : 'are'} held.`,
      );
  }
}

/** An activity that a session names and the copy leaves out. */
interface Lost {
  id: string;
  verdict: NonNullable<Verdict>;
}

interface Session {
  ids: readonly string[];
  lost: Lost[];
  /** Minutes of the activities that are kept. */
  minutes: number;
}

/** What a session keeps. Of names that nobody knows, and of what overlays add, nothing is said. */
function sessionOf(ids: readonly string[], recipe: Recipe, { playbook, resources }: KnownNames): Session {
  const chosen = [recipe.audience ?? []].flat();
  const lost: Lost[] = [];
  let minutes = 0;
  for (const id of ids) {
    const resource = resources.get(id);
    if (resource?.kind !== 'activity') continue;
    const verdict = recipeVerdict(resource, recipe, chosen, valuesOf(playbook));
    if (verdict) lost.push({ id, verdict });
    else minutes += minutesOf(resource as Activity, recipe);
  }
  return { ids, lost, minutes };
}

const minutesOf = ({ id, duration, sessions }: Activity, { minutes }: Recipe): number =>
  Math.ceil((minutes?.[id] ?? durationRange(duration)[1]) / sessions);

/** “, 15 of 60 minutes”; nothing when nobody said how many there are. */
const lengthOf = ({ minutes }: Session, { available }: Recipe): string =>
  available === undefined ? '' : `, ${minutes} of ${available} minutes`;

const reasons = (lost: readonly Lost[]): string =>
  lost.map(({ id, verdict }) => `\`${id}\` is left out because ${verdict.detail}`).join('; ');

/** A number of sessions that a text names. */
interface Count {
  /** As it is written: “Eight afterschool sessions”. */
  words: string;
  count: number;
}

/** Words between a number and what it counts, at most: “Eight long afterschool sessions”. */
const between = 3;

/** Every number of sessions that a line names, by the words that its language has for numbers and for sessions. */
function countsIn(line: string, strings: Readonly<Record<string, string>>): Count[] {
  const numbers = listOf(strings.numberWords);
  const sessions = listOf(strings.sessionWords);
  const numberOf = (word: string) => {
    const named = numbers.indexOf(word.toLowerCase()) + 1;
    return named > 0 ? named : /^\d{1,2}$/.test(word) ? Number(word) : 0;
  };
  const words = line.split(/\s+/).map((word) => word.replace(/^[^\p{L}\p{N}]|[^\p{L}\p{N}]$/gu, ''));
  return words.flatMap((word, i): Count[] => {
    const count = numberOf(word);
    const near = words.slice(i + 1, i + 2 + between);
    const at = near.findIndex((w) => sessions.includes(w.toLowerCase()));
    if (count === 0 || at < 0 || near.slice(0, at).some((w) => numberOf(w) > 0)) return [];
    return [{ words: words.slice(i, i + 2 + at).join(' '), count }];
  });
}

const listOf = (words = ''): string[] => words.split(',').map((word) => word.trim().toLowerCase());
