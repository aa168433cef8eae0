import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

/** Milliseconds without a key before a text is taken. */
const pause = 350;

interface TextProps {
  label: string;
  hint?: string;
  value: string | undefined;
  /** Longest text, in characters. */
  max?: number;
  type?: 'text' | 'url';
  rows?: number;
  placeholder?: string;
  /** Gets the text when somebody stops typing; undefined for none. */
  onText(text: string | undefined): void;
}

/** A line, or some lines, of text. It is taken a moment after the last key, or when the field is left. */
export function TextField({ label, hint, value = '', max, type = 'text', rows, placeholder, onText }: TextProps) {
  const id = useId();
  const [text, setText] = useState(value);
  const timer = useRef(0);
  const told = useRef(value);
  const tell = (next: string) => {
    clearTimeout(timer.current);
    if (next === told.current) return;
    told.current = next;
    onText(next.trim() === '' ? undefined : next.trim());
  };
  useEffect(() => {
    if (value !== told.current.trim()) setText(value);
    told.current = value;
  }, [value]);
  const common = {
    id,
    value: text,
    maxLength: max,
    placeholder,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    onInput: (event: { currentTarget: { value: string } }) => {
      const next = event.currentTarget.value;
      setText(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => tell(next), pause) as unknown as number;
    },
    onBlur: () => tell(text),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {rows ? <textarea rows={rows} {...common} /> : <input {...common} type={type as 'text'} />}
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
    </div>
  );
}

interface NumberProps {
  label: string;
  hint?: string;
  value: number | undefined;
  min: number;
  max: number;
  step?: number;
  onNumber(value: number | undefined): void;
}

/** A whole number, or none. A number out of range is not taken. */
export function NumberField({ label, hint, value, min, max, step = 1, onNumber }: NumberProps) {
  const id = useId();
  return (
    <div class="field field-number">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={min}
        max={max}
        step={step}
        value={value ?? ''}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => {
          const input = event.currentTarget;
          if (input.value === '') onNumber(undefined);
          else if (Number.isInteger(input.valueAsNumber) && input.valueAsNumber >= min && input.valueAsNumber <= max)
            onNumber(input.valueAsNumber);
          else input.value = String(value ?? '');
        }}
      />
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
    </div>
  );
}

function Hint({ id, children }: { id?: string; children: ComponentChildren }) {
  return (
    <p class="hint" id={id}>
      {children}
    </p>
  );
}

interface OptionProps<T extends string> {
  label: string;
  options: readonly { value: T; label: string; about?: string }[];
  value: T | undefined;
  onPick(value: T): void;
  /** How the options stand: in a row, or as cards. */
  look?: 'row' | 'cards';
}

/** One of a few, as radio buttons. */
export function Options<T extends string>({ label, options, value, onPick, look = 'row' }: OptionProps<T>) {
  const name = useId();
  return (
    <fieldset class={`options options-${look}`}>
      <legend>{label}</legend>
      {options.map((o) => (
        <label class="option" key={o.value}>
          <input
            type="radio"
            name={name}
            value={o.value}
            checked={o.value === value}
            onChange={() => onPick(o.value)}
          />
          <span class="option-label">{o.label}</span>
          {o.about && <span class="option-about">{o.about}</span>}
        </label>
      ))}
    </fieldset>
  );
}

interface ChecksProps {
  label: string;
  options: readonly { value: string; label: string; count?: number }[];
  values: readonly string[];
  onValues(values: string[]): void;
}

/** Any of a few, as check boxes; a count says how many there are of each. */
export function Checks({ label, options, values, onValues }: ChecksProps) {
  return (
    <fieldset class="options options-row">
      <legend>{label}</legend>
      {options.map((o) => (
        <label class="option" key={o.value}>
          <input
            type="checkbox"
            checked={values.includes(o.value)}
            onChange={(event) =>
              onValues(
                event.currentTarget.checked
                  ? [...values, o.value]
                  : values.filter((v) => v !== o.value),
              )
            }
          />
          <span class="option-label">{o.label}</span>
          {o.count !== undefined && <span class="count">{o.count}</span>}
        </label>
      ))}
    </fieldset>
  );
}

/** One yes or no. */
export function Check({ label, value, onCheck }: { label: string; value: boolean; onCheck(on: boolean): void }) {
  return (
    <label class="check">
      <input type="checkbox" checked={value} onChange={(event) => onCheck(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}
