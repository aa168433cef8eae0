import { type NotePlace, noteAt, setNote } from '../../../edit.js';
import type { Studio } from '../state/use-studio.js';
import { Check, TextField } from './fields.js';

interface Props {
  studio: Studio;
  where: NotePlace;
  /** Title of what the note stands at. */
  name: string;
}

/** A note of one's own before or after a piece or section. */
export function NoteField({ studio, where, name }: Props) {
  const note = noteAt(studio.recipe, where);
  const facilitators = note?.edition === 'facilitator';
  const field = `note ${where.at} ${where.section ?? ''} ${where.place}`;
  return (
    <details class="note-field" open={note !== undefined}>
      <summary>
        {where.place === 'before' ? 'Note before' : 'Note after'} “{name}”
      </summary>
      <TextField
        label={`Your note ${where.place} “${name}”`}
        hint="A blank line begins a new paragraph. Lines that begin with “- ” make a list."
        value={note?.text}
        rows={4}
        max={2000}
        onText={(text) =>
          studio.edit((r) => setNote(r, where, text, facilitators), { said: 'Note set', field })
        }
      />
      {note && (
        <Check
          label="Only in the facilitator's copy"
          value={facilitators}
          onCheck={(on) => studio.edit((r) => setNote(r, where, note.text, on), { said: 'Note set' })}
        />
      )}
    </details>
  );
}
