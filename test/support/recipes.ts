import fc from 'fast-check';
import type { Recipe } from '../../src/index.js';

/** Text as people and attackers type it, within a length, without blanks at its ends. */
const text = (maxLength: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength }),
      fc.string({ unit: 'binary', maxLength }),
      fc.stringMatching(/^[-:#{}[\]&*!|>'"%@`,?\s\w]{0,40}$/),
      fc.constantFrom(
        'null',
        'true',
        '~',
        '12:30',
        '0x1F',
        '1e3',
        '2026-11-27',
        '- - -',
        '{{learner}}',
        '<b>',
        '---',
        '...',
      ),
    )
    .map((s) => s.slice(0, maxLength).toWellFormed().trim())
    .filter((s) => s !== '');
const id = fc.stringMatching(/^[a-z][a-z-]{0,20}$/);
const ids = fc.array(id, { minLength: 1, maxLength: 5 });
const mark = fc.stringMatching(/^[0-9a-f]{6}$/);

/** Recipes of the right shape, with anything in their texts. */
export const anyRecipe: fc.Arbitrary<Recipe> = fc.record(
  {
    audience: fc.oneof(id, ids),
    edition: fc.constantFrom('facilitator', 'participant'),
    title: text(100),
    subtitle: text(160),
    date: text(60),
    organization: fc.record(
      { name: text(120), contact: text(200), logo: fc.constant('data:image/svg+xml;base64,PHN2Zy8+') },
      { requiredKeys: [] },
    ),
    brand: fc.record({ primary: fc.constant('#204060'), font: fc.constant('serif') }, { requiredKeys: [] }),
    vocabulary: fc.dictionary(id, fc.tuple(text(60), text(60))),
    steps: ids,
    select: fc.record({ maxMinutes: fc.integer({ min: 1, max: 6000 }), tags: ids }, { requiredKeys: [] }),
    exclude: ids,
    sessions: fc.array(ids, { minLength: 1, maxLength: 3 }),
    layout: fc.record({ duplex: fc.boolean(), lines: fc.constant('wide') }, { requiredKeys: [] }),
    start: fc.constantFrom('9:05', '15:30'),
    minutes: fc.dictionary(id, fc.integer({ min: 1, max: 6000 })),
    titles: fc.dictionary(id, text(160)),
    hide: fc.array(fc.record({ at: id, section: text(80) }), { minLength: 1, maxLength: 4 }),
    notes: fc.array(
      fc.record(
        {
          at: id,
          section: text(80),
          place: fc.constantFrom('before', 'after'),
          text: text(2000),
          edition: fc.constant('facilitator'),
        },
        { requiredKeys: ['at', 'text'] },
      ),
      { minLength: 1, maxLength: 6 },
    ),
    made: fc.record({ version: text(40), pieces: fc.dictionary(id, mark) }, { requiredKeys: ['version'] }),
  },
  { requiredKeys: [], noNullPrototype: true },
) as fc.Arbitrary<Recipe>;
