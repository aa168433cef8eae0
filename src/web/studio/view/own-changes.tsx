import { useState } from 'preact/hooks';
import { allResources } from '../../../index.js';
import { changedPieces, titleIn } from '../../../edit.js';
import type { Studio } from '../state/use-studio.js';
import { PieceEditor } from './piece-editor.js';

/** Notes, titles and hidden sections: what has been changed, and a way to any piece of the packet. */
export function OwnChanges({ studio }: { studio: Studio }) {
  const [editing, setEditing] = useState('');
  const changed = changedPieces(studio.recipe);
  const pieces = studio.made ? allResources(studio.made.tailored.playbook) : [];
  return (
    <section aria-labelledby="own">
      <h3 id="own">Your notes and changes</h3>
      <p class="hint">
        Add a note before or after anything, leave a section out, or give a piece another title.
      </p>
      {changed.length > 0 && (
        <ul class="plain">
          {changed.map((id) => (
            <li key={id}>
              {titleIn(studio.catalogue.playbook, id)}{' '}
              <button type="button" class="link" onClick={() => setEditing(id)}>
                Edit<span class="unseen"> {titleIn(studio.catalogue.playbook, id)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="field">
        <label for="own-piece">Change a piece</label>
        <select
          id="own-piece"
          value=""
          onChange={(event) => {
            setEditing(event.currentTarget.value);
            event.currentTarget.value = '';
          }}
        >
          <option value="">Pick one …</option>
          {(studio.made?.tailored.playbook.steps ?? []).map((step) => (
            <optgroup key={step.id} label={step.title}>
              {pieces
                .filter((p) => p.step === step.id)
                .map((p) => (
                  <option key={p.id} value={p.id}>
                    {p.title}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </div>
      {editing && <PieceEditor studio={studio} id={editing} onClose={() => setEditing('')} />}
    </section>
  );
}
