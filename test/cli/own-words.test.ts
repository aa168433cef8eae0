import { expect, test } from 'vitest';
import { folderWith, runIn } from '../support/batch.js';

const recipe = `audience: k12
steps: [take-stock]
parts: [steps]
vocabulary:
  learner: [scholar, scholars]
`;

test('a packet in words of its own says how often the usual ones stay, and `--report` where', () => {
  const run = (...more: string[]) =>
    runIn(folderWith({ 'our.yaml': recipe }), 'packet', '--recipe', 'our.yaml', '--format', 'md', ...more);
  const { status, stdout, stderr } = run();
  expect(status).toBe(0);
  expect(stdout).toContain('Take stock of who your scholars know');
  const [, places, times] = /“student”.* stay in (\d+) places, (\d+) times in all; add `--report`/.exec(
    stderr,
  )!;
  const lines = run('--report').stderr.match(/^ {2}usual word “.*$/gm)!;
  expect(lines).toHaveLength(Number(places));
  expect(Number(times)).toBeGreaterThanOrEqual(Number(places));
  expect(lines.join('\n')).toContain('usual word “student” stays in let-a-map-end-in-an-ask, Approach, ');
});

test('so does `show`, for the resource it shows', () => {
  const show = (id: string, ...more: string[]) =>
    runIn(
      folderWith({}),
      'show',
      id,
      '--audience',
      'k12',
      '--set',
      'vocabulary.learner=["scholar","scholars"]',
      ...more,
    ).stderr;
  expect(show('relationship-map')).toBe('');
  expect(show('take-stock-again')).toContain('The usual word “student” stays in 1 place, once;');
  expect(show('take-stock-again', '--report')).toMatch(
    /^ {2}usual word “student” stays in take-stock-again, Approach: /m,
  );
});
