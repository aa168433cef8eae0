import type { Recipe } from '../../../index.js';
import type { OpenedInTime } from '../state/open-recipe.js';

interface Props {
  opened: OpenedInTime;
  onTake(recipe: Recipe, name: string): void;
  onClose(): void;
}

/** What was found in a recipe file or link, before it takes the place of one's own work. */
export function OpenedRecipe({ opened, onTake, onClose }: Props) {
  const { name, recipe, faults, changes, slow } = opened;
  return (
    <div class={recipe ? 'notice' : 'notice fault'} role="alert">
      {recipe ? (
        <p>
          <strong>{recipe.title ?? name}</strong> can be opened. It takes the place of what you see now; Undo
          brings that back.
        </p>
      ) : (
        <p>
          <strong>{name}</strong> could not be opened. Your own work is as it was.
        </p>
      )}
      {changes && <p>{changes}</p>}
      {recipe && slow && <p>Checking it took unusually long. Each change of it may take as long.</p>}
      {faults.length > 0 && (
        <ul>
          {faults.slice(0, 6).map((f) => (
            <li key={f}>{f}</li>
          ))}
          {faults.length > 6 && <li>And {faults.length - 6} more.</li>}
        </ul>
      )}
      <div class="buttons">
        {recipe && (
          <button type="button" class="primary" onClick={() => onTake(recipe, recipe.title ?? name)}>
            Open it
          </button>
        )}
        <button type="button" onClick={onClose}>
          {recipe ? 'Leave it' : 'Close'}
        </button>
      </div>
    </div>
  );
}
