import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { activities, getActivity, questions, titles } from 'networks-playbook/content/index';
import { describe, expect, test } from 'vitest';
import { programs } from '../../../bench/embed-programs.mjs';
import {
  allResources,
  composeResource,
  customize,
  customizeResource,
  formatReport,
  kinds,
  type Playbook,
  renderFragment,
  select,
} from '../../../src/index.js';
import { shipped } from '../../support/packets.js';

const pluralOf = new Map(kinds.map((k) => [k.kind, k.plural]));

describe('the module of a resource', () => {
  test('says of it what the whole playbook says, in both editions', async () => {
    for (const recipe of [{ audience: 'k12' }, { edition: 'participant' as const }]) {
      const { value: tailored } = customize(shipped, recipe);
      // Every seventh one: all kinds are among them.
      for (const resource of allResources(tailored.playbook).filter((_, i) => i % 7 === 0)) {
        const plural = pluralOf.get(resource.kind)!;
        const module = await import(`networks-playbook/content/${plural}/${resource.id}`);
        const { value: alone, diagnostics } = customize(module.playbook as Playbook, recipe);
        expect(diagnostics).toEqual([]);
        expect(alone.playbook[plural].map((r) => r.id)).toEqual([resource.id]);
        const html = renderFragment(alone.playbook[plural][0]!, { tailored: alone });
        expect(html).toBe(renderFragment(resource, { tailored }));
        const packet = composeResource(alone, resource.id);
        expect(JSON.stringify(packet)).toBe(JSON.stringify(composeResource(tailored, resource.id)));
      }
    }
  });

  test('tells what a recipe changes, as the whole does', async () => {
    const recipe = {
      titles: { 'relationship-map': 'Ours' },
      hide: [{ at: 'relationship-map', section: 'Debrief' }],
      notes: [{ at: 'relationship-map', text: 'Ours too.' }],
    };
    const { value: alone } = customize(await getActivity('relationship-map'), recipe);
    const { value: whole } = customizeResource(shipped, 'relationship-map', recipe);
    expect(formatReport(alone)).toContain('Ours');
    expect(formatReport(alone)).toBe(formatReport(whole));
  });

  test('is frozen, as are the whole playbook and the index', async () => {
    const one = await getActivity('relationship-map');
    const [activity] = shipped.activities;
    for (const held of [
      ...[shipped, shipped.activities, activity, activity!.tags, activity!.body.sections[0]!.children[0]],
      ...[one, one.around, one.activities, one.activities[0], one.activities[0].body.sections],
      ...[activities, activities[0], activities[0]!.tags, titles, titles[0]],
    ])
      expect(Object.isFrozen(held)).toBe(true);
    expect(() => (shipped.activities as unknown[]).sort()).toThrow(TypeError);
  });

  test('is fetched by its id, and an id that is none is refused', async () => {
    const { activities: one, handouts } = await getActivity('relationship-map');
    expect(one[0].id).toBe('relationship-map');
    expect(handouts.length).toBeGreaterThan(0);
    await expect(getActivity('relationship-mop' as 'relationship-map')).rejects.toThrow(
      'The playbook has no activity `relationship-mop`.',
    );
  });
});

describe('the index', () => {
  test('names every resource, and holds no text', () => {
    expect(titles.map((t) => t.id)).toEqual(allResources(shipped).map((r) => r.id));
    expect(activities.map((a) => a.id)).toEqual(shipped.activities.map((a) => a.id));
    expect(activities.some((a) => 'body' in a)).toBe(false);
  });

  test('is searched as the whole playbook is', () => {
    const criteria = { text: 'walk', maxMinutes: 45, audiences: ['k12'] };
    const found = select({ activities, questions }, criteria);
    const whole = select(shipped, criteria);
    expect(found.activities.map((a) => a.id)).toEqual(whole.activities.map((a) => a.id));
    expect(found.questions.map((q) => q.id)).toEqual(whole.questions.map((q) => q.id));
    expect(found.activities.length).toBeGreaterThan(0);
  });
});

test.each(Object.entries(programs))(
  'a page ships what it shows: %s',
  async (_, { code, most, now = most }) => {
    const { outputFiles } = await build({
      stdin: { contents: code, resolveDir: '.' },
      bundle: true,
      minify: true,
      splitting: true,
      format: 'esm',
      outdir: 'out',
      write: false,
      logLevel: 'error',
    });
    const page = outputFiles.find((f) => f.path.endsWith('stdin.js'))!;
    expect(gzipSync(page.contents, { level: 9 }).length / 1000).toBeLessThan(now);
  },
);
