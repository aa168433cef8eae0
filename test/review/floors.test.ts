import { expect, test } from 'vitest';
import { coverageFileSchema } from '../../src/schema/coverage-file.js';
import { baseFiles, loadBase } from '../support/base.js';

const faults = async (yaml: string, more = {}) =>
  (await loadBase({ 'coverage.yaml': yaml, ...more })).diagnostics.map(
    (d) => `${d.line}:${d.column} ${d.rule} ${d.message}`,
  );

test('what is reached is not reported', async () => {
  expect(
    await faults('perStep: { activities: 1, activitiesPerAudience: 1 }\ninAll: { glossary: 1 }\n'),
  ).toEqual([]);
  expect(await faults('{}')).toEqual([]);
});

test('each floor is one warning at its line, and names every place', async () => {
  const yaml = 'perStep:\n  activitiesPerAudience: 2\n  activitiesLong: 1\ninAll:\n  recipesPerAudience: 1\n';
  expect(await faults(yaml)).toEqual([
    '2:26 coverage-floor Found 1 activity for `k12` in `first`, 1 for `college` in `first`; expected at least 2.',
    '3:19 coverage-floor Found 0 activities of 60 minutes or more in `first`; expected at least 1.',
    expect.stringMatching(/^5:23 coverage-floor Found 0 recipes for `\w+` alone.*; expected at least 1\.$/),
  ]);
});

test('every floor of the file can be counted', async () => {
  type Part = { unwrap(): { shape: object } };
  const { shape } = coverageFileSchema as unknown as { shape: Record<string, Part> };
  const fields = (part: string) => Object.keys(shape[part]!.unwrap().shape);
  const yaml = ['perStep', 'inAll']
    .map(
      (part) =>
        `${part}:\n${fields(part)
          .map((f) => `  ${f}: 9999\n`)
          .join('')}`,
    )
    .join('');
  const { diagnostics } = await loadBase({ 'coverage.yaml': yaml });
  expect(diagnostics.map((d) => d.rule)).toEqual(
    [...fields('perStep'), ...fields('inAll')].map(() => 'coverage-floor'),
  );
});

test('a mistyped floor is a fault of the file', async () => {
  expect(await faults('perStep:\n  activites: 3\n')).toEqual([
    '2:3 field-unknown Found unknown field `activites`; did you mean `activities`?',
  ]);
  expect((await faults('perStep:\n  activities: many\n'))[0]).toMatch(/^2:15 field-type /);
});

test('floors wait until the errors are mended', async () => {
  const card = 'steps/first/handouts/name-card.md';
  const broken = (baseFiles()[card] as string).replace('form: write', 'form: wirte');
  const found = await faults('perStep: { handouts: 5 }\n', { [card]: broken });
  expect(found.filter((f) => f.includes('coverage-floor'))).toEqual([]);
  expect(found.length).toBeGreaterThan(0);
});
