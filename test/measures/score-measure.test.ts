import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  drawScores,
  formatScores,
  type Response,
  type SurveyMeasure,
  scoreMeasure,
} from '../../src/measures.js';
import { measure } from './survey.js';

const answered = (
  code: string,
  when: Response['when'],
  ask: number,
  alone: number,
  group = '',
): Response => ({
  code,
  when,
  answers: { ask, alone, whom: 1 + (ask % 2) },
  groups: { site: group },
});

/** So many people before and after, each a step further the second time. */
const people = (count: number, group = '', from = 0): Response[] =>
  Array.from({ length: count }, (_, i) => [
    answered(`C${from + i}`, 'before', 1 + (i % 2), 4, group),
    answered(`C${from + i}`, 'after', 2 + (i % 2), 3, group),
  ]).flat();

test('the same people before and after are told together, with the change', () => {
  const report = scoreMeasure(measure, people(12));
  expect(report.compares).toBe('pairs');
  expect(report.sections[0]).toMatchObject({
    people: { before: 12, after: 12 },
    scores: [{ figures: { before: { mean: 1.25 }, after: { mean: 2.25 } }, range: [1, 4], change: 1 }],
    items: [{ counts: { before: [6, 6, 0, 0, 0] } }, { alike: ['before', 'after'] }, {}],
  });
});

test('with few pairs, those of each time are told apart', () => {
  const unpaired = people(12).map((r, i) => ({ ...r, code: String(i) }));
  const report = scoreMeasure(measure, unpaired);
  expect(report.compares).toBe('apart');
  expect(report.sections[0]!.people).toEqual({ before: 12, after: 12 });
  expect(report.sections[0]!.scores[0]).not.toHaveProperty('change');
});

test('nine people have no figure, and their report says so', () => {
  const report = scoreMeasure(measure, people(9));
  expect(report).toMatchObject({ tooFew: true, sections: [] });
  expect(formatScores(report)).toContain('Fewer than 10 people');
  expect(() => drawScores(report)).toThrow(RangeError);
});

test('who answered once is in no figure beside those who answered twice', () => {
  const extra = [answered('Z1', 'before', 4, 1), answered('', 'before', 4, 1)];
  expect(scoreMeasure(measure, [...people(10), ...extra])).toEqual(scoreMeasure(measure, people(10)));
});

test('a small group takes a second one with it', () => {
  const rows = [...people(4, 'east'), ...people(11, 'north', 100), ...people(20, 'south', 200)];
  const { sections, heldBack } = scoreMeasure(measure, rows, { by: 'site' });
  expect(sections.map((s) => s.group)).toEqual(['', 'south']);
  expect(heldBack).toEqual(['east', 'north']);
});

test('what is missing follows the rule of the score', () => {
  const score = { ...measure.survey!.scores[0]!, by: 'sum' as const };
  const rule = (answeredItems: number | undefined): SurveyMeasure => ({
    ...measure,
    survey: { ...measure.survey!, scores: [{ ...score, answered: answeredItems }] },
  });
  const rows = people(20).map((r, i) => (i < 2 ? { ...r, answers: { ask: 4 } } : r));
  expect(scoreMeasure(rule(undefined), rows).sections[0]!.people.before).toBe(19);
  expect(scoreMeasure(rule(1), rows).sections[0]!.people.before).toBe(20);
});

test('a code that stands twice, and an answer off its scale, are mistakes of the caller', () => {
  const [first] = people(1);
  expect(() => scoreMeasure(measure, [first!, first!])).toThrow('found the code `C0` twice');
  expect(() => scoreMeasure(measure, [answered('A', 'before', 5, 1)])).toThrow('from 1 to 4');
  expect(() => scoreMeasure({ id: 'x', title: 'Other' }, [])).toThrow('no items');
});

test('a picture says in words what it shows, and keeps what is written from being markup', () => {
  const svg = drawScores(scoreMeasure({ ...measure, title: 'A <b> & "c"' }, people(12)));
  expect(svg).toContain('<title id="title">A &lt;b&gt; &amp; &quot;c&quot;: before and after</title>');
  expect(svg).toContain('Trust: before 1.25, after 2.25, on a scale from 1 to 4.');
});

const anyResponses = fc
  .uniqueArray(
    fc.record({
      code: fc.integer({ min: 0, max: 40 }).map((n) => `C${n}`),
      when: fc.constantFrom('before' as const, 'after' as const),
      ask: fc.integer({ min: 1, max: 4 }),
      alone: fc.option(fc.integer({ min: 1, max: 4 }), { freq: 6, nil: undefined }),
      site: fc.constantFrom('', 'a', 'b', 'c', 'd'),
    }),
    { selector: (r) => `${r.when} ${r.code}`, maxLength: 82, minLength: 20, size: 'max' },
  )
  .map((list) =>
    list.map(
      ({ code, when, ask, alone, site }): Response => ({
        code,
        when,
        answers: alone === undefined ? { ask } : { ask, alone },
        groups: { site },
      }),
    ),
  );

test('the order of rows changes nothing', () => {
  fc.assert(
    fc.property(anyResponses, fc.infiniteStream(fc.nat()), (rows, order) => {
      const keyed = rows.map((row) => [order.next().value as number, row] as const);
      const other = keyed.sort(([a], [b]) => a - b).map(([, row]) => row);
      expect(scoreMeasure(measure, other, { by: 'site' })).toEqual(
        scoreMeasure(measure, rows, { by: 'site' }),
      );
    }),
    { numRuns: 60 },
  );
});

test('no figure, and no difference of figures, is that of a small group', () => {
  fc.assert(
    fc.property(anyResponses, (rows) => {
      const [all, ...groups] = scoreMeasure(measure, rows, { by: 'site' }).sections;
      for (const when of ['before', 'after'] as const) {
        const total = all?.people[when];
        if (total === undefined) continue;
        const sizes = groups.map((g) => g.people[when]!);
        // What is left when any of the groups are taken from all is a group too; the others are disjoint.
        const rest = total - sizes.reduce((a, b) => a + b, 0);
        for (const size of [total, ...sizes]) expect(size).toBeGreaterThanOrEqual(10);
        expect(rest === 0 || rest >= 10).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

test('turning an item round twice, in its wording and in the answers, is as before', () => {
  const survey = measure.survey!;
  const turned: SurveyMeasure = {
    ...measure,
    survey: { ...survey, items: survey.items.map((i) => (i.id === 'ask' ? { ...i, reverse: true } : i)) },
  };
  fc.assert(
    fc.property(anyResponses, (rows) => {
      const answers = rows.map((r) => ({ ...r, answers: { ...r.answers, ask: 5 - r.answers.ask! } }));
      const scores = (of: SurveyMeasure, list: Response[]) =>
        scoreMeasure(of, list).sections.map((s) => s.scores);
      expect(scores(turned, answers)).toEqual(scores(measure, rows));
    }),
    { numRuns: 60 },
  );
});
