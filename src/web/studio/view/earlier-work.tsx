import type { Keeping } from '../state/use-keeping.js';
import { saveFile } from './save-file.js';

/** What became of work that was saved before the playbook changed. */
export function EarlierWork({ keeping }: { keeping: Keeping }) {
  const { gone, aside, dismiss } = keeping;
  if (aside) {
    const saveRecipe = async () => {
      const { writeRecipe } = await import('../../../recipe.js');
      saveFile(new TextEncoder().encode(writeRecipe(aside.recipe)), 'earlier-recipe.yaml', 'application/yaml');
    };
    return (
      <div class="notice">
        <p>
          The playbook has changed, and your earlier work no longer fits it. It is put aside in this browser.
          Save it as a recipe file to keep it, or drop it.
        </p>
        <div class="buttons">
          <button type="button" onClick={saveRecipe}>
            Save the earlier recipe
          </button>
          <button type="button" onClick={dismiss}>
            Drop it
          </button>
        </div>
      </div>
    );
  }
  if (gone.length === 0) return null;
  return (
    <div class="notice">
      <p>
        The playbook has changed since you were here. Your work is as you left it, without what is gone:{' '}
        {gone.slice(0, 8).join(', ')}
        {gone.length > 8 ? ` and ${gone.length - 8} more` : ''}.
      </p>
      <button type="button" onClick={dismiss}>
        Close
      </button>
    </div>
  );
}
