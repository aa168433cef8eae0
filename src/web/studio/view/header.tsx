import { useRef } from 'preact/hooks';
import type { Keeping } from '../state/use-keeping.js';
import type { Studio } from '../state/use-studio.js';

const statusWords: Readonly<Record<Keeping['status'], string>> = {
  new: '',
  saved: 'Saved in this browser',
  full: 'Not saved: this browser has no more room for this site. Save the recipe as a file, or drop what is kept under Start.',
  blocked: 'Not saved here: this browser keeps nothing. Take the recipe file with you.',
  elsewhere: 'Changed in another window',
};

/** The title, whether the work is kept, and the way back. */
export function Header({ studio }: { studio: Studio }) {
  const { info } = studio.content.outline;
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
    <header class="top">
      <div class="titles">
        <h1>{info.title}</h1>
        <p>Make your own playbook. It stays on this machine.</p>
      </div>
      <p class="status" role="status">
        {studio.draft || studio.keeping.status === 'blocked' ? statusWords[studio.keeping.status] : ''}
      </p>
      <div class="buttons">
        <button type="button" onClick={studio.undo} disabled={!studio.canUndo}>
          Undo
        </button>
        <button type="button" onClick={studio.redo} disabled={!studio.canRedo}>
          Redo
        </button>
        <button type="button" onClick={() => dialog.current?.showModal()} disabled={!studio.draft}>
          Start over
        </button>
      </div>
    </header>
      <dialog ref={dialog} aria-labelledby="start-over-title">
        <h2 id="start-over-title">Start over?</h2>
        <p>Your choices are put away. Undo brings them back, as long as this page is open.</p>
        <form method="dialog" class="buttons">
          <button type="submit" class="primary" onClick={studio.startOver}>
            Start over
          </button>
          <button type="submit">Keep working</button>
        </form>
      </dialog>
    </>
  );
}
