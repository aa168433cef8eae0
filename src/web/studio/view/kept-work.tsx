import { useState } from 'preact/hooks';
import { type Aside, nameOf } from '../state/aside.js';
import { asWork, type OpenedInTime } from '../state/open-recipe.js';
import { recipeFile } from '../state/recipe-file.js';
import type { Studio } from '../state/use-studio.js';
import { OpenedRecipe } from './opened-recipe.js';
import { saveFile } from './save-file.js';
import { dateOf } from './words.js';

/** The work that lies aside in this browser: to open, to save as a file, or to drop. */
export function KeptWork({ studio }: { studio: Studio }) {
  const { aside } = studio.keeping;
  if (aside.length === 0) return null;
  return (
    <>
      <h3 id="kept-work">Kept in this browser</h3>
      <ul class="plain plans">
        {aside.map((a) => (
          <li key={a.key}>
            <p>
              <strong>{nameOf(a.recipe)}</strong>
              {dateOf(a.at)}. {a.why}
            </p>
            <AsideButtons studio={studio} aside={a} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What can be done with work that lies aside. */
export function AsideButtons({ studio, aside }: { studio: Studio; aside: Aside }) {
  const [opened, setOpened] = useState<OpenedInTime | undefined>(undefined);
  const [problem, setProblem] = useState('');
  const name = nameOf(aside.recipe);
  const saveRecipe = async () => {
    const file = await recipeFile(aside.recipe);
    if ('problem' in file) setProblem(file.problem);
    else saveFile(file.bytes, 'earlier-recipe.yaml');
  };
  return (
    <>
      <div class="buttons small">
        <button
          type="button"
          aria-label={`Open: ${name}`}
          onClick={async () => setOpened(await studio.opener.open(asWork(aside.recipe)))}
        >
          Open
        </button>
        <button type="button" aria-label={`Save as a file: ${name}`} onClick={saveRecipe}>
          Save as a file
        </button>
        <button type="button" aria-label={`Drop it: ${name}`} onClick={() => studio.keeping.drop(aside)}>
          Drop it
        </button>
      </div>
      {problem && (
        <p class="not" role="alert">
          {problem}
        </p>
      )}
      {opened && (
        <OpenedRecipe
          opened={opened}
          onTake={(recipe) => {
            studio.edit(() => recipe, { said: `Opened: ${name}` });
            studio.keeping.dismiss();
            setOpened(undefined);
          }}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  );
}
