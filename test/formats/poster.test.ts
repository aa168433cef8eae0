import { describe, expect, test } from 'vitest';
import { composePoster, customize, type Packet, type Recipe, renderPage } from '../../src/index.js';
import { renderMarkdown } from '../../src/markdown.js';
import { checkPdf, writePdf } from '../../src/pdf.js';
import { baseFiles, type Files, loadBase } from '../support/base.js';
import { checkPdfStructure } from '../support/check-pdf.js';
import { page, tailorBase } from '../support/pages.js';

const words =
  'Whom people know and whom they could get to know, in a place where somebody opens a door for them';

/** The small playbook with so many steps, with titles and summaries of the length they may have. */
function manySteps(count: number): Files {
  const ids = ['first', ...Array.from({ length: count - 1 }, (_, i) => `more-${i + 2}`)];
  const more = ids.slice(1).map((id) => {
    const fields = {
      title: `${id} ${words}`.slice(0, 60),
      summary: `${words}, ${words}`.slice(0, 180),
      goal: 'Go on.',
      dimensions: ['quality'],
    };
    const text = '## Why it matters\n\nGo.\n\n## What good looks like\n\nGo.\n\n## Where to start\n\nGo.';
    return [`steps/${id}/step.md`, page(fields, text)];
  });
  const front = String(baseFiles()['playbook.md']).replace('[first]', `[${ids.join(', ')}]`);
  return { ...Object.fromEntries(more), 'playbook.md': front };
}

async function posterOf(count: number, recipe: Recipe = {}, wall = false): Promise<Packet> {
  const { value } = await loadBase(manySteps(count));
  return composePoster(customize(value, recipe).value, { wall });
}

const pictures = (html: string) =>
  [...html.matchAll(/<svg class="pb-art"[\s\S]*?<\/svg>/g)].map(([svg]) => svg);

describe.each([1, 2, 5, 9, 30])('a poster of %i steps', (count) => {
  test('is one page with a heading for each, whatever the paper', async () => {
    for (const [recipe, wall, size] of [
      [{ paper: 'letter' }, false, '612x792'],
      [{ paper: 'letter' }, true, '792x1224'],
      [{ paper: 'a4', layout: { inkSaver: true } }, false, '595x842'],
      [{ paper: 'a4' }, true, '842x1191'],
    ] as const) {
      const packet = await posterOf(count, recipe, wall);
      expect(checkPdf(packet)).toEqual([]);
      const found = await checkPdfStructure(await writePdf(packet));
      expect(found).toMatchObject({ faults: [], pages: 1, sizes: [size], claimsUa: true });
    }
  });

  test('shows the same people in each, with more ties from one to the next, up to a web', async () => {
    const drawn = pictures(renderPage(await posterOf(count)));
    const heads = (svg: string) => [...svg.matchAll(/<circle cx="([\d.-]+)" cy="([\d.-]+)"/g)].length;
    const ties = drawn.map((svg) => svg.split('<path d="M').length);
    expect(drawn).toHaveLength(count);
    expect(ties).toEqual([...ties].sort((a, b) => a - b));
    expect(heads(drawn.at(-1)!)).toBeGreaterThanOrEqual(heads(drawn[0]!));
    if (count >= 5) expect(new Set(ties).size).toBe(5);
  });
});

test('a poster follows from its steps alone, and tells them apart by hue', async () => {
  const [one, other] = [renderPage(await posterOf(3)), renderPage(await posterOf(3))];
  expect(one).toBe(other);
  expect([...one.matchAll(/pb-poster-band (pb-hue-\d)/g)].map((m) => m[1])).toEqual([
    'pb-hue-1',
    'pb-hue-2',
    'pb-hue-3',
  ]);
});

test('participants’ copies have the titles of the steps alone', async () => {
  const recipe: Recipe = { edition: 'participant' };
  expect(renderMarkdown(await posterOf(2, recipe))).not.toContain('somebody opens a door');
  expect(renderMarkdown(await posterOf(2))).toContain('somebody opens a door');
});

test('other formats list what it says', async () => {
  const text = renderMarkdown(composePoster(await tailorBase({ organization: { name: 'North High' } })));
  expect(text).toContain('## 1 Take a first step\n\nBegin with what is there.');
  expect(text).toContain('North High · A small playbook · CC BY 4.0');
});

test('a copy without steps has no poster', async () => {
  const tailored = await tailorBase({ exclude: ['first'] });
  expect(() => composePoster(tailored)).toThrow(/^Found no step to put on a poster/);
});
