import { expect, test } from 'vitest';
import { customize } from '../../src/index.js';
import { baseFiles, loadBase } from '../support/base.js';
import { bodyWords, card, tailorBase } from '../support/pages.js';

const { value: playbook } = await loadBase(
  card('Ask a {{learner}} or an {{learner}}. A {{learner}} may. An {{learner}} can.'),
);
const an = ['educator', 'apprentice', 'hour', 'honors student', 'heir', 'undergraduate', 'unnamed person'];
const anLetters = [
  'MBA',
  'LMS',
  'ESL teacher',
  'HBCU',
  'LGBTQ student',
  'AP student',
  'X',
  'RN',
  'F-1 student',
];
const anNumbers = ['8th grader', '11th grader', '18-year-old', '11', '80'];
const a = [
  'teacher',
  'student',
  'university',
  'union',
  'European',
  'user',
  'one-time helper',
  'house',
  'unit',
];
const aLetters = ['PhD', 'GED student', 'STEM student', 'UX designer', 'U.S. citizen', 'YMCA', 'NASA fellow'];
const aNumbers = ['9th grader', '12th grader', '10th grader', '110th', '1'];
const cases = [
  ...[...an, ...anLetters, ...anNumbers].map((word) => ['an', word] as const),
  ...[...a, ...aLetters, ...aNumbers].map((word) => ['a', word] as const),
];
test.each(cases)('%s %s', (article, word) => {
  const { value } = customize(playbook, { vocabulary: { learner: [word, `${word}s`] } });
  const capital = article.charAt(0).toUpperCase() + article.slice(1);
  expect(bodyWords(value)).toBe(
    `Ask ${article} ${word} or ${article} ${word}. ${capital} ${word} may. ${capital} ${word} can.`,
  );
});

test('an article outside of a mark follows the word inside of it', async () => {
  const text = 'Ask an **{{educator}}**, a [*{{educator}}* page](id:greet-first) or a **kind {{educator}}**.';
  expect(bodyWords(await tailorBase({ audience: 'k12' }, card(text)))).toBe(
    'Ask a teacher, a teacher page or a kind teacher.',
  );
  expect(bodyWords(await tailorBase({}, card(text)))).toBe(
    'Ask an educator, an educator page or a kind educator.',
  );
});

test('only articles change', async () => {
  const text = 'Pan {{educator}}, “a {{educator}}”, e-a {{educator}}, a\n{{educator}}.';
  expect(bodyWords(await tailorBase({}, card(text)))).toBe(
    'Pan educator, “an educator”, e-a educator, an educator.',
  );
});

test('other languages keep their words: “a” leads to somebody in Spanish', async () => {
  const spanish = {
    'playbook.md': String(baseFiles()['playbook.md']).replace('language: en', 'language: es'),
  };
  const text = 'Saluda a {{educator}}, a **{{educator}}**.\n\n::lines{count=1 label="A {{educator}}"}';
  const tailored = await tailorBase({}, { ...spanish, ...card(text, { summary: 'Saluda a {{educator}}.' }) });
  expect(bodyWords(tailored)).toBe('Saluda a educator, a educator.');
  expect(JSON.stringify(tailored.playbook.handouts)).not.toMatch(/\b[Aa]n educator/);
});
