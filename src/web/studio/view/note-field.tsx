import { type NotePlace, noteAt, setNote } from '../../../edit.js';
import type { Studio } from '../state/use-studio.js';
import { Check, TextField } from './fields.js';
import { say } from './words.js';

interface Props {
  studio: Studio;
  where: NotePlace;
  /** Title of what the note stands at. */
  name: string;
}

/** A note of one's own before or after a piece or section. */
export function NoteField({ studio, where, name }: Props) {
  const note = noteAt(studio.recipe, where);
  // What staff tell each other must not go home with learners unasked.
  const facilitators = note === undefined || note.edition === 'facilitator';
  const field = `note ${where.at} ${where.section ?? ''} ${where.place}`;
  const words = (key: string) => say(studio.content.outline, key);
  return (
    <details class="note-field" open={note !== undefined}>
      <summary>
        {where.place === 'before' ? 'Note before' : 'Note after'} “{name}”
      </summary>
      <TextField
        label={`Your note ${where.place} “${name}”`}
        hint={`${note ? '' : `${words('builderNoteStaff')} `}${words('builderNoteForm')}`}
        value={note?.text}
        rows={4}
        max={2000}
        onText={(text) =>
          studio.edit((r) => setNote(r, where, text, facilitators), { said: 'Note set', field })
        }
      />
      {note && (
        <Check
          label={words('builderNoteShared')}
          value={!facilitators}
          onCheck={(on) => studio.edit((r) => setNote(r, where, note.text, !on), { said: 'Note set' })}
        />
      )}
    </details>
  );
}
