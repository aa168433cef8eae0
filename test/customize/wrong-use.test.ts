import { beforeAll, describe, expect, test } from 'vitest';
import { writeDocx } from '../../src/docx.js';
import { writeDocx as writeDocxOnTheWeb } from '../../src/docx-web.js';
import { writeEpub } from '../../src/epub.js';
import {
  CustomizeError,
  composeCards,
  composePacket,
  composeResource,
  composeRunSheet,
  countPages,
  customize,
  customizeOrThrow,
  customizeResource,
  type Playbook,
  pageLook,
  pageParts,
  planSession,
  playbookOf,
  recipeFaults,
  renderFragment,
  renderPage,
  select,
  toLinkedData,
} from '../../src/index.js';
import type { loadPlaybook } from '../../src/load.js';
import { renderMarkdown } from '../../src/markdown.js';
import { checkPdf, writePdf } from '../../src/pdf.js';
import { fragmentTree } from '../../src/tree.js';
import { loadTwoSteps } from '../support/two-steps.js';

let loaded: Awaited<ReturnType<typeof loadPlaybook>>;
let playbook: Playbook;
beforeAll(async () => {
  loaded = await loadTwoSteps();
  playbook = loaded.value;
});

/** What a JavaScript caller hands over, whatever the types say. */
const wrong = (value: unknown) => value as never;

describe('what takes a playbook says what it got instead', () => {
  const takers: [name: string, call: (given: Playbook) => unknown][] = [
    ['customize', (given) => customize(given)],
    ['customizeOrThrow', (given) => customizeOrThrow(given)],
    ['customizeResource', (given) => customizeResource(given, 'map')],
    ['select', (given) => select(given, {})],
    ['planSession', (given) => planSession(given, wrong({ minutes: 30 }))],
    ['playbookOf', (given) => playbookOf(given, 'map')],
    ['recipeFaults', (given) => recipeFaults(given, {})],
  ];
  test.each(takers)('%s', (name, call) => {
    expect(() => call(wrong(loaded))).toThrow(
      `${name}: found a whole result, \`{ value, diagnostics }\`, expected a playbook; import it from`,
    );
    expect(() => call(wrong(Promise.resolve(loaded)))).toThrow(
      `${name}: found a promise that was not awaited`,
    );
    expect(() => call(wrong(customize(playbook).value))).toThrow('; pass its `playbook`.');
    expect(() => call(wrong(undefined))).toThrow(`${name}: found \`undefined\`, expected a playbook`);
  });
});

describe('what takes a tailored playbook says what it got instead', () => {
  const takers: [name: string, call: (given: never) => unknown][] = [
    ['composePacket', (given) => composePacket(given)],
    ['composeResource', (given) => composeResource(given, 'map')],
    ['composeCards', (given) => composeCards(given)],
    ['composeRunSheet', (given) => composeRunSheet(given)],
    ['tailored', (given) => renderFragment(playbook.handouts[0]!, { tailored: given })],
    ['tailored', (given) => renderPage(playbook.handouts[0]!, { tailored: given })],
  ];
  test.each(takers)('%s', (name, call) => {
    const pass = 'expected a tailored playbook; pass the `value` that `customize` returns.';
    expect(() => call(wrong(customize(playbook)))).toThrow(
      `${name}: found a whole result, \`{ value, diagnostics }\`, ${pass}`,
    );
    expect(() => call(wrong(playbook))).toThrow(`${name}: found a playbook, ${pass}`);
  });
});

test('an error in the recipe that nobody has read is told where a resource is missing', () => {
  const { value: tailored } = customize(playbook, { audience: 'k-12' });
  const missing = wrong(tailored.playbook.handouts[0]);
  for (const show of [
    () => composePacket(tailored),
    () => composeCards(tailored),
    () => composeRunSheet(tailored),
    () => composeResource(tailored, 'map'),
    () => renderFragment(missing, { tailored }),
    () => renderPage(missing, { tailored }),
  ]) {
    expect(show).toThrow(CustomizeError);
    expect(show).toThrow('did you mean `k12`?');
  }
});

describe('what writes a packet says what it got instead', () => {
  const writers: [name: string, write: (given: never) => unknown][] = [
    ['renderMarkdown', (given) => renderMarkdown(given)],
    ['pageParts', (given) => pageParts(given)],
    ['pageLook', (given) => pageLook(given)],
    ['countPages', (given) => countPages(given)],
    ['fragmentTree', (given) => fragmentTree(given)],
    ['checkPdf', (given) => checkPdf(given)],
    ['writePdf', (given) => writePdf(given)],
    ['writeDocx', (given) => writeDocx(given)],
    ['writeDocx', (given) => writeDocxOnTheWeb(given)],
    ['writeEpub', (given) => writeEpub(given)],
  ];
  test.each(writers)('%s', async (name, write) => {
    const says = async (given: unknown, sentence: string) =>
      expect((async () => write(wrong(given)))()).rejects.toThrow(
        new TypeError(`${name}: found ${sentence}`),
      );
    const { value: tailored } = customize(playbook);
    const compose = 'make one with `composePacket(tailored)`.';
    await says(undefined, `\`undefined\`, expected a packet; ${compose}`);
    await says('<p>', `a string, expected a packet; ${compose}`);
    await says(tailored, `a tailored playbook, expected a packet; ${compose}`);
    await says(
      customize(playbook),
      'a whole result, `{ value, diagnostics }`, expected a packet; its `value` is what `composePacket` takes.',
    );
    await says(
      playbook,
      'a playbook, expected a packet; make one with `composePacket(customizeOrThrow(playbook, recipe))`.',
    );
    await says(
      tailored.playbook.handouts[0],
      'a resource, expected a packet; make one of it with `composeResource(tailored, resource.id)`.',
    );
    await says(
      Promise.resolve(composePacket(tailored)),
      'a promise that was not awaited, expected a packet; await it.',
    );
  });
});

test('what describes a resource says when there is none', () => {
  expect(() => toLinkedData(wrong(undefined))).toThrow(
    'toLinkedData: found `undefined`, expected a resource',
  );
  expect(() => toLinkedData(wrong(customize(playbook)))).toThrow('toLinkedData: found a whole result');
});

test('the module of one resource, which has few words, makes no packet of a whole playbook, and says so', () => {
  const { value: whole } = customize(playbookOf(playbook, 'quick-call'), { start: '9:00' });
  // Cut out of a whole one it has all words.
  expect(composePacket(whole).parts.length).toBeGreaterThan(0);
  const { plan: _, ...strings } = playbook.strings;
  const { value: tailored } = customize(
    { ...playbookOf(playbook, 'quick-call'), strings },
    { start: '9:00' },
  );
  const said =
    'found the playbook of one resource, expected a whole one; import it from `networks-playbook/content`, or compose the one with `composeResource(tailored, id)`.';
  expect(() => composePacket(tailored)).toThrow(`composePacket: ${said}`);
  expect(() => composeCards(tailored)).toThrow(`composeCards: ${said}`);
  expect(() => composeRunSheet(tailored)).toThrow(`composeRunSheet: ${said}`);
  expect(composeResource(tailored, 'quick-call').title).toBe('Quick call');
});

test('a resource that was not found is named as such, not as an operator that fails', () => {
  const { value: tailored } = customize(playbook);
  const missing = tailored.playbook.activities.find((a) => a.id === 'quick-cal');
  expect(() => renderFragment(wrong(missing), { tailored })).toThrow(
    'subject: found `undefined`, expected a resource or a packet; it may be that the recipe leaves that resource out',
  );
  expect(() => renderPage(wrong(tailored))).toThrow('make a packet with `composePacket(tailored)`');
});

test('what is tailored is not tailored again, nor what was selected from it', () => {
  const { value: tailored } = customize(playbook, { audience: 'k12' });
  const said = 'customize: found a playbook that is tailored already, expected one as it was loaded;';
  expect(() => customize(tailored.playbook, {})).toThrow(said);
  expect(() => customize(select(tailored.playbook, { kinds: ['activity'] }))).toThrow(said);
  expect(() => customizeResource(playbookOf(tailored.playbook, 'quick-call'), 'quick-call')).toThrow(
    'tailored already',
  );
  // The other way round is the way.
  expect(customize(select(playbook, { kinds: ['activity'] })).diagnostics).toEqual([]);
});

test('customizeOrThrow gives the tailored playbook, or all that is wrong with the recipe by its fields', () => {
  expect(customizeOrThrow(playbook, { audience: 'k12' }).audiences).toEqual(['k12']);
  const fail = () => customizeOrThrow(playbook, { audience: 'k-12', include: ['mapp'] });
  expect(fail).toThrow(CustomizeError);
  try {
    fail();
  } catch (error) {
    const { message, diagnostics } = error as CustomizeError;
    expect(diagnostics.map((d) => d.path)).toEqual(
      customize(playbook, { audience: 'k-12', include: ['mapp'] }).diagnostics.map((d) => d.path),
    );
    expect(message).toContain('audience: ');
    expect(message).toContain('include.0: ');
    expect(message).not.toContain('recipe:1:1');
  }
});

describe('select refuses what nothing can ever meet', () => {
  const cases: [criteria: unknown, sentence: string][] = [
    [{ kind: ['activity'] }, 'select: found `kind`, which is no criterion'],
    [{ kinds: ['activty'] }, 'did you mean `activity`?'],
    [{ audiences: ['k-12'] }, 'did you mean `k12`?'],
    [{ settings: ['online'] }, 'which is no value of `settings`'],
    [{ kinds: 'activity' }, 'found `activity` for `kinds`, expected a list'],
    ['activity', 'select: found a string, expected criteria'],
    [undefined, 'select: found `undefined`, expected criteria'],
  ];
  test.each(cases)('%j', (criteria, sentence) => {
    expect(() => select(playbook, wrong(criteria))).toThrow(sentence);
  });
});
