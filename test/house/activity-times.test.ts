import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// What the activities that come along say of time: of the days before, and of the minutes for looking back.

const folder = new URL('../../content/steps/', import.meta.url);
const activities = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => /activities[\\/][\w-]+\.md$/.test(path))
  .map((path) => ({ path, text: readFileSync(new URL(path.replaceAll('\\', '/'), folder), 'utf8') }));

const fieldOf = (text: string, name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1] ?? '';
const sectionOf = (text: string, title: string) => text.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';

/** Whether what to prepare begins days ahead, and the fields say nothing of it. Trying it out oneself is no lead time. */
const hidesLead = (text: string) =>
  /\b(?:weeks?|days|months?) (?:ahead|before)\b/.test(sectionOf(text, 'Prepare')) &&
  fieldOf(text, 'leadDays') === '';

/** The share of the minutes in steps that look back, of an activity that is for reflection. */
function debriefShare(text: string): number {
  const steps = [...sectionOf(text, 'Run it').matchAll(/^\d+\. \*\*(.*?)\*\* \((?:(\d+) × )?(\d+)/gm)];
  const minutes = steps.map(([, title = '', times = '1', each]) => ({
    title,
    all: Number(times) * Number(each),
  }));
  const sum = (list: typeof minutes) => list.reduce((total, { all }) => total + all, 0);
  return sum(minutes.filter(({ title }) => /^(?:Debrief|Look back|Talk it over)/.test(title))) / sum(minutes);
}

test('what must begin days ahead is said in `leadDays`, which is printed and planned by', () => {
  expect(activities.length).toBeGreaterThan(70);
  expect(activities.filter(({ text }) => hidesLead(text)).map(({ path }) => path)).toEqual([]);
  expect(hidesLead('prep: 5\n\n## Prepare\n\nTwo weeks ahead, invite a guest.\n')).toBe(true);
});

test('an activity for reflection keeps a fifth of its minutes for looking back', () => {
  const reflecting = activities.filter(({ text }) => fieldOf(text, 'tags').includes('reflection'));
  expect(reflecting.length).toBeGreaterThan(3);
  expect(reflecting.filter(({ text }) => debriefShare(text) < 0.2).map(({ path }) => path)).toEqual([]);
  expect(debriefShare('\n## Run it\n\n1. **Draw** (17 min).\n2. **Debrief** (3 min).\n')).toBe(0.15);
});
