import { describe, expect, test } from 'vitest';
import { cssTokens } from '../../src/css/css-tokens.js';
import { faultInDrawing } from '../../src/pictures/drawing.js';
import { decodeEntities } from '../../src/pictures/xml-names.js';
import { countedText } from '../support/counted-text.js';

const start = '<svg xmlns="http://www.w3.org/2000/svg"';
const many = (part: string) => (n: number) => `${start}>${part.repeat(n)}`;

/** Drawings that grow with a number, each written against a reader that looks at something twice. */
const drawings: Readonly<Record<string, (n: number) => string>> = {
  'an address and blanks': (n) => `${start} href=${' '.repeat(n)}`,
  'a quoted address of blanks': (n) => `${start}><use href="${' '.repeat(n)}"/></svg>`,
  'an unclosed quotation mark': (n) => `${start}><g id="${'a '.repeat(n)}`,
  'quotation marks by turns': (n) => `${start}><g ${`a="'`.repeat(n)}`,
  'tags inside tags': many('<a'),
  'tags that are never closed': many('<g>'),
  'ends that close nothing': many('</g>'),
  'exclamation marks': many('<!'),
  'beginnings of comments': many('<!--'),
  'comments that never end': (n) => `${start}><!--${'- '.repeat(n)}`,
  'empty comments': many('<!---->'),
  'beginnings of CDATA': many('<![CDATA['),
  'ends of CDATA': (n) => `${start}><![CDATA[${']'.repeat(n)}`,
  'document types': (n) => '<!DOCTYPE svg '.repeat(n),
  'a document type of quotation marks': (n) => `<!DOCTYPE svg ${`"'`.repeat(n)}`,
  instructions: (n) => '<?xml '.repeat(n),
  'closed instructions': (n) => `${'<?xpacket?>'.repeat(n)}${start}/>`,
  'many attributes': (n) => `${start} ${Array.from({ length: n }, (_, i) => `data-${i}="a"`).join(' ')}/>`,
  'many prefixes': (n) => `${start} ${Array.from({ length: n }, (_, i) => `xmlns:p${i}="a"`).join(' ')}/>`,
  'blanks in a tag': (n) => `${start}${' '.repeat(n)}`,
  'a long name': (n) => `${start}><${'a'.repeat(n)}`,
  'signs that are written out': many('&amp;'),
  'beginnings of signs': many('&'),
  'deep nesting': (n) => `${start}>${'<g>'.repeat(Math.min(n, 190))}${'<path/>'.repeat(n)}`,
  'a picture of many lines': (n) =>
    `${start}><image href="data:image/png;base64,${'AAAA\n'.repeat(n)}"/></svg>`,
};

const styles: Readonly<Record<string, (n: number) => string>> = {
  'an address and blanks': (n) => `url(${' '.repeat(n)}`,
  'beginnings of addresses': (n) => 'url('.repeat(n),
  'quoted beginnings': (n) => 'url("'.repeat(n),
  'comments that never end': (n) => `a${'/*'.repeat(n)}`,
  'empty comments': (n) => '/**/'.repeat(n),
  'quotation marks by turns': (n) => `"'`.repeat(n),
  'strings without end': (n) => `"${'a'.repeat(n)}`,
  brackets: (n) => '('.repeat(n),
  'numbers and dots': (n) => '+.1'.repeat(n),
  'plus signs': (n) => '+-.'.repeat(n),
  words: (n) => 'a-'.repeat(n),
  hashes: (n) => '#@'.repeat(n),
};

/** What reading takes at each of three sizes, for every letter of the text. */
function workPerLetter(make: (n: number) => string, read: (text: string) => unknown): number[] {
  return [1000, 2000, 4000].map((n) => {
    const { text, work } = countedText(make(n));
    read(text);
    return work() / text.length;
  });
}

describe('a text twice as long is twice the work', () => {
  test.each(Object.entries(drawings))('a drawing: %s', (_, make) => {
    for (const work of workPerLetter(make, faultInDrawing)) expect(work).toBeLessThan(16);
  });

  test.each(Object.entries(styles))('a style: %s', (_, make) => {
    for (const work of workPerLetter(make, (text) => [...cssTokens(text)])) expect(work).toBeLessThan(16);
  });

  test.each(['&', '&amp;', '&#x41;', '&#', ';'])('signs written out: %s', (part) => {
    for (const work of workPerLetter((n) => part.repeat(n), decodeEntities)) expect(work).toBeLessThan(16);
  });

  test('and the counter sees a reader that starts over', () => {
    const startsOver = (text: string) => {
      for (let at = 0; at < text.length; at += 1) text.indexOf('>', at);
    };
    expect(workPerLetter((n) => '<'.repeat(n), startsOver)[2]).toBeGreaterThan(1000);
  });
});
