import type { SessionPlan, SessionPlans, SessionWish } from '../index.js';

/** A plan with clock times, when it is known when it begins. */
export function withClock(plan: SessionPlan, start: string | undefined) {
  const clocked = <T extends { at: number; minutes: number }>(list: readonly T[]) =>
    list.map((slot) =>
      start === undefined
        ? slot
        : { ...slot, start: clock(start, slot.at), end: clock(start, slot.at + slot.minutes) },
    );
  return { ...plan, activities: clocked(plan.activities), breaks: clocked(plan.breaks) };
}

/** Plans as people read them: what to do when, what speaks for it (`+`) and against it (`-`). */
export function plansAsText(
  { plans, message }: SessionPlans,
  wish: SessionWish,
  start: string | undefined,
  audiences: readonly string[],
): string {
  if (plans.length === 0) return `${message}\n`;
  const blocks = plans.map((plan, i) =>
    [
      `Plan ${i + 1}: ${say(plan.minutes, 'minute')}, ${say(plan.left, 'minute')} left for arriving and closing`,
      ...slotLines(plan, start),
      ...plan.reasons.map((r) => `  + ${r}`),
      ...[...plan.cautions, ...bandCaution(plan, wish, audiences)].map((c) => `  - ${c}`),
    ].join('\n'),
  );
  const count = plans.length === 1 ? 'One plan' : `${plans.length} plans`;
  return `${count} for ${say(wish.minutes, 'minute')}. To save one: --recipe-out session.yaml --plan 1\n\n${blocks.join('\n\n')}\n`;
}

function slotLines(plan: SessionPlan, start: string | undefined): string[] {
  const rows = [
    ...plan.activities.map((a) => ({ ...a, words: `${a.title} (${a.id})` })),
    ...plan.breaks.map((b) => ({ ...b, words: 'Break' })),
  ].sort((a, b) => a.at - b.at);
  return rows.map(({ at, minutes, words }) => {
    const length = `${String(minutes).padStart(3)} min`;
    const when = start === undefined ? length : `${clock(start, at)}–${clock(start, at + minutes)} ${length}`;
    return `  ${when}  ${words}`;
  });
}

/** Grade bands say something to schools, and to nobody else. */
function bandCaution({ gradeBands }: SessionPlan, wish: SessionWish, audiences: readonly string[]): string[] {
  const schools = audiences.length === 0 || audiences.includes('k12');
  if (!schools || wish.gradeBands || gradeBands.length === 0 || gradeBands.length === 3) return [];
  return [`is for ${gradeBands.join(' and ')} grades only; --grade-bands names yours`];
}

const say = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;

function clock(start: string, at: number): string {
  const [hours, minutes] = start.split(':').map(Number) as [number, number];
  const now = hours * 60 + minutes + at;
  return `${String(Math.floor(now / 60) % 24).padStart(2, '0')}:${String(now % 60).padStart(2, '0')}`;
}
