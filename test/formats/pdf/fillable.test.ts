import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFCheckBox, PDFDict, PDFDocument, type PDFField, PDFName, PDFTextField } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { composePacket, customize, type Recipe } from '../../../src/index.js';
import { checkPdf, writePdf } from '../../../src/pdf.js';
import { loadBase } from '../../support/base.js';
import { checkPdfStructure } from '../../support/check-pdf.js';
import { packetOf } from '../../support/packets.js';
import { card, tailorBase } from '../../support/pages.js';
import { pdfText } from '../../support/pdf-text.js';

/** Two sheets with lines, bubbles, tables, boxes to tick and words to circle, and the plan. */
const recipe: Recipe = {
  include: ['family-know-how-night', 'help-receipts', 'ask-what-it-costs-to-show-up'],
  select: { tags: ['none-has-this'] },
  parts: ['steps', 'handouts', 'plan', 'checklist'],
};
const form = (more: Recipe = {}) =>
  packetOf({ ...recipe, ...more, layout: { ...more.layout, fillable: true } });

let bytes: Uint8Array;
let document: PDFDocument;
let fields: PDFField[];
beforeAll(async () => {
  bytes = await writePdf(form());
  document = await PDFDocument.load(bytes, { updateMetadata: false });
  fields = document.getForm().getFields();
});

const words = (field: PDFField) => String(field.acroField.dict.lookup(PDFName.of('TU')));
const named = (pattern: RegExp) => fields.filter((field) => pattern.test(field.getName()));

test('lines, boxes, empty cells, names, boxes to tick and words to circle are fields', () => {
  expect(named(/^plan\/name-line\//)).toHaveLength(2);
  expect(named(/^plan\/ask-what-it-costs-to-show-up\/1$/)).toHaveLength(1);
  expect(named(/^help-receipts-sheet\/circle\/\d$/).length).toBeGreaterThan(2);
  expect(named(/^family-know-how-card\/come-and-learn$/)[0]).toBeInstanceOf(PDFCheckBox);
  expect(named(/^know-how-passport-sheet\/table\/1-2$/)[0]).toBeInstanceOf(PDFTextField);
  expect(named(/^know-how-passport-sheet\/table\/1-1$/)).toEqual([]);
  const bubble = named(/^know-how-passport-sheet\/bubbles\/1$/)[0] as PDFTextField;
  expect(bubble.isMultiline()).toBe(true);
  const line = named(/^family-know-how-card\/we-could-show\/1$/)[0] as PDFTextField;
  expect(line.isMultiline()).toBe(false);
});

test('each says what it is for, with the sheet it stands on', () => {
  expect(fields.filter((field) => words(field).length < 4)).toEqual([]);
  const [cell] = named(/^know-how-passport-sheet\/table\/1-2$/);
  expect(words(cell!)).toBe('(My know-how passport: One: Who taught you?)');
});

test('each has a name of its own, which is the same in another copy', async () => {
  const names = fields.map((field) => field.getName());
  expect(new Set(names).size).toBe(names.length);
  const other = await PDFDocument.load(
    await writePdf(form({ paper: 'a4', organization: { name: 'Lincoln' } })),
  );
  const sheets = (all: readonly PDFField[]) =>
    all.map((field) => field.getName()).filter((name) => !name.startsWith('our-notes/'));
  expect(sheets(other.getForm().getFields())).toEqual(sheets(fields));
});

test('it is tagged, and our checks find nothing', async () => {
  expect(checkPdf(form())).toEqual([]);
  const found = await checkPdfStructure(bytes);
  expect(found).toMatchObject({ faults: [], claimsUa: true });
  expect(found.counts.Form).toBe(fields.length);
});

test('what is filled in is there when the file is read again, and seen', async () => {
  const filling = await PDFDocument.load(bytes);
  for (const field of filling.getForm().getFields())
    if (field instanceof PDFCheckBox) field.check();
    else (field as PDFTextField).setText(`For ${field.getName()}`.slice(0, 30));
  const saved = await filling.save();
  const again = (await PDFDocument.load(saved)).getForm().getFields();
  expect(again.map((field) => field.getName())).toEqual(fields.map((field) => field.getName()));
  for (const field of again)
    if (field instanceof PDFCheckBox) expect(field.isChecked()).toBe(true);
    else expect((field as PDFTextField).getText()).toBe(`For ${field.getName()}`.slice(0, 30));
  expect(pdfText(saved)).toContain('For plan/name-line/1');
});

test('it looks as it does on paper', async () => {
  const plain = await writePdf(packetOf(recipe));
  expect(pdfText(bytes)).toBe(pdfText(plain));
  expect(pictures(bytes)).toEqual(pictures(plain));
});

test('a plain copy has no form', async () => {
  const plain = await PDFDocument.load(await writePdf(packetOf(recipe)));
  expect(plain.catalog.get(PDFName.of('AcroForm'))).toBeUndefined();
});

test('both compilers give the same form, at each try', async () => {
  expect(Buffer.from(await writePdf(form(), { engine: 'wasm' })).equals(Buffer.from(bytes))).toBe(true);
});

/** Each page as poppler draws it. */
function pictures(pdf: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'networks-playbook-form-'));
  writeFileSync(join(folder, 'packet.pdf'), pdf);
  execFileSync('pdftoppm', ['-r', '40', 'packet.pdf', 'page'], { cwd: folder, stdio: 'ignore' });
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ppm'))
    .sort()
    .map((name) => readFileSync(join(folder, name)).toString('base64'));
}

describe('the checker finds what is wrong with a field', () => {
  const spoil = async (change: (widgets: PDFDict[], form: PDFDict, all: PDFDict[]) => unknown) => {
    const spoiled = await PDFDocument.load(bytes, { updateMetadata: false });
    const all = spoiled.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
    const widgets = all.filter((dict) => dict.get(name('Subtype')) === name('Widget'));
    change(widgets, spoiled.catalog.lookup(name('AcroForm'), PDFDict), all);
    const { faults } = await checkPdfStructure(await spoiled.save({ updateFieldAppearances: false }));
    return faults.map((fault) => fault.replace(/^page \d+: /, ''));
  };
  const name = (text: string) => PDFName.of(text);

  test.each<[string, (widgets: PDFDict[], form: PDFDict, all: PDFDict[]) => unknown, string]>([
    ['without words', ([one]) => one!.delete(name('TU')), 'field-without-words'],
    ['with the name of another', ([a, b]) => a!.set(name('T'), b!.get(name('T'))!), 'field-name-twice'],
    ['without an appearance', ([one]) => one!.delete(name('AP')), 'field-without-appearance'],
    ['in no form', (_, form) => form.delete(name('Fields')), 'field-not-in-form'],
    ['not printed', ([one]) => one!.delete(name('F')), 'field-not-printed'],
    ['without an element', ([one]) => one!.delete(name('StructParent')), 'field-outside-form-element'],
    [
      'in a link',
      (_, __, all) => all.find((d) => d.get(name('S')) === name('Form'))!.set(name('S'), name('Link')),
      'field-outside-form-element',
    ],
    [
      'read in another order than its page says',
      (widgets, _, all) => {
        const page = all.find(
          (d) => d.get(name('Type')) === name('Page') && String(d.get(name('Annots'))).split('R').length > 3,
        )!;
        const annotations = page.get(name('Annots')) as unknown as { asArray(): unknown[] };
        page.set(name('Annots'), page.context.obj([...annotations.asArray()].reverse() as never));
        return widgets;
      },
      'annotations-not-as-they-are-read',
    ],
  ])('%s', async (_, change, fault) => {
    expect(await spoil(change)).toContain(fault);
  });
});

describe('a sheet with places of every kind', () => {
  const body = `
Who (a \\ b) will you ask? (See 1.2.)

::lines{count=2}

::lines{count=1 label="Aide : مساعدة."}

::lines{count=1 label="Aide : مساعدة."}

::box{height=3cm}

- [x] Done (already)
- [ ] Not done

| Who | When | Where |
| --- | --- | --- |
| Ada |  | here |
|  |  |  |

1. Ask
   - [ ] Inside a list

::circle{options="yes|no"}

:::slips
## A slip

::box{height=2cm label="On a slip"}
:::
`;
  let made: PDFField[];
  beforeAll(async () => {
    const tailored = await tailorBase({ layout: { fillable: true, largePrint: true } }, card(body));
    const pdf = await writePdf(composePacket(tailored));
    expect((await checkPdfStructure(pdf)).faults).toEqual([]);
    made = (await PDFDocument.load(pdf)).getForm().getFields();
  });
  const told = () =>
    made
      .filter((field) => field.getName().startsWith('name-card/') && !field.getName().includes('name-line'))
      .map((field) => {
        const said = field.acroField.dict.lookup(PDFName.of('TU')) as unknown as { decodeText(): string };
        return `${field.getName()} | ${said.decodeText().replace('My name card: ', '')}`;
      });

  test('is named and told in the order in which it is read', () => {
    expect(told()).toEqual([
      'name-card/lines/1 | Who (a \\ b) will you ask? (See 1.2.) (1 of 2)',
      'name-card/lines/2 | Who (a \\ b) will you ask? (See 1.2.) (2 of 2)',
      'name-card/aide-مساعدة/1 | Aide : مساعدة.',
      'name-card/aide-مساعدة-2/1 | Aide : مساعدة.',
      'name-card/box/1 | Who (a \\ b) will you ask? (See 1.2.)',
      'name-card/done-already | Done (already)',
      'name-card/not-done | Not done',
      'name-card/table/1-2 | Ada: When',
      'name-card/table/2-1 | Who (2 of 2)',
      'name-card/table/2-2 | When (2 of 2)',
      'name-card/table/2-3 | Where (2 of 2)',
      'name-card/inside-a-list | Inside a list',
      'name-card/circle/1 | Circle one: yes',
      'name-card/circle/2 | Circle one: no',
      'name-card/on-a-slip/1 | On a slip',
    ]);
  });

  test('has what is done already ticked', () => {
    const ticked = made.filter((field) => field instanceof PDFCheckBox && field.isChecked());
    expect(ticked.map((field) => field.getName())).toEqual(['name-card/done-already']);
  });
});

test('in a language written from right to left, what is typed begins at the right', async () => {
  const { value } = await loadBase(card('::lines{count=2}'));
  const playbook = { ...value, info: { ...value.info, language: 'ar' } };
  const packet = composePacket(customize(playbook, { layout: { fillable: true } }).value);
  const pdf = await writePdf(packet);
  expect((await checkPdfStructure(pdf)).faults).toEqual([]);
  const texts = (await PDFDocument.load(pdf))
    .getForm()
    .getFields()
    .filter((f) => f instanceof PDFTextField);
  expect(texts.length).toBeGreaterThan(3);
  for (const field of texts) expect(String(field.acroField.dict.get(PDFName.of('Q')))).toBe('2');
});
