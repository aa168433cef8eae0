import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = (path: string) => `${root}dist/${path}`;

/** Programs as somebody writes them who imports the package: what is declared here, then one line for each. */
const begin = `
import {
  type CustomizeOptions, composePacket, composeResource, customize, customizeOrThrow, customizeResource, fingerprints, type Overlay,
  type Packet, type Playbook, planSession, playbookOf, type Recipe, type RecipeOf, recipeFaults, renderFragment, select,
} from 'networks-playbook';
import { type ActivityId, playbook } from 'networks-playbook/content';
import { activities, audiences, getActivity } from 'networks-playbook/content/index';
import { playbook as one } from 'networks-playbook/content/activities/relationship-map';
import type { ReadRecipe } from 'networks-playbook/load';
declare const mine: Playbook, overlay: Overlay, recipe: Recipe, asked: string, options: CustomizeOptions, packet: Packet;
declare const read: ReadRecipe, titles: Record<string, string>, known: ActivityId;
const { value: tailored } = customize(playbook);
const { value: alone } = customize(one);
const { value: extended } = customize(playbook, {}, { overlays: [overlay] });
export { activities, alone, asked, audiences, composePacket, composeResource, customizeOrThrow, customizeResource, extended, fingerprints, getActivity,
  known, mine, options, packet, planSession, playbookOf, read, recipe, recipeFaults, renderFragment, select, tailored, titles };
export type { RecipeOf };
`;

const right = [
  "customize(playbook, { audience: 'k12', include: ['relationship-map'], steps: ['take-stock'] });",
  "customize(playbook, { titles: { 'relationship-map': 'Ours' }, minutes: { 'relationship-map': 30 } });",
  "customize(playbook, { vocabulary: { learner: ['mentee', 'mentees'] } });",
  // A recipe that comes from elsewhere, whole or in parts.
  'customize(playbook, recipe);',
  'customize(playbook, read.recipe, { locate: read.locate });',
  "customize(playbook, { audience: asked, include: ['relationship-map'], exclude: [asked], titles });",
  'customize(playbook, recipe, options);',
  "export const strict: RecipeOf<typeof playbook> = { audience: ['k12'], order: ['relationship-map'] }; customize(playbook, strict);",
  "export const kept = { audience: ['k12'], include: ['relationship-map'] } as const; customize(playbook, kept);",
  // A playbook of one's own, and overlays, have ids that nobody knows here.
  "customize(mine, { audience: 'staff', include: ['ours'], titles: { ours: 'Ours' } });",
  "customize(playbook, { audience: 'k12', include: ['ours'] }, { overlays: [overlay] });",
  "extended.playbook.activities.find((a) => a.id === 'ours');",
  "composeResource(extended, 'ours');",
  // What is made of typed ones fits wherever any does.
  'composePacket(tailored); composePacket(alone); composePacket(extended);',
  'export const any: Playbook[] = [playbook, tailored.playbook, one, alone.playbook];',
  "renderFragment(tailored.playbook.activities.find((a) => a.id === 'relationship-map')!, { tailored });",
  "customize(one, { audience: 'k12', exclude: ['connector-lines'] });",
  'composeResource(tailored, asked); customizeResource(playbook, asked); playbookOf(playbook, asked); getActivity(asked);',
  "getActivity(known).then((part) => customize(part, { audience: 'k12' }));",
  "select({ activities, audiences }, { audiences: ['k12'], tags: [asked] }).activities.map((a) => a.title);",
  "select(tailored.playbook, { ids: ['relationship-map'], steps: ['take-stock'] }).activities[0]?.body;",
  "planSession(tailored.playbook, { minutes: 45, step: 'take-stock', exclude: ['relationship-map'] });",
  // Grade bands and who takes part are names too.
  "customize(playbook, { select: { gradeBands: ['high'] } }); customize(mine, { select: { gradeBands: ['seasoned'] } });",
  "planSession(playbook, { minutes: 45, participants: ['families'], gradeBands: ['high'] }); select({ activities }, { gradeBands: ['high'] });",
  // A tree may be copied into one's own.
  'export const nodes = [...playbook.activities[0]!.body.intro];',
];

const didYouMean = 'Did you mean \'"relationship-map"\'?';
const wrong: [line: string, says: string][] = [
  ["customize(playbook, { audience: 'k-12' });", 'Did you mean \'"k12"\'?'],
  ["customize(playbook, { audience: ['k12', 'k-12'] });", 'Did you mean \'"k12"\'?'],
  ["customize(playbook, { steps: ['take-stok'] });", 'Did you mean \'"take-stock"\'?'],
  ["customize(playbook, { include: ['relationship-mop'] });", didYouMean],
  ["customize(playbook, { audience: asked, exclude: ['relationship-mop'] });", didYouMean],
  ["customize(playbook, { order: ['take-stock'] });", "not assignable to type 'ActivityId'"],
  ["customize(playbook, { sessions: [['relationship-map'], ['relationship-mop']] });", didYouMean],
  ["customize(playbook, { titles: { 'relationship-mop': 'Ours' } });", "'relationship-mop'"],
  ["customize(playbook, { minutes: { 'relationship-mop': 30 } });", "'relationship-mop'"],
  ["customize(playbook, { hide: [{ at: 'relationship-mop', section: 'Debrief' }] });", didYouMean],
  ["customize(playbook, { notes: [{ at: 'relationship-mop', text: 'Ours' }] });", didYouMean],
  ["customize(playbook, { vocabulary: { lerner: ['a', 'b'] } });", "Did you mean to write 'learner'?"],
  ["customize(playbook, { select: { gradeBands: ['hihg'] } });", "not assignable to type 'GradeBandId'"],
  ["select(playbook, { gradeBands: ['hihg'] });", "not assignable to type 'GradeBandId'"],
  [
    "planSession(playbook, { minutes: 45, participants: ['stuff'] });",
    "not assignable to type 'ParticipantId'",
  ],
  ["customize(playbook, { audience: 'k12', tilte: 'Ours' });", "Did you mean to write 'title'?"],
  ["customize(playbook, { audience: 'k-12' }, { overlays: [overlay] });", 'Did you mean \'"k12"\'?'],
  ["customize(playbook, { audience: 'k-12' }, { file: 'ours.yaml' });", 'Did you mean \'"k12"\'?'],
  ['customize(playbook, {}, { overlay: [overlay] });', "'overlay' does not exist"],
  ["customizeOrThrow(playbook, { audience: 'k-12' });", 'Did you mean \'"k12"\'?'],
  ["customizeResource(playbook, 'relationship-mop');", '"relationship-mop"'],
  ["customizeResource(playbook, 'relationship-map', { audience: 'k-12' });", 'Did you mean \'"k12"\'?'],
  ["recipeFaults(playbook, { include: ['relationship-mop'] });", didYouMean],
  ["export const loose: RecipeOf<typeof playbook> = { audience: 'k-12' };", 'Did you mean \'"k12"\'?'],
  [
    "export const fixed = { audience: 'k-12' } as const; customize(playbook, fixed);",
    'Did you mean \'"k12"\'?',
  ],
  ["customize(one, { audience: 'k-12' });", 'Did you mean \'"k12"\'?'],
  ["customize(one, { include: ['relationship-mop'] });", didYouMean],
  ["composeResource(tailored, 'relationship-mop');", '"relationship-mop"'],
  ["playbookOf(playbook, 'relationship-mop');", '"relationship-mop"'],
  ["fingerprints(playbook, 'relationship-mop');", '"relationship-mop"'],
  ["getActivity('relationship-mop');", '"relationship-mop"'],
  ["select(playbook, { ids: ['relationship-mop'] });", didYouMean],
  ["select(playbook, { steps: ['take-stok'] });", 'Did you mean \'"take-stock"\'?'],
  ["select({ activities, audiences }, { audiences: ['k-12'] });", 'Did you mean \'"k12"\'?'],
  ["select({ activities }, { ids: ['relationship-mop'], audiences: [asked] });", didYouMean],
  ["planSession(playbook, { minutes: 45, step: 'take-stok' });", 'Did you mean \'"take-stock"\'?'],
  ["playbook.activities.find((a) => a.id === 'relationship-mop');", '"relationship-mop"'],
  ["tailored.playbook.activities.find((a) => a.id === 'relationship-mop');", '"relationship-mop"'],
  ["tailored.audiences.includes('k-12');", '"k-12"'],
  // What is left out may be the very one.
  ['alone.playbook.activities[0].title;', 'possibly'],
  // Nobody may change what all share.
  ['playbook.activities.sort();', "'sort' does not exist"],
  ['playbook.activities = [];', 'read-only'],
  ["playbook.activities[0]!.title = 'Ours';", 'read-only'],
  ["playbook.activities[0]!.tags.push('ours');", "'push' does not exist"],
  ["playbook.activities[0]!.related['pairs-with'].pop();", "'pop' does not exist"],
  ['playbook.activities[0]!.groupSize[0] = 1;', 'read-only'],
  ['playbook.activities[0]!.body.sections.reverse();', "'reverse' does not exist"],
  ["playbook.audiences[0]!.vocabulary.learner = ['a', 'b'];", 'only permits reading'],
  ["playbook.strings.step = 'Stufe';", 'only permits reading'],
  ['activities.sort();', "'sort' does not exist"],
  ['one.activities.pop();', "'pop' does not exist"],
  ['tailored.playbook.info.steps.reverse();', "'reverse' does not exist"],
  ["tailored.recipe.title = 'Ours';", 'read-only'],
  ['tailored.report.removed.pop();', "'pop' does not exist"],
  ['packet.parts.pop();', "'pop' does not exist"],
  ["packet.strings.step = 'Stufe';", 'only permits reading'],
  ['overlay.actions.pop();', "'pop' does not exist"],
];

/** What the compiler says of each line. */
const said = new Map<string, string>();

// Takes half a minute on a slow machine: the compiler reads the types of the whole package, once for all lines.
beforeAll(() => {
  const file = `${root}.tmp/types.ts`;
  const lines = [...right, ...wrong.map(([line]) => line)];
  const text = begin + lines.join('\n');
  const first = begin.split('\n').length - 1;
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    noUncheckedIndexedAccess: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
    paths: {
      'networks-playbook': [dist('types/index.d.ts')],
      'networks-playbook/load': [dist('types/load.d.ts')],
      'networks-playbook/content': [dist('content/playbook.d.ts')],
      'networks-playbook/content/*': [dist('content/*.d.ts')],
    },
  };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (name) => (name === file ? text : readFile(name));
  host.fileExists = (name) => name === file || fileExists(name);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...more) =>
    name === file
      ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true)
      : getSourceFile(name, ...more);
  for (const found of ts.getPreEmitDiagnostics(ts.createProgram([file], options, host))) {
    const at = found.file?.getLineAndCharacterOfPosition(found.start!).line ?? -1;
    const line = lines[at - first] ?? 'begin';
    said.set(line, `${said.get(line) ?? ''}${ts.flattenDiagnosticMessageText(found.messageText, '\n')}\n`);
  }
});

test('the types are those of this build', () => {
  expect(said.get('begin')).toBeUndefined();
  expect(readFileSync(dist('content/playbook.d.ts'), 'utf8')).toContain("'relationship-map'");
});

describe('compiles', () => {
  test.each(right)('%s', (line) => {
    expect(said.get(line)).toBeUndefined();
  });
});

describe('does not compile', () => {
  test.each(wrong)('%s', (line, says) => {
    expect(said.get(line)).toContain(says);
  });
});
