import { useEffect, useRef, useState } from 'preact/hooks';
import type { WordForms } from '../../../index.js';
import { type FormGuess, typedForms, wholeForms } from '../state/word-forms.js';
import { TextField } from './fields.js';

interface Props {
  about: string;
  usual: WordForms;
  forms: WordForms | undefined;
  guess: FormGuess | undefined;
  onForms(forms: WordForms | undefined): void;
}

/**
 * A word of one's own in both forms. The form that nobody typed is guessed and shown where it would be typed, as a placeholder:
 * so a guess is never in the way of what is typed, before or after.
 */
export function OwnWord({ about, usual, forms, guess, onForms }: Props) {
  const [typed, setTyped] = useState(() => typedForms(forms, guess));
  const told = useRef(JSON.stringify(forms));
  useEffect(() => {
    // Undo, another recipe, or guesses that have arrived.
    if (JSON.stringify(forms) !== told.current || forms) setTyped(typedForms(forms, guess));
    told.current = JSON.stringify(forms);
  }, [JSON.stringify(forms), guess]);
  const change = (part: 'one' | 'many') => (text: string | undefined) => {
    const next = { ...typed, [part]: text };
    const whole = wholeForms(next, guess);
    setTyped(next);
    told.current = JSON.stringify(whole);
    onForms(whole);
  };
  return (
    <fieldset class="word">
      <legend>
        {about} <span class="hint">(usually “{usual[0]}”)</span>
      </legend>
      <div class="row">
        <TextField
          label="One"
          value={typed.one}
          placeholder={(typed.many && guess?.one(typed.many)) || usual[0]}
          max={60}
          onText={change('one')}
        />
        <TextField
          label="Several"
          value={typed.many}
          placeholder={(typed.one && guess?.many(typed.one)) || (typed.one ? '' : usual[1])}
          max={60}
          onText={change('many')}
        />
      </div>
    </fieldset>
  );
}
