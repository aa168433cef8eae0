import type { Step, Strategy } from '../../../index.js';

interface Props {
  strategies: readonly Strategy[];
  steps: readonly Step[];
  goals: readonly string[];
  onGoals(goals: string[]): void;
}

/** “If you want to …”: the goals of the strategies, step by step. */
export function GoalList({ strategies, steps, goals, onGoals }: Props) {
  return (
    <section aria-labelledby="goals">
      <h3 id="goals">What do you want?</h3>
      <p class="hint">Pick one goal or several. The packet then holds the activities that serve them.</p>
      {steps.map((step) => (
        <details key={step.id} open={strategies.some((s) => s.step === step.id && goals.includes(s.id))}>
          <summary>
            <span class="step-number">{step.position}</span> {step.title}
          </summary>
          <ul class="plain">
            {strategies
              .filter((s) => s.step === step.id)
              .map((s) => (
                <li key={s.id}>
                  <label class="check">
                    <input
                      type="checkbox"
                      checked={goals.includes(s.id)}
                      onChange={(event) =>
                        onGoals(
                          event.currentTarget.checked ? [...goals, s.id] : goals.filter((g) => g !== s.id),
                        )
                      }
                    />
                    <span>We want to {s.goal}.</span>
                  </label>
                </li>
              ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
