import { useEffect, useState } from 'preact/hooks';
import { recipeFile } from '../state/recipe-file.js';
import { toKeep, toLink } from '../state/shareable.js';
import type { Studio } from '../state/use-studio.js';
import { saveFile } from './save-file.js';

/** The recipe, to come back with or to hand on. */
export function KeepRecipe({ studio }: { studio: Studio }) {
  const [link, setLink] = useState('');
  const [said, setSaid] = useState('');
  const { recipe, content, made } = studio;
  useEffect(() => {
    setLink('');
    setSaid('');
  }, [recipe]);
  const saveRecipe = async () => {
    const file = await recipeFile(toKeep(content.playbook, recipe));
    setSaid('problem' in file ? file.problem : '');
    if ('bytes' in file) saveFile(file.bytes, 'recipe.yaml');
  };
  const makeLink = async () => {
    const { recipeToLink } = await import('../../../recipe.js');
    const { value, diagnostics } = recipeToLink(toLink(content.playbook, recipe));
    if (value === undefined) return setSaid(diagnostics.map((d) => `${d.message} ${d.hint}`).join(' '));
    const url = `${location.href.replace(/#.*/, '')}#${value}`;
    setLink(url);
    const copied = await navigator.clipboard?.writeText(url).then(
      () => true,
      () => false,
    );
    setSaid(copied ? 'The link is copied.' : 'Copy the link below.');
  };
  return (
    <section aria-labelledby="keep">
      <h3 id="keep">Come back to it</h3>
      <p>The recipe holds every choice. Open it here next term, or give it to a colleague.</p>
      <div class="buttons">
        <button type="button" disabled={!made} onClick={saveRecipe}>
          Save the recipe
        </button>
        <button type="button" disabled={!made} onClick={makeLink}>
          Make a link
        </button>
      </div>
      <p role="status">{said}</p>
      {link && (
        <div class="field">
          <label for="link">The link carries the recipe in itself; nothing is uploaded.</label>
          <input id="link" readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
        </div>
      )}
    </section>
  );
}
