import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeDocx } from '../../../src/docx.js';
import { composePacket, customize, type Packet, type Recipe } from '../../../src/index.js';
import { loadBase } from '../../support/base.js';
import { faultsOf, openDocx, wordsOf } from '../../support/check-docx.js';
import { mutable } from '../../support/mutable.js';

const address = 'https://example.org/<a b="c">#d';
/** One step with one activity: what is looked at is the text, and reading a document back takes as long as it is. */
const small: Recipe = { include: ['greeting-round'], select: { tags: ['none-has-this'] }, parts: ['steps'] };

async function packetWith(name: string): Promise<Packet> {
  const { value } = await loadBase();
  const packet = mutable(composePacket(customize(value, small).value));
  const cover = {
    ...packet.cover!,
    organization: name,
    subtitle: name,
    facts: [
      { key: 'contact', label: 'Contact', value: name, href: '' },
      { key: 'web', label: 'Web', value: address, href: address },
    ],
  };
  const step = packet.parts.find((p) => p.type === 'step')!;
  step.entry.summary = name;
  step.entry.sections[0]!.title = name;
  return { ...packet, cover, footer: name };
}

const opened = async (name: string) => {
  const docx = openDocx(await writeDocx(await packetWith(name)));
  expect(faultsOf(docx)).toEqual([]);
  return wordsOf(docx.part('word/document.xml').documentElement);
};

test.each([
  '<w:p/> ]]> &amp; &#0; "quotes" \'and\' <!-- -->',
  '{{name}} {=mustache} \\u0041 %1. PAGE \\* MERGEFORMAT',
  '日本の学校 مدرسة לימוד 😀👩‍👩‍👧',
])('%s stands as it is', async (name) => {
  expect(await opened(name)).toContain(name);
});

test('control characters, half characters and marks that reverse the reading direction are dropped', async () => {
  expect(await opened('Lin\u0000co\u0007ln \u202eHigh\u202c\ufffe \ud800End')).toContain(
    'Lincoln High \ufffdEnd',
  );
});

test('a word of ten thousand letters can be broken', async () => {
  const words = await opened('a'.repeat(10_000));
  expect(/a{61}/.test(words)).toBe(false);
  expect(words.replace(/\u200b/g, '').includes('a'.repeat(10_000))).toBe(true);
});

test('whatever a text holds, the document is well formed', async () => {
  const packet = await packetWith('x');
  const text = fc.string({ unit: 'binary', maxLength: 60 });
  // A document takes as long whatever its texts are, so each has six that are different.
  const texts = fc.tuple(text, text, text, text, text, text);
  await fc.assert(
    fc.asyncProperty(texts, async ([title, subject, organization, label, value, footer]) => {
      const facts = [{ key: 'contact', label, value, href: '' }];
      const cover = { ...packet.cover!, title, organization, facts };
      const bytes = await writeDocx({ ...packet, title: subject, footer, cover });
      expect(faultsOf(openDocx(bytes))).toEqual([]);
    }),
    { numRuns: 8, seed: 2026 },
  );
});
