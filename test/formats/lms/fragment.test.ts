import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  allResources,
  composePacket,
  composeResource,
  customize,
  type Recipe,
  renderFragment,
} from '../../../src/index.js';
import { lmsFragment } from '../../../src/lms.js';
import { loadContent } from '../../support/content.js';
import { lossesIn, parsed, sanitizers } from '../../support/sanitizers.js';

const { value: playbook } = await loadContent();
const tailor = (recipe: Recipe) => customize(playbook, recipe).value;
const copies = [undefined, ...playbook.audiences.map((a) => a.id)].flatMap((audience) =>
  (['facilitator', 'participant'] as const).map((edition) =>
    tailor({ edition, ...(audience === undefined ? {} : { audience }) }),
  ),
);
const everything = copies.flatMap((tailored) =>
  allResources(tailored.playbook).map((resource) => ({ tailored, resource })),
);

const words = (text: string | null): string[] => text?.match(/[\p{L}\p{N}]+/gu) ?? [];

// Some fifteen hundred pages, each different one parsed once: ten seconds.
test('every resource, for every audience in both editions, passes the sanitizers of Canvas and Moodle whole', () => {
  const pages = new Set<string>();
  for (const { tailored, resource } of everything) {
    const drawn = lmsFragment(resource, { tailored, pictureAt: ({ name }) => `files/${name}` });
    pages.add(drawn.html);
    if (drawn.pictures.length > 0) pages.add(lmsFragment(resource, { tailored }).html);
  }
  expect(pages.size).toBeGreaterThan(allResources(playbook).length);
  for (const html of pages) {
    const page = parsed(html);
    // The text as it was written is the text as it is parsed, so no element closes another too early.
    expect(words(page.textContent)).toEqual(words(plain(html)));
    for (const sanitizer of Object.values(sanitizers)) expect(lossesIn(page, sanitizer)).toEqual([]);
  }
});

/** Words of an element and of the one after it are two. */
const wordsApart = (page: DocumentFragment) =>
  [...page.querySelectorAll('*')].flatMap((element) =>
    [...element.childNodes].flatMap((node) => (node.nodeType === 3 ? words(node.textContent) : [])),
  );

const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

// Every resource once, as staff read it: seven seconds.
test('a page says what the fragment for a page of one’s own says, but for its title and what is drawn', () => {
  for (const { tailored, resource } of everything.filter((one) => one.tailored === copies[0])) {
    const ours = parsed(renderFragment(resource, { tailored }));
    const left = '.pb-title, .pb-label, .pb-name-line, .pb-cut-line, .pb-check, svg';
    for (const element of ours.querySelectorAll(left)) element.remove();
    for (const link of ours.querySelectorAll('a')) if (/^https?:/.test(link.textContent ?? '')) link.remove();
    const said = new Set(wordsApart(parsed(lmsFragment(resource, { tailored }).html)));
    const lost = wordsApart(ours).filter((word) => !said.has(word));
    expect(lost, resource.id).toEqual([]);
  }
});

describe('a page for a learning platform', () => {
  const [general] = copies;
  const resourceOf = (id: string) => allResources(general!.playbook).find((r) => r.id === id)!;
  const html = (id: string) => renderFragment(resourceOf(id), { tailored: general!, for: 'lms' });

  test('begins without its title, which the platform prints, and has sections below it', () => {
    const page = parsed(html('relationship-map'));
    expect(page.textContent).not.toContain('Activity 1.');
    expect(page.querySelector('h1')).toBeNull();
    expect(page.querySelector('h2')!.className).toBe('h4');
  });

  test('names facts in headings of rows', () => {
    const row = parsed(html('relationship-map')).querySelector('tr')!;
    expect(row.querySelector('th')!.getAttribute('scope')).toBe('row');
    expect(row.querySelector('td')!.textContent).not.toBe('');
  });

  test('has no ids and no links to them, and words where a source is to be read', () => {
    for (const { id } of general!.playbook.insights) {
      const page = parsed(html(id));
      expect(page.querySelector('[id], [href^="#"]')).toBeNull();
      for (const link of page.querySelectorAll('a')) expect(link.textContent).not.toMatch(/^https?:/);
    }
  });

  test('a drawing is a picture beside the page where somebody keeps it, and else its words', () => {
    const sheet = resourceOf('map-again-sheet');
    const { html: page, pictures } = lmsFragment(sheet, {
      tailored: general!,
      pictureAt: ({ name }) => `../files/${name}`,
    });
    expect(pictures).toHaveLength(1);
    const [picture] = pictures;
    const image = parsed(page).querySelector('img')!;
    expect(image.getAttribute('src')).toBe(`../files/${picture!.name}`);
    expect(image.getAttribute('alt')).toBe(picture!.alt);
    expect(image.className).toBe('img-fluid');
    expect(Number(image.getAttribute('width'))).toBeLessThanOrEqual(680);
    expect(picture!.name).toMatch(/^[a-z0-9-]+\.png$/);
    const without = parsed(html(sheet.id));
    expect(without.querySelector('img, svg')).toBeNull();
    expect(without.textContent).toContain(picture!.alt);
  });

  test('links lead to resources where somebody says where those are', () => {
    const activity = general!.playbook.activities.find((a) => a.handouts.length > 0)!;
    const linked = lmsFragment(activity, { tailored: general!, linkTo: (id) => `${id}.html` }).html;
    expect(linked).toContain(`href="${activity.handouts[0]}.html"`);
    expect(html(activity.id)).not.toContain('.html"');
  });

  test('a whole packet and a composed resource are written, too', () => {
    const packet = tailor({ ...(playbook.recipes[0]!.recipe as Recipe) });
    const whole = parsed(renderFragment(composePacket(packet), { for: 'lms' }));
    expect(whole.textContent).toContain('Session 1');
    for (const sanitizer of Object.values(sanitizers)) expect(lossesIn(whole, sanitizer)).toEqual([]);
    const one = renderFragment(composeResource(general!, 'relationship-map', { handouts: false }), {
      for: 'lms',
    });
    expect(words(parsed(one).textContent).slice(0, 9)).toEqual(
      words(parsed(html('relationship-map')).textContent).slice(0, 9),
    );
  });

  test('a language that is read from the right says so', () => {
    const packet = composeResource(general!, 'relationship-map', { handouts: false });
    const html = renderFragment({ ...JSON.parse(JSON.stringify(packet)), language: 'ar' }, { for: 'lms' });
    expect(html).toMatch(/^<div lang="ar" dir="rtl">/);
  });

  test('packets from outside bring no address of their own', () => {
    const packet = composeResource(general!, 'relationship-map', { handouts: false });
    const text = JSON.stringify(packet).replace(/"href":"[^"]*"/g, '"href":"javascript:alert(1)"');
    expect(renderFragment(JSON.parse(text), { for: 'lms' })).not.toContain('javascript:');
  });

  test('another place is refused, and a level that no page has', () => {
    const packet = composeResource(general!, 'relationship-map');
    expect(() => renderFragment(packet, { for: 'moodle' as never })).toThrow(/expected `lms`/);
    expect(() => renderFragment(packet, { for: 'lms', headingLevel: 1 })).toThrow(/expected 2, 3 or 4/);
  });
});

test('the sanitizers of these tests see what platforms take out', () => {
  const page = parsed(
    '<section><p id="a" style="display:flex"><svg></svg><a href="tel:1">1</a><img src="data:image/png;base64,AA"></p></section>',
  );
  expect(lossesIn(page, sanitizers.moodle)).toEqual([
    '<section>',
    '<p id>',
    '<p style="display">',
    '<svg>',
    '<a href="tel:1">',
    '<img src="data:image/png;base6">',
  ]);
  expect(lossesIn(page, sanitizers.canvas)).toEqual(['<svg>', '<img src="data:image/png;base6">']);
});

test('the elements that can be written are among those that both keep', () => {
  const source = readFileSync('src/formats/lms/allowed.ts', 'utf8');
  const names = [...source.matchAll(/^ {2}([a-z]\w*): \[/gm)].map((m) => m[1]!);
  expect(names.length).toBeGreaterThan(20);
  for (const { elements } of Object.values(sanitizers))
    expect(names.filter((name) => !elements.includes(name))).toEqual([]);
});
