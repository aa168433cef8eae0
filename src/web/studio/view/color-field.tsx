import { useEffect, useId, useRef, useState } from 'preact/hooks';

interface Props {
  label: string;
  value: string | undefined;
  /** The color without a choice, as `#rrggbb`. */
  initial: string;
  onColor(color: string | undefined): void;
}

/** A color, from the browser's picker or written as `#rrggbb`. */
export function ColorField({ label, value, initial: usual, onColor }: Props) {
  const id = useId();
  const [text, setText] = useState(value ?? '');
  const timer = useRef(0);
  useEffect(() => setText(value ?? ''), [value]);
  const wrong = text !== '' && !/^#[0-9a-f]{6}$/i.test(text);
  const take = (next: string) => {
    setText(next);
    clearTimeout(timer.current);
    if (next === '') onColor(undefined);
    else if (/^#[0-9a-f]{6}$/i.test(next)) timer.current = setTimeout(() => onColor(next), 120) as unknown as number;
  };
  return (
    <div class="field color">
      <label for={id}>{label}</label>
      <span class="color-inputs">
        <input
          type="color"
          value={value ?? usual}
          aria-label={`${label}: pick`}
          onInput={(event) => take(event.currentTarget.value)}
        />
        <input
          id={id}
          type="text"
          value={text}
          placeholder={usual}
          maxLength={7}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onInput={(event) => take(event.currentTarget.value.trim())}
        />
      </span>
      {wrong && (
        <p class="not" id={`${id}-wrong`}>
          Write it as #rrggbb, such as {usual}.
        </p>
      )}
    </div>
  );
}
