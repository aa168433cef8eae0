import type { Removal } from '../recipe/filter.js';
import { keep } from '../recipe/keep.js';
import { editionOfSection, type Kind, kinds } from '../schema/kinds.js';
import { changed } from '../schema/lazy-body.js';
import type { Playbook, Resource } from '../schema/playbook.js';
import type { Recipe } from '../schema/recipe.js';
import { allResources, keepRelations, relate } from '../schema/relations.js';
import { citesIn } from './cites.js';
import { reportEdits } from './edit-report.js';
import { addNotes, type Edits, editsOf, hideSections, retitle } from './edits.js';
import { Notes } from './notes.js';
import type { Report } from './report.js';
import { fillLine, reached, type Tailoring, tailorBody } from './tailor-body.js';
import { fillText, wordsFor } from './words.js';

/** A tailored playbook, the recipe that made it, and what was left out and why. */
export interface Tailored {
  playbook: Playbook;
  recipe: Recipe;
  /** The chosen audiences in the playbook's order; empty for the general edition. */
  audiences: string[];
  report: Report;
}

/** Tailors a playbook with a recipe that has been checked. `before` is what overlays have done to it. */
export function tailor(
  base: Playbook,
  recipe: Recipe,
  before: Pick<Report, 'changes' | 'removed'>,
): Tailored {
  const choice = keep(base, recipe);
  const { kept, chosen } = choice;
  const removed = [...before.removed, ...choice.removed];
  const reach = chosen.length > 0 ? chosen : base.audiences.map((a) => a.id);
  const keptIds = new Set(kept.map((r) => r.id));

  const words = wordsFor(base, recipe);
  const fill = (text: string) => fillText(text, (name) => words.lookUp(name, reach).value, words.leadTo);
  const edits = editsOf(recipe);
  const notes = new Notes();
  const tailoringOf = (from: string, audiences: readonly string[]): Tailoring => ({
    edition: recipe.edition ?? 'facilitator',
    reach: reached(audiences, reach),
    words,
    kept: (id) => keptIds.has(id),
    onLostLink: (to) => notes.link(from, to),
    onDefault: (name, value) => notes.default(name, value),
  });
  const steps = recipe.steps ?? base.info.steps;
  const lists = Object.fromEntries(
    kinds.map((k) => [
      k.plural,
      inOrder(
        kept.filter((r) => r.kind === k.kind),
        steps,
        recipe.order ?? recipe.sessions?.flat() ?? [],
      ).map((r) => tailorResource(r, edits(r.id), tailoringOf(r.id, r.audiences), keptIds, steps)),
    ]),
  );
  const playbook = {
    ...base,
    info: {
      ...base.info,
      title: recipe.title ?? fill(base.info.title),
      subtitle: recipe.subtitle ?? fill(base.info.subtitle),
      attribution: fill(base.info.attribution),
      steps: steps.filter((s) => keptIds.has(s)),
    },
    body: tailorBody(
      base.body,
      ({ title }) => (base.info.facilitatorSections.includes(title) ? 'facilitator' : undefined),
      tailoringOf('playbook', []),
    ),
    ...lists,
  } as Playbook;
  relate(playbook);
  const cited = new Set([...citesIn(playbook.body), ...allResources(playbook).flatMap((r) => r.references)]);
  playbook.references = base.references.filter((r) => cited.has(r.id));
  const report: Report = {
    removed,
    links: notes.links(),
    defaults: notes.defaults(),
    emptied: emptied(removed, kept),
    changes: before.changes,
    edits: reportEdits(base, playbook, recipe),
  };
  return { playbook: signNotes(fillStrings(playbook, fill), recipe), recipe, audiences: chosen, report };
}

/** By step, then by the recipe's order, then as they were. */
function inOrder(list: readonly Resource[], steps: readonly string[], order: readonly string[]): Resource[] {
  const place = (r: Resource) => (order.includes(r.id) ? order.indexOf(r.id) : order.length);
  return [...list].sort((a, b) => steps.indexOf(a.step) - steps.indexOf(b.step) || place(a) - place(b));
}

function tailorResource(
  resource: Resource,
  edits: Edits,
  tailoring: Tailoring,
  kept: ReadonlySet<string>,
  steps: readonly string[],
): Resource {
  const related = keepRelations(resource, kept);
  const placed =
    related.kind === 'step'
      ? changed(related, { position: steps.indexOf(resource.id) + 1 } as never)
      : related;
  const filled = fillFields(placed, (text) => fillLine(text, tailoring));
  const shown = hideSections(resource.body, edits);
  const body = addNotes(
    tailorBody(shown, (s) => editionOfSection(resource.kind, s.id), tailoring),
    resource.body,
    resource,
    edits,
  );
  const before = citesIn(resource.body);
  const after = citesIn(body);
  // An overlay may cite what the `references` of its target do not list.
  const listed = resource.references.filter((id) => after.has(id) || !before.has(id));
  const references = [...new Set([...listed, ...after])];
  return changed(retitle(filled, edits), { references, body });
}

const mentionsVariable = (data: unknown): boolean =>
  typeof data === 'string'
    ? data.includes('{{')
    : data !== null && typeof data === 'object' && Object.values(data).some(mentionsVariable);

/** Fills the variables in every string field. */
function fillFields<T extends object>(resource: T, fillOne: (text: string) => string): T {
  const fill = (data: unknown): unknown => {
    if (typeof data === 'string') return fillOne(data);
    if (Array.isArray(data)) return data.map(fill);
    if (data !== null && typeof data === 'object')
      return Object.fromEntries(Object.entries(data).map(([k, v]) => [k, fill(v)]));
    return data;
  };
  const names = Object.keys(resource).filter(
    (k) => k !== 'body' && mentionsVariable((resource as Record<string, unknown>)[k]),
  );
  return changed(
    resource as never,
    Object.fromEntries(names.map((k) => [k, fill((resource as Record<string, unknown>)[k])])) as never,
  );
}

/** Variables may also stand in the glossary and in the words of the templates; mostly they do not. */
function fillStrings(playbook: Playbook, fill: (text: string) => string): Playbook {
  const { glossary, strings } = playbook;
  const has = (text: string) => text.includes('{{');
  return {
    ...playbook,
    glossary: glossary.some((t) => has(t.term) || has(t.definition))
      ? glossary.map((t) => ({ ...t, term: fill(t.term), definition: fill(t.definition) }))
      : glossary,
    strings: Object.values(strings).some(has)
      ? Object.fromEntries(Object.entries(strings).map(([k, v]) => [k, fill(v)]))
      : strings,
  };
}

/** Notes say who wrote them, when the recipe names the organization. */
function signNotes(playbook: Playbook, { organization }: Recipe): Playbook {
  const { strings } = playbook;
  const from = strings['own-note-from'];
  const name = organization?.name;
  if (name === undefined || from === undefined) return playbook;
  return { ...playbook, strings: { ...strings, 'own-note': from.replace('{organization}', () => name) } };
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
