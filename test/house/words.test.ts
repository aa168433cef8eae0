import { expect, test } from 'vitest';
import { readSources } from '../support/layers.js';
import { contentNames, namesIn, sentencesIn, styleNames } from '../support/words.js';

const sources = [...readSources()];
const names = contentNames();

test('the code knows no audience, step or heading of the content that comes along', () => {
  // The examples of the docs show content, so they have its names.
  const found = sources
    .filter(([file]) => !/^diagnostics\/(?:(?:rule|recipe|text)-examples|rule-example)\.ts$/.test(file))
    .flatMap(([file, text]) => namesIn(file, text, names));
  expect(found).toEqual([]);
});

/** Files that read and write objects of PDF, whose names and operators are English or look like it. */
const pdfObjects = new Set(
  [
    'fields/appearances',
    'fields/place-fields',
    'fields/reading-order',
    'press/impose',
    'press/moved',
    'press/trim-pages',
  ].map((name) => `formats/pdf/${name}.ts`),
);

test('what a packet says to its readers is in `content/strings/`, and none of it in the code', () => {
  const styles = styleNames(new Map(sources));
  const isName = (file: string, said: string) =>
    (file.startsWith('formats/docx/') && styles.has(said)) ||
    // Names of elements in every Office document, and of typefaces.
    file === 'formats/office-package.ts' ||
    file === 'formats/pptx/theme.ts' ||
    file === 'formats/xlsx/styles.ts' ||
    pdfObjects.has(file) ||
    // Names inside a font, types of schema.org, and words of the formats of learning platforms.
    file === 'formats/pdf/box-font.ts' ||
    (file === 'compose/linked-data.ts' && said === 'Question') ||
    (file === 'formats/lms/web-page.ts' && said === 'Course') ||
    (file === 'formats/lms/check/staff-checks.ts' && said === 'Instructor') ||
    (file === 'formats/moodle/course-files.ts' && said === 'Imported') ||
    (file === 'formats/cartridge/manifest.ts' && said === 'IMS Common Cartridge') ||
    (file === 'formats/cartridge/canvas.ts' && ['Assignment', 'Q'].includes(said));
  const found = sources
    .filter(([file]) => /^(?:compose|formats)\//.test(file))
    .flatMap(([file, text]) => sentencesIn(file, text).filter((s) => !isName(file, s.split(': ')[1]!)));
  expect(found).toEqual([]);
});

test.each([
  ['an audience', "const only = audience === 'k12';", 'k12'],
  ['its label, in a comment', '/** Such as K-12. */', 'K-12'],
  ['a step', "steps.get('shore-up')", 'shore-up'],
  ['a step whose id is a word', "steps.get('expand')", 'expand'],
  ['the title of a step', '// See “Build networks that last”.', 'Build networks that last'],
  ['a heading', "body.sections.find((s) => s.title === 'Run it')", 'Run it'],
  ['a heading that is a word', "sections.has('Debrief')", 'Debrief'],
  ['a heading in a comment', '// The list of “Prepare”.', 'Prepare'],
])('%s is found in the code', (_what, code, name) => {
  expect(namesIn('a.ts', `\n${code}\n`, names)).toEqual([`a.ts:2: ${name}`]);
});

test.each([
  ['the id of a section', "sectionOf('run-it')"],
  ['words of English that are also names', '// Prepare to expand the limits, and adapt.'],
  ['an id that only begins as one of ours', "'take-stockings'"],
])('%s may stand there', (_what, code) => {
  expect(namesIn('a.ts', code, names)).toEqual([]);
});

test.each([
  ['a sentence', "const intro = 'Answer what you can.';", 'Answer what you can.'],
  ['a sentence in a list', "return [text('Left out'), 'for the time being'];", 'for the time being'],
  ['a template', `const foot = \`Page \${n} of \${total}\`;`, 'Page … of …'],
  ['a few words around a number', `h('p', {}, \`\${n} more steps\`)`, '… more steps'],
  ['a label', "cell('Next steps')", 'Next steps'],
  ['a word to fall back on', "const { center = 'Me' } = properties;", 'Me'],
  ['words inside of markup', `\`<p>To be done by \${who}</p>\``, '<p>To be done by …</p>'],
  ['a property', "({ summary: 'All of it is text.' })", 'All of it is text.'],
])('%s for readers is found', (_what, code, said) => {
  expect(sentencesIn('a.ts', `${code}\n`)).toContain(`a.ts:1: ${said}`);
});

test.each([
  ['an error', "throw new RangeError('The packet has no parts.');"],
  ['a fault', "fault('title', file, at, 'Found no title at all.');"],
  ['a remark to who made it', "remark?.('The logo is left out here.');"],
  ['a message', "const notice = { code: 'title', message: 'The packet has no title.' };"],
  ['what is wrong, returned', "function fontFault() { return 'it has no outlines'; }"],
  ['names in a row', "'strong em code del'.split(' ')"],
  ['fonts', `const sans = '"Segoe UI", "Times New Roman", serif';`],
  ['markup', `\`<svg width=\${w} height=\${h} viewBox='0 0 1 1'>\``],
  ['a path', `\`M\${a} \${b}L\${c} \${d}\``],
])('%s may stand in the code', (_what, code) => {
  expect(sentencesIn('a.ts', code)).toEqual([]);
});
