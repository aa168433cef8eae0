import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/index.js';
import { provePlaces, provePlain, proveSafe } from './sound.js';

// What looks for faults must find them: each of these is planted.
test.each([
  ['a script', '<p>a</p><script>a</script>'],
  ['a script that is never closed', '<script type="application/ld+json">{}'],
  ['a handler', '<p onclick="a">b</p>'],
  ['a handler without quotes', '<p onclick=a>b</p>'],
  ['an address that runs', '<a href="javascript:a">b</a>'],
  ['an address that runs, in disguise', '<a href="&#x9;java&#xA;script:a">b</a>'],
  ['an image from elsewhere', '<img src="https://elsewhere.example/a.png">'],
  ['a frame', '<iframe></iframe>'],
  ['half a tag', '<p'],
  ['a control character', '<p>a\u000bb</p>'],
  ['half a character', '<p>\ud800</p>'],
])('HTML with %s is not sound', (_, html) => {
  expect(() => proveSafe(html)).toThrow(/^HTML /);
});

test('HTML as it should be is sound', () => {
  const html =
    '<!doctype html>\n<style>a>b{}</style><p class="x" hidden>a &lt;b&gt; <a href="#c">d</a> <img src="data:image/png;base64,AA" alt=""></p>';
  expect(() => proveSafe(html)).not.toThrow();
});

const sound: Diagnostic = {
  rule: 'yaml-syntax',
  severity: 'error',
  file: 'a.md',
  line: 2,
  column: 3,
  message: 'Found `a`.',
  hint: 'Write it anew.',
};
const files = { 'a.md': 'one\nab\n' };

test.each<[string, Partial<Diagnostic>]>([
  ['below the file', { line: 4 }],
  ['beside the line', { column: 4 }],
  ['in no file', { file: 'b.md' }],
  ['of no rule', { rule: 'no-rule' as never }],
  ['that shows insides', { message: 'Found `[object Object]`.' }],
  ['without an end', { message: 'Found' }],
])('a fault %s is not sound', (_, change) => {
  expect(() => provePlaces([sound], files)).not.toThrow();
  expect(() => provePlaces([{ ...sound, ...change }], files)).toThrow();
});

test('what is printed shows no insides, unless the input says so', () => {
  expect(() => provePlain('<p>[object Object]</p>', '')).toThrow('object');
  expect(() => provePlain('<p>[object Object]</p>', 'title: "[object Object]"')).not.toThrow();
});
