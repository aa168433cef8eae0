import axe from 'axe-core';
import fc from 'fast-check';
import { JSDOM, VirtualConsole } from 'jsdom';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  composePacket,
  customize,
  type Packet,
  type Playbook,
  type Recipe,
  renderFragment,
  renderPage,
} from '../../src/index.js';
import { loadContent } from '../support/content.js';

let playbook: Playbook;
beforeAll(async () => {
  const { value, diagnostics } = await loadContent();
  expect(diagnostics).toEqual([]);
  playbook = value;
});

/** Hears nothing: jsdom complains of the margin boxes in our print styles, which it does not know. */
const virtualConsole = new VirtualConsole();

const page = (recipe: Recipe) => renderPage(composePacket(customize(playbook, recipe).value));

/** The opening tags of a page. A DOM of a whole packet would take a hundred times as long. */
const tagsIn = (html: string) =>
  html.replace(/<(script|style)\b.*?<\/\1>/gs, '').match(/<[a-z][a-z0-9]*(?:\s[^<>]*)?>/g) ?? [];

const idsIn = (tags: readonly string[]) => tags.flatMap((tag) => /\sid="([^"]*)"/.exec(tag)?.[1] ?? []);

/** What axe finds in a document. Contrast needs a layout, which jsdom lacks; brand.test.ts proves it by computing. */
async function faults(html: string): Promise<string[]> {
  const { window } = new JSDOM(html, { runScripts: 'outside-only', virtualConsole });
  window.eval(axe.source);
  const result = await (window as unknown as { axe: typeof axe }).axe.run(
    window.document.documentElement as never,
    {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
      rules: { 'color-contrast': { enabled: false } },
    },
  );
  return result.violations.map(
    (v) =>
      `${v.id}: ${v.nodes
        .slice(0, 2)
        .map((n) => n.html)
        .join(' ')}`,
  );
}

describe('accessibility', () => {
  // Small packets with every part and something of every kind; a whole step is more of the same, and axe takes twice as long for it.
  test.each([
    [
      'facilitator',
      {
        audience: 'k12',
        steps: ['take-stock'],
        select: { tags: ['roster'] },
        start: '09:00',
        organization: { name: 'Lincoln' },
      },
    ],
    [
      'participant',
      {
        audience: 'out-of-school',
        edition: 'participant',
        steps: ['leverage'],
        select: { maxMinutes: 20 },
      },
    ],
  ] satisfies [string, Recipe][])('axe finds nothing in a %s packet', async (_, recipe) => {
    expect(await faults(page(recipe))).toEqual([]);
  });

  test('axe finds nothing in a page of one activity with its handouts', async () => {
    const { value: tailored } = customize(playbook, { audience: 'k12' });
    const activity = tailored.playbook.activities.find((a) => a.id === 'relationship-map')!;
    expect(await faults(renderPage(activity, { tailored }))).toEqual([]);
  });

  test('headings never step down more than one level, and ids are unique', () => {
    for (const edition of ['facilitator', 'participant'] as const) {
      const tags = tagsIn(page({ edition }));
      const levels = tags.flatMap((tag) => /^<h([1-6])\b/.exec(tag)?.[1] ?? []).map(Number);
      expect(levels.filter((l) => l === 1)).toHaveLength(1);
      levels.forEach((level, i) => {
        if (i > 0) expect(level - levels[i - 1]!, `heading ${i}`).toBeLessThanOrEqual(1);
      });
      const ids = idsIn(tags);
      expect(ids.length).toBeGreaterThan(100);
      const seen = new Set<string>();
      expect(ids.filter((id) => seen.size === seen.add(id).size)).toEqual([]);
    }
  });
});

describe('links', () => {
  test('every link inside a packet leads somewhere in it', () => {
    for (const recipe of [
      {},
      { audience: 'k12', edition: 'participant' },
      { audience: 'postsecondary', select: { maxMinutes: 30 } },
    ] satisfies Recipe[]) {
      const tags = tagsIn(page(recipe));
      const ids = new Set(idsIn(tags));
      const targets = tags.flatMap((tag) => /^<a .*\bhref="#([^"]*)"/s.exec(tag)?.[1] ?? []);
      expect(targets.length).toBeGreaterThan(20);
      expect(targets.filter((id) => !ids.has(id))).toEqual([]);
      expect(tags.filter((tag) => tag.includes('href="id:'))).toEqual([]);
    }
  });
});

describe('fragments', () => {
  const fragment = (options: object) => {
    const { value: tailored } = customize(playbook, { audience: 'k12' });
    const activity = tailored.playbook.activities.find((a) => a.id === 'relationship-map')!;
    return renderFragment(activity, { tailored, ...options });
  };

  test('begin at the wanted heading level', () => {
    expect(fragment({ headingLevel: 3 })).toMatch(/<h3 id="relationship-map" class="pb-title">/);
    expect(fragment({ headingLevel: 3 })).not.toMatch(/<h[12]/);
    expect(() => fragment({ headingLevel: 9 })).toThrow(RangeError);
  });

  test('put the prefix before every id and every link inside', () => {
    const { window } = new JSDOM(fragment({ idPrefix: 'x-' }));
    for (const element of window.document.querySelectorAll('[id]')) expect(element.id).toMatch(/^x-/);
    for (const link of window.document.querySelectorAll('a[href^="#"]'))
      expect(link.getAttribute('href')).toMatch(/^#x-/);
    expect(() => fragment({ idPrefix: '"><script>' })).toThrow(RangeError);
  });

  test('lead links to other resources where the page around them says', () => {
    expect(fragment({ linkTo: (id: string) => `/lms/${id}` })).toContain('href="/lms/network-map-sheet"');
    expect(fragment({})).not.toContain('href="id:');
  });

  test('ask the page around them about resources only: sources and terms are inside, or nowhere', () => {
    const whole = composePacket(customize(playbook, { audience: 'k12', steps: ['take-stock'] }).value);
    const steps = { ...whole, parts: whole.parts.filter((p) => p.type === 'step') };
    expect(renderFragment(steps)).not.toMatch(/pb-cite|pb-term/);
    const asked: string[] = [];
    renderFragment(steps, { linkTo: (id) => void asked.push(id) });
    expect(asked).toContain('network-map-sheet');
    expect(asked.filter((id) => /^(?:ref|term)-/.test(id))).toEqual([]);
  });

  test('carry no script, no style and nothing from elsewhere', () => {
    expect(fragment({})).not.toMatch(/<script|<style|style=|<link|src="https?:|on\w+="/i);
  });
});

describe('what people type cannot become markup or style', () => {
  test('in any text of a recipe', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((s) => s.trim() !== ''),
        (name) => {
          const hostile = `${name}</style></script><img src=x onerror=alert(1)>`;
          const html = page({
            audience: 'k12',
            steps: ['expand'],
            select: { kinds: ['activity'] },
            parts: ['how-to-use'],
            title: hostile.slice(0, 100),
            organization: { name: hostile, contact: hostile },
          });
          const { window } = new JSDOM(html, { virtualConsole });
          expect(window.document.querySelectorAll('img, style')).toHaveLength(1);
          expect(window.document.querySelectorAll('script')).toHaveLength(1);
          expect(window.document.querySelector('.pb-cover-organization')!.textContent).toBe(hostile);
        },
      ),
      { numRuns: 10, seed: 2026 },
    );
  });

  test('nor in CSS variables', () => {
    const packet = composePacket(customize(playbook, { steps: ['expand'] }).value);
    expect(renderPage(packet, { variables: { '--playbook-rule': '#123456' } })).toContain(
      '--playbook-rule:#123456',
    );
    expect(() => renderPage(packet, { variables: { '--playbook-rule': 'red;}</style>' } })).toThrow(
      RangeError,
    );
    expect(() => renderPage(packet, { variables: { color: 'red' } })).toThrow(RangeError);
  });

  let once: Packet | undefined;
  const composed = () => (once ??= composePacket(customize(playbook, { steps: ['expand'] }).value));

  test.each([
    '#204060',
    'rgb(32 64 96 / 50%)',
    'color-mix(in srgb, var(--playbook-primary) 40%, white)',
    'calc(1.5em + 2 * (3px))',
    '0 .5rem -1px',
    '"Gill Sans", \'Noto Sans JP\', Söhne, sans-serif',
  ])('a CSS variable is a color, a length, keywords or typefaces: %s', (value) => {
    const packet = composed();
    expect(renderPage(packet, { variables: { '--playbook-rule': value } })).toContain(
      `--playbook-rule:${value}`,
    );
  });

  test.each([
    'url(https://example.org/a.png)',
    'URL( "a.png")',
    "image-set('https://example.org/a.png' 1x)",
    '-webkit-image-set(url(a.png) 1x)',
    'u\\72l(https://example.org/a.png)',
    '\\75 rl(a.png)',
    'ur/**/l(a.png)',
    'src("https://example.org/a.png")',
    'image("a.png")',
    'cross-fade(a, b)',
    'element(#a)',
    'paint(a)',
    'attr(data-a)',
    'env(a)',
    'expression(alert(1))',
    '"https://example.org/a.png"',
    '"a\nb"',
    '"open',
    'red /* open',
    'red !important',
    '@import "a"',
    'red;color:blue',
    'red}',
    '[a]',
    'rgb(1, 2, 3',
    ')',
    '#12',
    '',
    ' ',
    `${'calc('.repeat(9)}1${')'.repeat(9)}`,
    'a '.repeat(501),
  ])('and nothing else: %s', (value) => {
    const packet = composed();
    expect(() => renderPage(packet, { variables: { '--playbook-rule': value } })).toThrow(
      /^Found .+ in the CSS variable `--playbook-rule`, expected a color/,
    );
  });

  test('nor in the colors of a packet from a file', () => {
    const packet = composed();
    const brand = { ...packet.brand, primary: 'red}</style><script>alert(1)</script>' };
    expect(() => renderPage({ ...packet, brand })).toThrow('`--playbook-primary`');
  });
});
