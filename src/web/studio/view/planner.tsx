import { useState } from 'preact/hooks';
import { planRecipe, planSession, type SessionPlans, type SessionWish } from '../../../index.js';
import { wishOf } from '../../../edit.js';
import type { Studio } from '../state/use-studio.js';
import { NumberField } from './fields.js';
import { sayMinutes } from './words.js';

/** “I have 45 minutes”: up to three sessions that fit, each with its reasons. */
export function Planner({ studio }: { studio: Studio }) {
  const { playbook } = studio.catalogue;
  const wished = wishOf(studio.content.outline, studio.recipe);
  const [minutes, setMinutes] = useState<number | undefined>(wished.minutes ?? 45);
  const [step, setStep] = useState('');
  const [found, setFound] = useState<{ wish: SessionWish; plans: SessionPlans } | undefined>(undefined);
  const plan = () => {
    if (!minutes) return;
    const wish: SessionWish = {
      minutes,
      people: wished.people,
      setting: wished.setting as SessionWish['setting'],
      gradeBands: wished.gradeBands as SessionWish['gradeBands'],
      ...(step ? { step } : {}),
    };
    setFound({ wish, plans: planSession(playbook, wish) });
  };
  return (
    <details class="planner">
      <summary>Plan one session</summary>
      <div class="row">
        <NumberField label="I have … minutes" value={minutes} min={5} max={600} onNumber={setMinutes} />
        <div class="field">
          <label for="plan-step">About</label>
          <select id="plan-step" value={step} onChange={(event) => setStep(event.currentTarget.value)}>
            <option value="">any step</option>
            {playbook.steps.map((s) => (
              <option key={s.id} value={s.id}>
                {s.title}
              </option>
            ))}
          </select>
        </div>
        <button type="button" onClick={plan} disabled={!minutes}>
          Propose sessions
        </button>
      </div>
      <div aria-live="polite">
        {found?.plans.message && <p>{found.plans.message}</p>}
        {found && found.plans.plans.length > 0 && (
          <ol class="plans">
            {found.plans.plans.map((p) => (
              <li key={p.activities.map((a) => a.id).join(' ')}>
                <p class="plan-title">{p.activities.map((a) => `${a.title} (${sayMinutes(a.minutes)})`).join(', then ')}</p>
                <p class="why">{p.reasons.join(' · ')}</p>
                {p.cautions.length > 0 && <p class="not">{p.cautions.join(' · ')}</p>}
                <button
                  type="button"
                  onClick={() =>
                    studio.edit((r) => planRecipe(p, found.wish, { ...r, title: undefined, subtitle: undefined }), {
                      said: 'Your packet is this session now. Undo brings the other one back.',
                    })
                  }
                >
                  Make this my packet
                </button>
              </li>
            ))}
          </ol>
        )}
      </div>
    </details>
  );
}
