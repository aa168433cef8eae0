import { say } from '../../../compose/strings.js';
import type { Field } from './field.js';

/** What places stand in: an entry, a part, or a question of the plan. */
export interface Scope {
  id: string;
  title: string;
  /** The question that is answered there. */
  asked?: string;
}

/** Makes fields, and gives the key that the layout marks their places with. */
export interface FieldMaker {
  /** Places that differ in their number alone. */
  alike(kind: Field['kind'], scope: Scope, called: string, label: string): string;
  /** Places that have words each. */
  each(kind: Field['kind'], scope: Scope, called: string, labels: readonly string[]): string;
  /** One box to tick. */
  tick(scope: Scope, words: string, done: boolean): string;
  /** The cells of a table, row by row; `rows` is what each begins with. */
  cells(scope: Scope, columns: readonly string[], rows: readonly string[]): string;
  /** Lines for notes, wherever the layout has room for them. */
  notes(words: string): void;
  readonly fields: ReadonlyMap<string, Field>;
}

/** Fields of one packet, no two with the same name. */
export function fieldMaker(strings: Readonly<Record<string, string>>): FieldMaker {
  const fields = new Map<string, Field>();
  const taken = new Set<string>();
  const unique = ({ id, asked }: Scope, called: string): string => {
    const base = [id, asked ?? slug(called)].join('/');
    let name = base;
    for (let n = 2; taken.has(name); n += 1) name = `${base}-${n}`;
    taken.add(name);
    return name;
  };
  const add = (field: Field): string => {
    const key = String(fields.size);
    fields.set(key, field);
    return key;
  };
  const numbered = (n: number, total: number) => `(${say(strings, 'sheetOf', { n, total })})`;
  return {
    fields,
    alike(kind, scope, called, label) {
      const name = unique(scope, called);
      const words = joined(scope.title, label);
      return add({
        kind,
        name: (place) => `${name}/${place + 1}`,
        words: (place, total) => (total > 1 ? `${words} ${numbered(place + 1, total)}` : words),
      });
    },
    each(kind, scope, called, labels) {
      const name = unique(scope, called);
      return add({
        kind,
        name: (place) => `${name}/${place + 1}`,
        words: (place) => joined(scope.title, labels[place] ?? ''),
      });
    },
    tick(scope, words, done) {
      const name = unique(scope, words);
      return add({ kind: 'check', name: () => name, words: () => joined(scope.title, words), done });
    },
    cells(scope, columns, rows) {
      const name = unique(scope, 'table');
      const at = (place: number) => [Math.floor(place / columns.length), place % columns.length] as const;
      return add({
        kind: 'room',
        name: (place) => `${name}/${at(place)[0] + 1}-${at(place)[1] + 1}`,
        words(place) {
          const [row, column] = at(place);
          const begins = column > 0 ? (rows[row] ?? '') : '';
          const words = joined(scope.title, begins, columns[column] ?? '');
          return begins === '' ? `${words} ${numbered(row + 1, rows.length)}` : words;
        },
      });
    },
    notes(words) {
      fields.set('notes', {
        kind: 'line',
        name: (place) => `${slug(words)}/${place + 1}`,
        words: (place) => `${words} (${place + 1})`,
        running: true,
      });
    },
  };
}

const joined = (...words: readonly string[]) =>
  words
    .map((word) => word.trim().replace(/:$/, ''))
    .filter(Boolean)
    .join(': ');

/** Words as a part of a name: letters and digits of any script, joined by `-`. */
function slug(words: string): string {
  const plain = words
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join('-');
  return [...plain].slice(0, 40).join('').replace(/-$/, '') || 'field';
}
