import { composePacket } from '../../../src/index.js';
import { recipeToLink } from '../../../src/recipe.js';
import { listAside, nameOf } from '../../../src/web/studio/state/aside.js';
import { make, totalsOf } from '../../../src/web/studio/state/derive.js';
import {
  type Openable,
  openRecipe,
  openRecipeFile,
  openRecipeLink,
} from '../../../src/web/studio/state/open-recipe.js';
import { fresh, reduce, type WorkState } from '../../../src/web/studio/state/reduce.js';
import { save } from '../../../src/web/studio/state/save.js';
import { toKeep, toLink } from '../../../src/web/studio/state/shareable.js';
import { shared, shelfOf } from '../../../src/web/studio/state/shelf.js';
import { startAgain } from '../../../src/web/studio/state/start-again.js';
import type { Base } from '../base.js';
import { bytesOf, type Input, textOf } from '../input.js';
import { mutateData } from '../mutate-data.js';
import { mutateText, toBytes } from '../mutate-text.js';
import { printPacket } from '../print.js';
import { recipeYaml, seedRecipes } from '../seed-files.js';
import { Broken } from '../sound.js';
import type { Target } from '../target.js';

/** What the browser has kept, files that are opened, and links: none may keep the builder from coming up. */
export const studio: Target = {
  name: 'studio',
  weight: 3,
  make(random, _, longest): Input {
    const recipe = random.pick(seedRecipes);
    const draft = { recipe, suggested: false, goals: ['greet-first'] };
    const saved = { format: 1, window: 'a', revision: 3, draft };
    const text = random.chance(0.8)
      ? JSON.stringify(mutateData(saved, random, longest))
      : mutateText(JSON.stringify(saved), random, { others: [recipeYaml], longest });
    if (random.chance(0.7)) return { 'saved.json': text };
    return {
      'opened.yaml': toBytes(mutateText(recipeYaml, random, { others: [recipeYaml], longest }), random),
    };
  },
  async run(input, { content }) {
    const kept = input['saved.json'];
    const opened = input['opened.yaml'];
    if (opened != null) return openFile(bytesOf(opened), content);
    return comeBack(textOf(kept ?? ''), content);
  },
};

async function openFile(bytes: Uint8Array, content: Base['content']): Promise<string> {
  const opened = await openRecipeFile(content, new File([bytes as Uint8Array<ArrayBuffer>], 'opened.yaml'));
  if (!opened.recipe && opened.faults.length === 0) throw new Broken('a refused file says why', '');
  return JSON.stringify(opened);
}

async function comeBack(text: string, content: Base['content']): Promise<string> {
  const shelf = shelfOf(storageWith(text), '/', content.outline.info.title);
  const open = async (what: Openable) => ({ ...(await openRecipe(content, what)), slow: false });
  const { draft } = await startAgain(shelf, true, open);
  for (const { recipe } of listAside(shelf)) nameOf(recipe);
  save(shelf, draft, { window: 'b', revision: 0 });
  if (!draft) return 'nothing';
  const restored = reduce(fresh, { type: 'restore', draft });
  const later: WorkState = { ...draft, recipe: { ...draft.recipe, title: 'Another' } };
  const edited = reduce(restored, { type: 'change', draft: later, field: 'title' });
  const back = reduce(edited, { type: 'undo' });
  if (JSON.stringify(back.now) !== JSON.stringify(draft))
    throw new Broken('undo brings back what was restored', '');
  const { made, faults } = make(content.playbook, draft.recipe);
  if (!made) return JSON.stringify(faults);
  const link = recipeToLink(toLink(content.playbook, draft.recipe)).value;
  const opened = link === undefined ? 'too long' : await openRecipeLink(content, `#${link}`);
  const printed = printPacket(composePacket(made.tailored), text);
  return JSON.stringify([totalsOf(made), toKeep(content.playbook, draft.recipe), opened]) + printed;
}

/** A browser's storage that holds a text wherever work may lie. */
function storageWith(text: string) {
  const { work, place } = shelfOf(undefined, '/', 'A small playbook');
  const held = new Map([work, shared.work, shared.aside, `${place}aside 1`].map((key) => [key, text]));
  return {
    get length() {
      return held.size;
    },
    key: (n: number) => [...held.keys()][n] ?? null,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  };
}
