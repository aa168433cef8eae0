import { say } from '../../../compose/strings.js';
import type { Block, Inline, PrintModel } from '../../print/print-model.js';
import type { Field } from './field.js';
import { type FieldMaker, fieldMaker, type Scope } from './field-maker.js';
import { plainWords } from './plain-words.js';

/** A packet in which every place to fill in has the key of its field. */
export interface NamedFields {
  cover: unknown;
  parts: unknown;
  fields: ReadonlyMap<string, Field>;
}

type Piece = Record<string, unknown>;

/**
 * Names every place of a packet to fill in, as it is placed: lines, boxes, empty cells, boxes to tick, words to circle, lines for
 * a name. Fields are called after the entry they stand in and their label, so that what people filled in can be gathered.
 */
export function nameFields(
  cover: unknown,
  parts: unknown,
  { strings, participant }: Pick<PrintModel, 'strings' | 'participant'>,
): NamedFields {
  const make = fieldMaker(strings);
  /** What was read last: it says what a place without a label is for. */
  let read = '';
  const walk = (value: unknown, around: Scope): unknown => {
    if (Array.isArray(value)) return value.map((inner) => walk(inner, around));
    if (value === null || typeof value !== 'object') return value;
    const piece = value as Piece;
    const scope = scopeOf(piece, around);
    const field = pieceField(piece, scope, make) ?? blockField(piece as Block, scope, read, make);
    read = heard(piece) ?? read;
    const inside = Object.entries(piece).map(([key, inner]) => [key, walk(inner, scope)] as const);
    return Object.fromEntries(field === undefined ? inside : [...inside, ['field', field]]);
  };
  const front = walk(cover, { id: 'cover', title: '' });
  const placed = walk(parts, { id: 'packet', title: '' });
  make.notes(say(strings, participant ? 'myNotes' : 'ourNotes'));
  return { cover: front, parts: placed, fields: make.fields };
}

/** An entry has a kind and a part a type. Sections have neither, remarks have no id. */
function scopeOf({ id, title, kind, type, question }: Piece, around: Scope): Scope {
  if (typeof id !== 'string') return around;
  if (typeof question === 'string') {
    const inside = `${around.id}-`;
    return { ...around, asked: id.startsWith(inside) ? id.slice(inside.length) : id };
  }
  return typeof title === 'string' && (kind ?? type) !== undefined ? { id, title } : around;
}

/** What a piece says that the room to write after it may answer. */
function heard({ t, c, question, title }: Piece): string | undefined {
  if (typeof question === 'string') return question;
  if (t === 'p' || t === 'heading') return plainWords(c);
  return typeof title === 'string' && title !== '' ? title : undefined;
}

/** Lines for a name, and things to tick off. */
function pieceField(piece: Piece, scope: Scope, make: FieldMaker): string | undefined {
  if (Array.isArray(piece.nameLine) && piece.nameLine.length > 0)
    return make.each('line', scope, 'name-line', piece.nameLine);
  if (piece.p === 'ready')
    return make.each('check', scope, 'ready', (piece.lines as Inline[][]).map(plainWords));
  if ('amount' in piece) return make.tick(scope, plainWords(piece.item ?? piece.text ?? piece.title), false);
  if ('done' in piece) return make.tick(scope, plainWords(piece.c), piece.done === true);
  return undefined;
}

function blockField(block: Block, scope: Scope, read: string, make: FieldMaker): string | undefined {
  switch (block.t) {
    case 'lines':
    case 'box': {
      const { label, alt } = block;
      const kind = block.t === 'box' ? 'room' : 'line';
      return make.alike(kind, scope, label || block.t, label || shortened(read) || alt);
    }
    case 'bubbles':
      return make.each('room', scope, 'bubbles', block.starts);
    case 'circle':
      return make.each(
        'ring',
        scope,
        'circle',
        block.options.map((option) => `${block.label}: ${option}`),
      );
    case 'fill': {
      const rows = Array.from({ length: block.rows }, (_, i) => block.first[i] ?? '');
      return make.cells(scope, block.columns, rows);
    }
    case 'table':
      return block.rows.some((row) => row.some((cell) => cell.length === 0))
        ? make.cells(
            scope,
            block.head.map(plainWords),
            block.rows.map(([first]) => plainWords(first)),
          )
        : undefined;
    default:
      return undefined;
  }
}

/** As much of a text as is heard in one breath. */
function shortened(text: string): string {
  const letters = [...text];
  if (letters.length <= 120) return text;
  const cut = letters.slice(0, 119).join('');
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 60)).trimEnd()}…`;
}
