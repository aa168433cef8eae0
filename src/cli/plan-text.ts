import {
  type Audience,
  gradeBands as allGrades,
  formatClock,
  labelOf,
  type SessionPlan,
  type SessionPlans,
  type SessionWish,
  type Tailored,
} from '../index.js';

/** Plans as people read them: what to do when, what speaks for it (`+`) and against it (`-`). */
export function plansAsText(
  { plans, message }: SessionPlans,
  wish: SessionWish,
  audiences: readonly Audience[],
  tailored: Tailored,
): string {
  if (plans.length === 0) return `${message}\n`;
  const blocks = plans.map((plan, i) =>
    [
      `Plan ${i + 1}: ${plan.minutes} of ${say(wish.minutes, 'minute')}`,
      ...slotLines(plan, tailored),
      ...plan.reasons.map((r) => `  + ${r}`),
      ...[...plan.cautions, ...bandCaution(plan, wish, audiences, tailored)].map((c) => `  - ${c}`),
    ].join('\n'),
  );
  const count = plans.length === 1 ? 'One plan' : `${plans.length} plans`;
  return `${count}. To save one, add: --recipe-out session.yaml --plan 1\n\n${blocks.join('\n\n')}\n`;
}

function slotLines(plan: SessionPlan, tailored: Tailored): string[] {
  const rows = [
    ...plan.activities.map((a) => ({ ...a, words: `${a.title} (${a.id})` })),
    ...plan.breaks.map((b) => ({ ...b, words: 'Break' })),
  ].sort((a, b) => a.at - b.at);
  const times = rows.map(({ start, end }) =>
    start === '' ? '' : formatClock(tailored, start, end).replaceAll('\u00a0', ' '),
  );
  const width = Math.max(...times.map((time) => time.length));
  return rows.map(({ minutes, words }, i) => {
    const when = width === 0 ? '' : `${times[i]!.padEnd(width)} `;
    return `  ${when}${String(minutes).padStart(3)} min  ${words}`;
  });
}

/** Grade bands say nothing to those whose learners are in none. */
function bandCaution(
  { gradeBands }: SessionPlan,
  wish: SessionWish,
  audiences: readonly Audience[],
  { playbook }: Tailored,
): string[] {
  const all = playbook.values?.gradeBands ?? allGrades;
  if (
    !audiences.some((a) => a.gradeBands) ||
    wish.gradeBands ||
    gradeBands.length === 0 ||
    gradeBands.length === all.length
  )
    return [];
  const names = gradeBands.map((band) => labelOf(playbook, 'gradeBands', band)).join(' and ');
  return [`is for ${names}${playbook.values ? '' : ' grades'} only; --grade-bands names yours`];
}

const say = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
