import { useState } from 'preact/hooks';
import type { Recipe } from '../../../index.js';
import type { OpenedInTime } from '../state/open-recipe.js';
import type { Studio } from '../state/use-studio.js';
import { KeptWork } from './kept-work.js';
import { OpenedRecipe } from './opened-recipe.js';

/** Ready-made packets, and recipes that were saved. */
export function OpenWork({ studio }: { studio: Studio }) {
  const { outline } = studio.content;
  const [opened, setOpened] = useState<OpenedInTime | undefined>(undefined);
  const take = (recipe: Recipe, name: string) => {
    studio.edit(() => recipe, { said: `Opened: ${name}` });
    setOpened(undefined);
  };
  return (
    <section aria-labelledby="ready-made">
      <h3 id="ready-made">Or begin from a ready-made packet</h3>
      <ul class="cards">
        {outline.recipes.map(({ id, recipe }) => {
          const { title, subtitle } = recipe as Recipe;
          return (
            <li key={id}>
              <button type="button" class="card" onClick={() => take(recipe as Recipe, title ?? id)}>
                <strong>{title ?? id}</strong>
                <span>{subtitle}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <h3 id="saved-recipe">Or open a recipe you saved</h3>
      <label class="file">
        <span>Recipe file (.yaml)</span>
        <input
          type="file"
          accept=".yaml,.yml,.json"
          onChange={async (event) => {
            const input = event.currentTarget;
            const file = input.files?.[0];
            if (!file) return;
            setOpened(await studio.opener.open({ type: 'file', file }));
            input.value = '';
          }}
        />
      </label>
      {opened && <OpenedRecipe opened={opened} onTake={take} onClose={() => setOpened(undefined)} />}
      <KeptWork studio={studio} />
    </section>
  );
}
