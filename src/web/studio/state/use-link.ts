import { useEffect, useRef, useState } from 'preact/hooks';
import type { Recipe } from '../../../index.js';
import { carriesRecipe, type OpenedInTime } from './open-recipe.js';
import type { Studio } from './use-studio.js';

/** A recipe that came with the address of the page, until somebody says what to do with it. */
export interface Link {
  opened: OpenedInTime | undefined;
  take(recipe: Recipe): void;
  leave(): void;
}

/** Opens the recipe in the page's address: at once when there is no work to lose, else when asked to. */
export function useLink(studio: Studio): Link {
  const [opened, setOpened] = useState<OpenedInTime | undefined>(undefined);
  const latest = useRef(studio);
  latest.current = studio;
  const leave = () => {
    setOpened(undefined);
    if (carriesRecipe(location.hash)) history.replaceState(null, '', location.pathname + location.search);
  };
  const take = (recipe: Recipe) => {
    latest.current.edit(() => recipe, { said: 'Opened from the link' });
    leave();
  };
  const { ready } = studio.keeping;
  useEffect(() => {
    if (!ready) return;
    const read = async () => {
      if (!carriesRecipe(location.hash)) return;
      const found = await latest.current.opener.open({ type: 'link', fragment: location.hash });
      if (!found) leave();
      else if (found.recipe && found.changes === '' && !found.slow && !latest.current.draft)
        take(found.recipe);
      else setOpened(found);
    };
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, [ready]);
  return { opened, take, leave };
}
