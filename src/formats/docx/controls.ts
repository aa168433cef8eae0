import { BuilderElement, type FileChild, type ParagraphChild, TextRun, type XmlComponent } from 'docx';

/** A fill-in field: what it is called, and a name for programs that read forms. Word allows 64 letters for each. */
export interface Field {
  name: string;
  tag: string;
  /** Unique in the document. */
  id: number;
}

const limit = 64;

/** Paragraphs that give way as soon as somebody types in their place. */
export function answerControl(field: Field, paragraphs: readonly FileChild[]): FileChild {
  return control([...fieldProperties(field), element('w:showingPlcHdr')], paragraphs) as unknown as FileChild;
}

/** A field inside a line. `hint` stands there until somebody types. */
export function inlineControl(field: Field, hint: string): ParagraphChild {
  const properties = [...fieldProperties(field), element('w:showingPlcHdr'), element('w:text')];
  return control(properties, [placeholder(hint)]) as unknown as ParagraphChild;
}

/** Words that stand in a field until somebody types. */
export const placeholder = (hint: string) => new TextRun({ text: hint, style: 'PlaceholderText' });

const boxFont = 'MS Gothic';
const marks = { checked: '2612', unchecked: '2610' } as const;

/** A box to tick on screen and on paper. */
export function checkControl(field: Field, done: boolean): ParagraphChild {
  const state = (name: 'checked' | 'unchecked') =>
    element(`w14:${name}State`, { 'w14:val': marks[name], 'w14:font': boxFont });
  const box = element('w14:checkbox', {}, [
    element('w14:checked', { 'w14:val': done ? '1' : '0' }),
    state('checked'),
    state('unchecked'),
  ]);
  const font = { ascii: boxFont, eastAsia: boxFont, hAnsi: boxFont, hint: 'eastAsia' };
  const text = String.fromCodePoint(Number.parseInt(done ? marks.checked : marks.unchecked, 16));
  return control(
    [...fieldProperties(field), box],
    [new TextRun({ text, font })],
  ) as unknown as ParagraphChild;
}

const control = (properties: readonly XmlComponent[], content: readonly XmlComponent[]) =>
  element('w:sdt', {}, [element('w:sdtPr', {}, properties), element('w:sdtContent', {}, content)]);

/** In the order the schema has them: alias, tag, id. */
const fieldProperties = ({ name, tag, id }: Field) =>
  (
    [
      ['alias', name],
      ['tag', tag],
      ['id', String(id)],
    ] as const
  ).map(([key, value]) => element(`w:${key}`, { 'w:val': cut(value) }));

/** Never half of a character. */
const cut = (text: string) => [...text].slice(0, limit).join('').slice(0, limit).toWellFormed();

function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlComponent[] = [],
): XmlComponent {
  return new BuilderElement<Record<string, string>>({
    name,
    attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }])),
    children,
  });
}
