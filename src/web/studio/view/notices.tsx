import { useLink } from '../state/use-link.js';
import type { Studio } from '../state/use-studio.js';
import { EarlierWork } from './earlier-work.js';
import { OpenedRecipe } from './opened-recipe.js';
import { OpeningNotice } from './opening-notice.js';

/** What went wrong, and what to do about it. */
export function Notices({ studio }: { studio: Studio }) {
  const { faults, keeping, trouble } = studio;
  const link = useLink(studio);
  return (
    <div class="notices" aria-live="assertive">
      <OpeningNotice studio={studio} />
      {link.opened && <OpenedRecipe opened={link.opened} onTake={link.take} onClose={link.leave} />}
      {keeping.status === 'elsewhere' && (
        <div class="notice">
          <p>This playbook was changed in another window.</p>
          <div class="buttons">
            <button type="button" onClick={keeping.takeOther}>
              Show that one
            </button>
            <button type="button" onClick={keeping.keepMine}>
              Keep this one
            </button>
          </div>
        </div>
      )}
      <EarlierWork studio={studio} />
      {trouble && (
        <div class="notice">
          <p>{trouble}</p>
          <button type="button" onClick={studio.retry}>
            Try again
          </button>
        </div>
      )}
      {faults.length > 0 && (
        <div class="notice fault">
          <p>That cannot be used, so nothing was changed:</p>
          <ul>
            {faults.slice(0, 5).map((f) => (
              <li key={f.message}>
                {f.message} {f.hint}
              </li>
            ))}
          </ul>
          <button type="button" onClick={studio.dismissFaults}>
            Close
          </button>
        </div>
      )}
    </div>
  );
}
