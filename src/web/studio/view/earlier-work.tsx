import type { Studio } from '../state/use-studio.js';
import { AsideButtons } from './kept-work.js';
import { dateOf } from './words.js';

/** What became of work that was saved earlier. */
export function EarlierWork({ studio }: { studio: Studio }) {
  const { gone, put, dismiss } = studio.keeping;
  if (put)
    return (
      <div class="notice">
        <p>
          Your earlier work was put aside{dateOf(put.at)}. {put.why} It stays under “Kept in this browser” until you
          drop it.
        </p>
        <AsideButtons studio={studio} aside={put} />
      </div>
    );
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
