import { useEffect, useRef } from 'preact/hooks';
import { allResources } from '../../../index.js';
import { hideSection, isHidden, setTitle } from '../../../edit.js';
import type { Studio } from '../state/use-studio.js';
import { Check, TextField } from './fields.js';
import { NoteField } from './note-field.js';

interface Props {
  studio: Studio;
  id: string;
  onClose(): void;
}

/** One piece made one's own: another title, notes around it and its sections, sections left out. */
export function PieceEditor({ studio, id, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { recipe, content } = studio;
  const original = allResources(studio.catalogue.playbook).find((r) => r.id === id);
  const full = allResources(content.playbook).find((r) => r.id === id);
  if (!original || !full || !content.has([full.step])) return null;
  const notes = (section: string | undefined, name: string) =>
    (['before', 'after'] as const).map((place) => (
      <NoteField key={place} studio={studio} where={{ at: id, section, place }} name={name} />
    ));
  return (
    <dialog ref={dialog} class="editor" aria-labelledby="editor-title" onClose={onClose}>
      <form method="dialog" class="editor-head">
        <h2 id="editor-title">{original.title}</h2>
        <button type="submit" class="primary">
          Done
        </button>
      </form>
      <TextField
        label="Title in your packet"
        value={recipe.titles?.[id]}
        placeholder={original.title}
        max={160}
        onText={(title) => studio.edit((r) => setTitle(r, id, title), { said: 'Title set', field: `title ${id}` })}
      />
      <section aria-label="Notes around the whole piece">{notes(undefined, original.title)}</section>
      <h3>Sections</h3>
      {full.body.sections.map(({ title }) => {
        const hidden = isHidden(recipe, id, title);
        return (
          <details key={title}>
            <summary>
              {title}
              {hidden && <span class="count">left out</span>}
            </summary>
            <Check
              label={`“${title}” is in my packet`}
              value={!hidden}
              onCheck={(on) =>
                studio.edit((r) => hideSection(r, id, title, !on), {
                  said: on ? `Shown: ${title}` : `Left out: ${title}`,
                })
              }
            />
            {!hidden && notes(title, title)}
          </details>
        );
      })}
    </dialog>
  );
}
