import type { Removal } from '../recipe/filter.js';
import { keep } from '../recipe/keep.js';
import { type Kind, kinds } from '../schema/kinds.js';
import { lazily } from '../schema/lazy-fields.js';
import type { Kept, NamesOf } from '../schema/names.js';
import type { Lists, Playbook, Resource } from '../schema/playbook.js';
import type { Recipe } from '../schema/recipe.js';
import { allResources, relate, withLists } from '../schema/relations.js';
import { citesIn } from './cites.js';
import { reportEdits } from './edit-report.js';
import { editsOf, hideSections } from './edits.js';
import { fillStrings } from './fill-strings.js';
import { defaultedVariables, lostLinks, type Noticed, nothingNoticed } from './notes.js';
import { ownNames } from './own-names.js';
import type { Report } from './report.js';
import { rememberSources } from './sources.js';
import { rememberRuns } from './staff-runs.js';
import { reached, type Tailoring, tailorBody } from './tailor-body.js';
import { tailorResource } from './tailor-resource.js';
import { type FindUsual, usualWords } from './usual-words.js';
import { fillText, wordsFor } from './words.js';

/** A tailored playbook, the recipe that made it, and what was left out and why. */
export interface Tailored<P extends Playbook = Playbook> {
  readonly playbook: Kept<P>;
  readonly recipe: Recipe;
  /** The chosen audiences in the playbook's order; empty for the general edition. */
  readonly audiences: readonly NamesOf<P>['audience'][];
  readonly report: Report;
}

/** Finds where usual words stay in a tailored playbook. */
export type StayingIn = (
  playbook: Playbook,
  recipe: Recipe,
  find: FindUsual | undefined,
) => Report['staying'];

/**
 * Tailors a playbook with a recipe that has been checked. `before` is what overlays have done to it. What to keep is decided
 * at once, on fields; a text is tailored when it is read, and with it what the report says of texts.
 */
export function tailor(
  base: Playbook,
  recipe: Recipe,
  before: Pick<Report, 'changes' | 'removed'>,
  stayingIn: StayingIn = () => [],
): Tailored {
  const { kept, chosen, removed: left } = keep(base, recipe);
  const own = base.around && new Set(allResources(base).map((r) => r.id));
  const reach = chosen.length > 0 ? chosen : everybody(base);
  const keptIds = new Set(kept.map((r) => r.id));
  const steps = recipe.steps ?? base.info.steps;

  const words = wordsFor(base, recipe);
  const fill = (text: string) => fillText(text, (name) => words.lookUp(name, reach).value, words.leadTo);
  const named = ownNames(base, recipe, chosen, words.leadTo);
  const removed = [...before.removed, ...left]
    .filter((r) => !own || own.has(r.id))
    .map((r) => ({ ...r, title: r.kind === 'step' ? named(fill(r.title)) : fill(r.title) }));
  const edits = editsOf(recipe);
  const noticed: Noticed[] = [];
  const noticing = (audiences: readonly string[], { lost, unset }: Noticed): Tailoring => {
    return {
      edition: recipe.edition ?? 'facilitator',
      reach: reached(audiences, reach),
      words,
      kept: (id) => keptIds.has(id),
      onLostLink: (to) => lost.add(to),
      onDefault: (name, value) => unset.has(name) || unset.set(name, value),
    };
  };
  const tailoringOf = (from: string, audiences: readonly string[]): Tailoring =>
    noticing(audiences, noticed[noticed.push(nothingNoticed(from)) - 1]!);
  const runOf = (id: string) => {
    const activity = base.activities.find((a) => a.id === id);
    if (!activity) return [];
    const asStaff: Tailoring = {
      ...noticing(activity.audiences, nothingNoticed(id)),
      edition: 'facilitator',
    };
    const { sections } = tailorBody(hideSections(activity.body, edits(id)), () => undefined, asStaff);
    return sections.find((s) => s.id === 'run-it')?.children ?? [];
  };
  const order = recipe.order ?? recipe.sessions?.flat() ?? [];
  const lists = Object.fromEntries(
    kinds.map((k) => [
      k.plural,
      inOrder(
        kept.filter((r) => r.kind === k.kind),
        steps,
        order,
      ).map((r) =>
        tailorResource(
          r,
          { edits: edits(r.id), kept: keptIds, steps, named },
          tailoringOf(r.id, r.audiences),
        ),
      ),
    ]),
  ) as unknown as Lists;
  const wholeText = tailoringOf('playbook', []);
  const playbook: Playbook = lazily(
    {
      ...withLists(base, relate(lists)),
      ...fillStrings(base, recipe, fill, named),
      info: {
        ...base.info,
        title: recipe.title ?? named(fill(base.info.title)),
        subtitle: recipe.subtitle ?? named(fill(base.info.subtitle)),
        attribution: fill(base.info.attribution),
        steps: steps.filter((s) => keptIds.has(s)),
      },
    },
    {
      body: () =>
        tailorBody(
          base.body,
          ({ title }) => (base.info.facilitatorSections.includes(title) ? 'facilitator' : undefined),
          wholeText,
        ),
      references: () => {
        const own = allResources(playbook).flatMap((r) => r.references);
        const cited = new Set([...citesIn(playbook.body), ...own]);
        return base.references.filter((r) => cited.has(r.id));
      },
    },
  );
  /** Every text tailored, so that all that is to be noticed has been. */
  const all = (): Noticed[] => {
    void playbook.body;
    for (const resource of allResources(playbook)) void resource.body;
    return noticed;
  };
  const report = lazily<Report>(
    {
      removed,
      links: [],
      defaults: [],
      emptied: emptied(removed, kept),
      staying: [],
      changes: before.changes,
      edits: [],
    },
    {
      links: () => lostLinks(all()),
      defaults: () => defaultedVariables(all()),
      staying: () => stayingIn(playbook, recipe, usualWords(base, recipe, reach)),
      edits: () => reportEdits(base, playbook, recipe),
    },
  );
  rememberSources(playbook, base.references);
  return { playbook: rememberRuns(playbook, runOf), recipe, audiences: chosen, report };
}

const everybody = ({ audiences }: Playbook) => audiences.map((a) => a.id);

/** By step, then by the recipe's order, then as they were. */
function inOrder(list: readonly Resource[], steps: readonly string[], order: readonly string[]): Resource[] {
  // An activity of two sessions stands where the first one has it.
  const places = new Map(order.map((id, i) => [id, i] as const).reverse());
  const place = (r: Resource) => places.get(r.id) ?? order.length;
  return [...list].sort((a, b) => steps.indexOf(a.step) - steps.indexOf(b.step) || place(a) - place(b));
}

/** Which steps have lost all their resources of a kind to the selection, though the audience would have had some. */
function emptied(removed: readonly Removal[], kept: readonly Resource[]): Report['emptied'] {
  const left = new Set(kept.map((r) => `${r.step} ${r.kind}`));
  const steps = new Set(kept.filter((r) => r.kind === 'step').map((r) => r.id));
  const gone = new Map<string, { step: string; kind: Kind }>();
  for (const { step, kind, reason } of removed) {
    if ((reason === 'select' || reason === 'exclude') && steps.has(step) && !left.has(`${step} ${kind}`))
      gone.set(`${step} ${kind}`, { step, kind });
  }
  return [...gone.values()];
}
