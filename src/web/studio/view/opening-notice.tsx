import type { Studio } from '../state/use-studio.js';

/** What is being opened, and the way out of it. */
export function OpeningNotice({ studio }: { studio: Studio }) {
  const { busy, leave } = studio.opener;
  if (!busy) return null;
  return (
    <div class="notice">
      <p>
        {busy.slow ? (
          <>
            Opening <strong>{busy.name}</strong> takes unusually long. You can leave it; then it is not used
            {studio.keeping.ready ? '.' : ', and stays in this browser to be saved as a file.'}
          </>
        ) : (
          <>
            Opening <strong>{busy.name}</strong> …
          </>
        )}
      </p>
      <button type="button" onClick={leave}>
        Leave it
      </button>
    </div>
  );
}
