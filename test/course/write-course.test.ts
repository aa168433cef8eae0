import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { customize, type Packet, type Playbook, type Recipe } from '../../src/index.js';
import {
  type CourseRequest,
  type CourseWriters,
  checkPackage,
  composeCourse,
  makeCourse,
  platforms,
  writeCourse,
} from '../../src/lms.js';
import { loadContent } from '../support/content.js';

let playbook: Playbook;
beforeAll(async () => {
  playbook = (await loadContent()).value;
});

const copiesOf = (recipe: Recipe) => ({
  facilitator: customize(playbook, { ...recipe, edition: 'facilitator' }).value,
  participant: customize(playbook, { ...recipe, edition: 'participant' }).value,
});
const shipped = (id: string) => copiesOf(playbook.recipes.find((r) => r.id === id)!.recipe as Recipe);

/** Files that say what they are of, which a real PDF takes a second for. */
const said = async ({ parts }: Packet) => new TextEncoder().encode(JSON.stringify(parts));
const writers: CourseWriters = {
  pdf: said,
  docx: said,
  rasterize: async (svg) => new TextEncoder().encode(svg),
};
const write = (recipe: string, request: CourseRequest) => writeCourse(shipped(recipe), request, writers);

const names = platforms.map((p) => p.name);
const hiding = ['canvas', 'moodle'];

/** Every text of a package, also of a file in it, without marks, in one line. */
const textOf = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes))
    .map(([path, content]) => `${path} ${strFromU8(content)}`)
    .join('\n')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

/** Numbers of the sections of a backup of Moodle, as they and their activities say them. */
const placesIn = (bytes: Uint8Array): number[] => {
  const said = Object.entries(unzipSync(bytes)).flatMap(([path, content]) => {
    const place =
      /\/(?:section|module)\.xml$/.test(path) && /<(?:section)?number>(\d+)</.exec(strFromU8(content));
    return place ? [Number(place[1])] : [];
  });
  return [...new Set(said)].sort((a, b) => a - b);
};

/** Passages of more than a few words that stand on pages for staff and on none for everyone. */
function onlyForStaff(recipe: string): string[] {
  const { modules } = composeCourse(shipped(recipe));
  const items = modules.flatMap((m) => m.items);
  const texts = (who: string) => {
    const found = new Set<string>();
    const look = (value: unknown): void => {
      if (typeof value === 'string' && value.trim().length > 25) found.add(value.trim().replace(/\s+/g, ' '));
      else if (value !== null && typeof value === 'object') Object.values(value).forEach(look);
    };
    for (const item of items.filter((i) => i.for === who)) look([item.title, item.parts]);
    return found;
  };
  const everyone = [...texts('everyone'), ...modules.map((m) => m.title)].join('\n');
  return [...texts('staff')].filter((text) => !everyone.includes(text));
}

describe.each(['after-school-8-sessions', 'first-year-seminar', 'family-night'])('%s', (recipe) => {
  test.each(names)(
    'for %s: a file for both where guides are hidden, and else one for each',
    async (platform) => {
      const files = await write(recipe, { platform });
      expect(files.map((f) => f.holds)).toEqual(hiding.includes(platform) ? ['both'] : ['learners', 'staff']);
      for (const { bytes, holds, ending } of files) {
        expect(Object.keys(unzipSync(bytes)).length).toBeGreaterThan(5);
        expect(checkPackage(bytes, { name: `course-${holds}.${ending}` }).faults).toEqual([]);
      }
    },
  );

  test('what learners get holds no passage that only staff may read, on any platform', async () => {
    const passages = onlyForStaff(recipe);
    expect(passages.length).toBeGreaterThan(50);
    for (const platform of names) {
      const [learners] = await write(recipe, { platform, forWhom: 'learners' });
      const text = textOf(learners!.bytes);
      expect(passages.filter((passage) => text.includes(passage))).toEqual([]);
      const [staff] = await write(recipe, { platform, forWhom: 'staff' });
      const whole = textOf(staff!.bytes);
      const there = passages.filter((passage) => whole.includes(passage));
      expect(there.length).toBeGreaterThan(passages.length / 2);
    }
  });
});

test.each(names)('the same copies give the same bytes for %s', async (platform) => {
  const digests = async () =>
    (await write('family-night', { platform })).map(({ bytes }) =>
      createHash('sha256').update(bytes).digest('hex'),
    );
  expect(await digests()).toEqual(await digests());
});

describe('a whole playbook', () => {
  test('has pages for learners of fewer than five hundred words', async () => {
    for (const id of ['k12', 'out-of-school', 'postsecondary']) {
      const course = composeCourse(shipped(id), { for: 'learners' });
      const made = await makeCourse(course);
      const links = { file: (name: string) => name, item: () => undefined };
      for (const { items } of made.modules)
        for (const item of items) {
          const words = item
            .html(links)
            .replace(/<[^>]*>/g, ' ')
            .split(/\s+/)
            .filter(Boolean);
          expect(words.length, item.id).toBeLessThan(500);
        }
    }
  });
});

describe('split', () => {
  test('each module is a file of its own, named after it', async () => {
    const whole = await write('family-night', { platform: 'canvas' });
    const files = await write('family-night', { platform: 'canvas', split: true });
    expect(files).toHaveLength(whole[0]!.modules);
    expect(new Set(files.map((f) => f.suffix)).size).toBe(files.length);
    expect(files[0]!.suffix).toBe('-start');
  });

  test('each is restored into the section of Moodle that it has in the whole course', async () => {
    const [whole] = await write('family-night', { platform: 'moodle' });
    const files = await write('family-night', { platform: 'moodle', split: true });
    expect(placesIn(whole!.bytes)).toHaveLength(files.length);
    expect(files.flatMap((file) => placesIn(file.bytes))).toEqual(files.map((_, place) => place));
  });
});

describe('only what has changed', () => {
  const ids = new Set(['traveling-questions']);

  test('is one module with the date of the recipe, each page once under the id it has', async () => {
    const changes = { ids, date: '3 September' };
    const [file] = await write('after-school-8-sessions', { platform: 'canvas', changes });
    const manifest = strFromU8(unzipSync(file!.bytes)['imsmanifest.xml']!);
    expect(manifest).toContain('<title>Updated 3 September</title>');
    expect([...manifest.matchAll(/identifierref="([^"]+)"/g)].map((m) => m[1])).toEqual([
      'pbw-do-traveling-questions',
      'pbw-guide-traveling-questions',
    ]);
  });

  test('comes after all sections when it is restored into a course of Moodle', async () => {
    const [whole] = await write('after-school-8-sessions', { platform: 'moodle' });
    const changes = { ids, date: '' };
    const [file] = await write('after-school-8-sessions', { platform: 'moodle', changes });
    expect(placesIn(file!.bytes)).toEqual([whole!.modules]);
  });

  test('that is none is said', async () => {
    const changes = { ids: new Set(['who-could-i-ask']), date: '' };
    await expect(write('after-school-8-sessions', { platform: 'canvas', changes })).rejects.toThrow(
      /No page of this course has changed/,
    );
  });
});

describe('what cannot be is a sentence', () => {
  const refused = (request: Partial<CourseRequest>, recipe: Recipe = {}) =>
    writeCourse(copiesOf(recipe), { platform: 'canvas', ...request }, writers);

  test('a platform that is not known, with the nearest one', async () => {
    await expect(refused({ platform: 'moodel' })).rejects.toThrow(
      /^Found the platform `moodel`, expected `canvas`, .*; did you mean `moodle`\?$/,
    );
    await expect(refused({ platform: 'constructor' })).rejects.toThrow(/Found the platform `constructor`/);
  });

  test('a recipe that keeps nothing', async () => {
    const none: Recipe = { select: { tags: ['none-has-this'] } };
    await expect(refused({}, none)).rejects.toThrow(/keeps no activities/);
    await expect(refused({ forWhom: 'learners' }, none)).rejects.toThrow(/keeps no activities/);
  });

  test('one page that is tracked, where none is', async () => {
    await expect(refused({ single: true })).rejects.toThrow(/`single` is for SCORM/);
  });
});

test('Infinite Campus gets titles of at most fifty letters without pictographs', async () => {
  const copies = copiesOf({
    sessions: [['relationship-map']],
    titles: {
      'relationship-map': '🧭 A map of all the people around you who could help with anything at all',
    },
  });
  const [file] = await writeCourse(copies, { platform: 'infinite-campus' }, writers);
  const manifest = strFromU8(unzipSync(file!.bytes)['imsmanifest.xml']!);
  for (const [, title] of manifest.matchAll(/<title>([^<]*)<\/title>/g)) {
    expect(title!.length).toBeLessThanOrEqual(50);
    expect(title).not.toContain('🧭');
  }
});
