import type { ElementContent } from 'hast';
import {
  allResources,
  customize,
  hasErrors,
  type Recipe,
  type Resource,
  renderFragment,
  type Tailored,
} from '../../src/index.js';
import { loadPlaybook, memorySource } from '../../src/load.js';
import { baseFiles, type Files, loadBase } from './base.js';

/** A content file: fields as frontmatter, then its text. */
export function page(fields: Record<string, unknown>, body: string): string {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${body.trim()}\n`;
}

/** Where the handout of the small playbook lies; its body is free, so a test can write any text into it. */
export const cardFile = 'steps/first/handouts/name-card.md';

/** The handout of the small playbook with another text. */
export const card = (body: string, fields: Record<string, unknown> = {}): Files => ({
  [cardFile]: page(
    { title: 'My name card', summary: 'A card.', form: 'write', for: 'learner', ...fields },
    body,
  ),
});

/** Loads the handout and hardly anything else, which takes a tenth of the time that the small playbook takes. */
export async function loadCard(changes: Files) {
  const files = baseFiles();
  const few = ['playbook.md', 'audiences.yaml', 'steps/first/step.md', cardFile].map((f) => [f, files[f]!]);
  const { value, diagnostics } = await loadPlaybook(memorySource({ ...Object.fromEntries(few), ...changes }));
  const found = diagnostics.filter((d) => d.file === cardFile && d.rule !== 'handout-orphan');
  return { playbook: value, diagnostics, found };
}

/** An activity with everything it must have. `run` is what its numbered list says about the minutes. */
export function activity(
  fields: { title: string; duration: number | [number, number] } & Record<string, unknown>,
): string {
  const minutes = [fields.duration].flat().join('–');
  const defaults = {
    summary: 'People do something together.',
    prep: 0,
    groupSize: [4, 30],
    grouping: ['whole-group'],
    setting: ['in-person'],
    gradeBands: ['middle'],
    devices: 'none',
    objectives: ['Do it again.'],
  };
  return page(
    { ...defaults, ...fields },
    `
## Purpose

To do it.

## What you will do

You will do it.

## Prepare

Nothing.

## Run it

1. **Do it** (${minutes} min).

## Debrief

- How was it?

## Adapt

Do less.

## Safeguards

Anybody may pass.
`,
  );
}

/** The words of some nodes, blocks apart from each other. */
function wordsIn(nodes: readonly ElementContent[]): string {
  const inline = /^(?:a|code|del|em|strong|sub|sup)$/;
  const text = nodes
    .map((n) => {
      if (n.type === 'text') return n.value;
      if (n.type !== 'element') return '';
      return inline.test(n.tagName) ? wordsIn(n.children) : ` ${wordsIn(n.children)} `;
    })
    .join('');
  return text.replace(/\s+/g, ' ').trim();
}

/** The small playbook with changes, tailored. The changes and the recipe have no errors. */
export async function tailorBase(recipe: Recipe, changes: Files = {}): Promise<Tailored> {
  const { value: playbook, diagnostics } = await loadBase(changes);
  if (hasErrors(diagnostics)) throw new Error(JSON.stringify(diagnostics, null, 1));
  const result = customize(playbook, recipe);
  if (hasErrors(result.diagnostics)) throw new Error(JSON.stringify(result.diagnostics, null, 1));
  return result.value;
}

/** One resource of a tailored playbook. */
export function resourceOf({ playbook }: Tailored, id: string): Resource {
  const resource = allResources(playbook).find((r) => r.id === id);
  if (!resource) throw new Error(`There is no resource ${id}.`);
  return resource;
}

/** All words of the body of one resource. */
export function bodyWords(tailored: Tailored, id = 'name-card'): string {
  const { intro, sections } = resourceOf(tailored, id).body;
  return [intro, ...sections.map((s) => s.children)].map(wordsIn).join(' ').trim();
}

/** One resource of a tailored playbook as HTML. */
export const htmlOf = (tailored: Tailored, id = 'name-card'): string =>
  renderFragment(resourceOf(tailored, id), { tailored });
