import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  completionsAt,
  type FieldSchema,
  faultRange,
  hoverAt,
  type Known,
  knownOf,
  linksIn,
  suggestedFix,
  targetAt,
} from '../../src/language.js';
import { loadPlaybook, memorySource } from '../../src/load.js';
import { baseFiles } from '../support/base.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const files = baseFiles() as Record<string, string>;
// As the build ships them, with what the doc comments say.
const schemas: Record<string, FieldSchema> = Object.fromEntries(
  readdirSync(join(root, 'dist', 'schemas'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name.slice(0, -5), JSON.parse(readFileSync(join(root, 'dist/schemas', name), 'utf8'))]),
);
const activity = 'steps/first/activities/x.md';

let known: Known;
beforeAll(async () => {
  known = knownOf((await loadPlaybook(memorySource(files))).value, Object.keys(files), schemas);
});

/** A text with `|` for the cursor. */
const cursor = (marked: string) => ({ text: marked.replace('|', ''), at: marked.indexOf('|') });
const offered = (file: string, marked: string) => {
  const { text, at } = cursor(marked);
  return completionsAt(known, file, text, at).map((c) => c.label);
};
/** The text after the first offer of a name is chosen. */
const chosen = (file: string, marked: string, label: string) => {
  const { text, at } = cursor(marked);
  const found = completionsAt(known, file, text, at).find((c) => c.label === label)!;
  return text.slice(0, found.start) + found.insert + text.slice(found.end);
};
const idsOf = (kind: string) => [...known.resources.values()].filter((r) => r.kind === kind).map((r) => r.id);
const front = (fields: string) => `---\n${fields}\n---\n\n## Purpose\n`;
const body = (text: string) => `---\ntitle: A\n---\n\n${text}\n`;

describe('completion', () => {
  test.each([
    ['a list in brackets', 'handouts: [|]'],
    ['a list in brackets, after another', 'handouts: [one, tw|]'],
    ['brackets over several lines', 'handouts: [\n  one,\n  |\n  ]'],
    ['a list of lines', 'handouts:\n  - |'],
    ['a list of lines in the column of its field', 'handouts:\n- one\n- |'],
    ['braces in a list', 'materials:\n  - { item: Card, per: person, handouts: [|] }'],
    ['fields in a list', 'materials:\n  - item: Card\n    handouts: [|]'],
  ])('offers the ids of the kind that a field names, in %s', (_, fields) => {
    expect(offered(activity, front(fields))).toEqual(idsOf('handout'));
  });

  test.each([
    ['devices: |', ['none', 'facilitator', 'shared', 'individual']],
    ['status: |', ['draft', 'ready']],
    ['setting: [in-person, |]', ['in-person', 'virtual', 'hybrid', 'asynchronous']],
    ['materials:\n  - { item: Card, per: | }', ['person', 'group', 'room']],
  ])('offers the values of %s', (fields, values) => {
    expect(offered(activity, front(fields))).toEqual(values);
  });

  test('offers audiences, sources and all resources where fields name them', () => {
    expect(offered(activity, front('audiences: [|]'))).toEqual(known.playbook.audiences.map((a) => a.id));
    expect(offered(activity, front('references:\n  - |'))).toEqual(
      known.playbook.references.map((r) => r.id),
    );
    expect(offered(activity, front('related:\n  pairs-with: [|]'))).toEqual([...known.resources.keys()]);
    expect(offered('playbook.md', front('steps: [|]'))).toEqual(idsOf('step'));
    expect(offered('recipes/x.yaml', 'audience: |')).toEqual(known.playbook.audiences.map((a) => a.id));
    expect(offered('recipes/x.yaml', 'sessions:\n  - [|]')).toEqual(idsOf('activity'));
    expect(offered('overlay.yaml', 'name: A\nactions:\n  - set: |')).toEqual([...known.resources.keys()]);
  });

  test('offers the fields of the kind, of a part, and of other files', () => {
    expect(offered(activity, front('title: A\n|'))).toEqual(
      expect.arrayContaining(['duration', 'materials']),
    );
    expect(offered(activity, front('title: A\n|'))).not.toContain('strength');
    expect(offered(activity, front('related:\n  |'))).toEqual([
      'pairs-with',
      'prepares-for',
      'alternative-to',
    ]);
    expect(offered(activity, front('materials:\n  - |'))).toEqual(['item', 'quantity', 'per', 'handouts']);
    expect(offered(activity, front('materials:\n  - item: Card\n    |'))).toContain('per');
    expect(offered('recipes/x.yaml', 'select:\n  |')).toContain('maxMinutes');
    expect(chosen(activity, front('dur|'), 'duration')).toBe(front('duration: $0'));
    expect(chosen(activity, front('dur|: 5'), 'duration')).toBe(front('duration: 5'));
  });

  test('offers nothing where any text will do', () => {
    expect(offered(activity, front('title: |'))).toEqual([]);
    expect(offered(activity, body('Some words |'))).toEqual([]);
    expect(offered('notes.txt', '|')).toEqual([]);
  });

  test('offers ids, sources, variables, blocks and headings in a text', () => {
    expect(offered(activity, body('See [this](id:|)'))).toEqual([...known.resources.keys()]);
    expect(offered(activity, body('As they say [@|]'))).toEqual(known.playbook.references.map((r) => r.id));
    expect(offered(activity, body('Every {{|'))).toContain('learner');
    expect(offered(activity, body('{{L|}}'))).toContain('Learner');
    expect(offered(activity, front('title: A {{|'))).toContain('learners');
    expect(offered(activity, body(':::|'))).toContain('facilitator');
    expect(offered(activity, body(':::for{audience="|"}'))).toEqual(
      known.playbook.audiences.map((a) => a.id),
    );
    expect(offered(activity, body('::lines{|'))).toEqual(['count', 'label']);
    expect(offered(activity, body('## |'))).toEqual(
      expect.arrayContaining(['Purpose', 'Run it', 'Safeguards']),
    );
    expect(chosen(activity, body('Every {{lea|'), 'learner')).toBe(body('Every {{learner}}'));
    expect(chosen(activity, body('Every {{lea|}}'), 'learner')).toBe(body('Every {{learner}}'));
    expect(chosen(activity, body(':::fo|'), 'for')).toBe(body(':::for{audience="$0"}\n\n:::'));
  });

  test('reads lines that end as Windows ends them', () => {
    expect(offered(activity, front('handouts: [|]').replaceAll('\n', '\r\n'))).toEqual(idsOf('handout'));
    expect(offered(activity, body('See [this](id:|)').replaceAll('\n', '\r\n'))).not.toEqual([]);
  });
});

describe('hover', () => {
  const said = (file: string, marked: string) => {
    const { text, at } = cursor(marked);
    return hoverAt(known, file, text, at)?.text;
  };

  test('explains fields by their doc comments, and resources by title and summary', () => {
    const [id] = idsOf('handout');
    const handout = known.playbook.handouts.find((h) => h.id === id)!;
    expect(said(activity, front('dura|tion: 5'))).toContain('Minutes it takes in all');
    expect(said(activity, front('related:\n  pairs-w|ith: []'))).toContain('go well with this one');
    expect(said(activity, front(`handouts: [${id!.slice(0, 2)}|${id!.slice(2)}]`))).toContain(handout.title);
    expect(said(activity, body(`[x](id:|${id})`))).toContain(handout.summary);
    expect(said(activity, body('{{|learner}}'))).toContain(known.playbook.audiences[0]!.label);
    expect(said(activity, body(':::facil|itator'))).toContain('participants’ copies leave out');
    expect(said(activity, body('::lines{cou|nt="2"}'))).toBe('How many lines.');
    expect(said(activity, front('devices: no|ne'))).toContain('Which devices it needs');
    expect(said(activity, body('Plain wo|rds'))).toBeUndefined();
  });
});

describe('where things are', () => {
  test('a resource is its file; sources, audiences and terms are lines', () => {
    const at = (file: string, marked: string) => {
      const { text, at: offset } = cursor(marked);
      return targetAt(known, file, text, offset, files);
    };
    const [id] = idsOf('activity');
    expect(at(activity, body(`[x](id:${id}|)`))).toEqual({ file: known.resources.get(id!)!.file, line: 1 });
    const lineOf = (file: string, words: string) =>
      files[file]!.split('\n').findIndex((line) => line.includes(words)) + 1;
    const source = known.playbook.references[0]!.id;
    expect(at(activity, body(`[@${source}|]`))).toEqual({
      file: 'references.json',
      line: lineOf('references.json', `"${source}"`),
    });
    expect(at(activity, body('{{learn|ers}}'))).toEqual({
      file: 'audiences.yaml',
      line: lineOf('audiences.yaml', '  learner:'),
    });
    expect(at(activity, body('[x](id:nowhere|)'))).toBeUndefined();
  });

  test('links of a text lead to files, those in fields and to nobody are none', () => {
    const [id] = idsOf('activity');
    const text = `${front(`title: (id:${id})`)}[a](id:${id}) [b](id:nowhere)\n`;
    expect(linksIn(known, activity, text)).toEqual([
      {
        start: text.lastIndexOf(`id:${id}`),
        end: text.lastIndexOf(`id:${id}`) + id!.length + 3,
        file: known.resources.get(id!)!.file,
      },
    ]);
  });
});

describe('faults', () => {
  test.each([
    ['a field', 'duration:', 'durration:'],
    ['a variable', '{{learner}}', '{{lerner}}'],
    ['a value', 'grouping: [', 'grouping: [pars, '],
    ['a block', ':::for{', ':::fo{'],
  ])('are underlined where they are, and mended as their message says: %s', async (_, right, wrong) => {
    const [file, text] = Object.entries(files).find(([path, t]) => /\.md$/.test(path) && t.includes(right))!;
    const broken = text.replace(right, wrong);
    const { diagnostics } = await loadPlaybook(memorySource({ ...files, [file]: broken }));
    const fault = diagnostics.find((d) => d.file === file && d.message.includes('did you mean'))!;
    const fix = suggestedFix(broken, fault)!;
    expect(wrong).toContain(broken.slice(fix.start, fix.end));
    const mended = broken.slice(0, fix.start) + fix.text + broken.slice(fix.end);
    expect(mended.replace('[pairs, ', '[')).toBe(text);
    const { start, end } = faultRange(broken, fault);
    expect(broken.slice(start, end).length).toBeGreaterThan(1);
  });
});
