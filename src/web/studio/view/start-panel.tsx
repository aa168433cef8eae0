import { gradeBands, labelOf, type Recipe, settings } from '../../../index.js';
import { firstRecipe, sayNoneFits, type Wish, wishOf } from '../../../edit.js';
import type { Studio } from '../state/use-studio.js';
import type { PanelId } from './app.js';
import { Checks, NumberField, Options } from './fields.js';
import { GoalList } from './goal-list.js';
import { OpenWork } from './open-work.js';
import { count, say } from './words.js';

/** Who it is for, what there is, what is wanted. A packet is there from the first click. */
export function StartPanel({ studio, go }: { studio: Studio; go(panel: PanelId): void }) {
  const { outline } = studio.content;
  const { draft, recipe } = studio;
  const wish: Wish = { ...wishOf(outline, recipe), goals: draft?.goals ?? [] };
  const audience = outline.audiences.find((a) => a.id === wish.audience);
  const empty = whyEmpty(studio, wish);
  const ask = (changes: Partial<Wish>) => {
    const next = { ...wish, ...changes };
    const anew = !draft || draft.suggested;
    studio.edit((r) => (anew ? firstRecipe(outline, next, r) : withWish(r, next)), {
      said: anew ? sayChosen(firstRecipe(outline, next)) : say(outline, 'builderPiecesStay'),
      goals: anew ? next.goals : undefined,
    });
  };
  return (
    <>
      <Options
        label="Who do you serve?"
        look="cards"
        options={outline.audiences.map((a) => ({ value: a.id, label: a.label, about: a.summary }))}
        value={wish.audience}
        onPick={(id) => ask({ audience: id, goals: [], gradeBands: undefined })}
      />
      {draft && (
        <>
          {empty ? (
            <div class="notice fault" role="status">
              <p>{empty}</p>
            </div>
          ) : (
          <p class="ready">
            <strong>Your packet is ready.</strong> Everything below makes it fit better, and all of it can wait.{' '}
            <button type="button" class="link" onClick={() => go('take')}>
              Take it as it is
            </button>{' '}
            or{' '}
            <button type="button" class="link" onClick={() => go('choose')}>
              choose activities
            </button>
            .
          </p>
          )}
          <section aria-labelledby="have">
            <h3 id="have">What do you have?</h3>
            <div class="row">
              <NumberField
                label="Minutes for one meeting"
                value={wish.minutes}
                min={5}
                max={600}
                step={5}
                onNumber={(minutes) => ask({ minutes })}
              />
              <NumberField
                label="People in the group"
                value={wish.people}
                min={1}
                max={1000}
                onNumber={(people) => ask({ people })}
              />
            </div>
            <Options
              label="Where do you meet?"
              options={[
                { value: '', label: 'Anywhere' },
                ...settings.map((s) => ({ value: s as string, label: say(outline, s) })),
              ]}
              value={wish.setting ?? ''}
              onPick={(setting) => ask({ setting: setting || undefined })}
            />
            {audience?.gradeBands && (
              <Checks
                label={outline.values ? say(outline, 'gradeBands') : 'Which grades?'}
                options={(outline.values?.gradeBands ?? gradeBands).map((value) => ({
                  value,
                  label: labelOf(outline, 'gradeBands', value),
                }))}
                values={wish.gradeBands ?? []}
                onValues={(bands) => ask({ gradeBands: bands })}
              />
            )}
            {!draft.suggested && (
              <p class="hint">
                You have chosen pieces by hand, so they stay as they are.{' '}
                <button
                  type="button"
                  class="link"
                  onClick={() =>
                    studio.edit((r) => firstRecipe(outline, wish, r), {
                      said: 'Chosen anew.',
                      goals: wish.goals,
                    })
                  }
                >
                  Choose anew for what I have
                </button>
              </p>
            )}
          </section>
          <GoalList
            strategies={studio.catalogue.playbook.strategies}
            steps={studio.catalogue.playbook.steps}
            goals={wish.goals}
            onGoals={(goals) =>
              studio.edit((r) => firstRecipe(outline, { ...wish, goals }, r), {
                said: 'Chosen for your goals.',
                goals,
              })
            }
          />
        </>
      )}
      <OpenWork studio={studio} />
    </>
  );
}

/** How many activities were chosen; nothing when none was, because the page says why. */
function sayChosen({ sessions = [] }: Recipe): string {
  const { length } = sessions.flat();
  return length === 0 ? '' : `${count(length, 'activity', 'activities')} chosen for it.`;
}

/** Says why there is nothing to do in a packet; empty when there is something, or while nobody knows yet. */
function whyEmpty({ made, catalogue, draft, content }: Studio, wish: Wish): string {
  if (!draft || !made || made.tailored.playbook.activities.length > 0) return '';
  return (draft.suggested && sayNoneFits(catalogue.playbook, wish)) || say(content.outline, 'builderNoActivity');
}

/** The recipe with another wish, its pieces as they are. */
function withWish(recipe: Recipe, wish: Wish): Recipe {
  const { maxMinutes, groupSize, settings: _, gradeBands, ...others } = recipe.select ?? {};
  const select = {
    ...others,
    ...(wish.people ? { groupSize: wish.people } : {}),
    ...(wish.gradeBands && wish.gradeBands.length > 0 ? { gradeBands: [...wish.gradeBands] as never } : {}),
  };
  return { ...recipe, audience: wish.audience, available: wish.minutes, select };
}
