import { expect, test } from 'vitest';
import { type Diagnostic, formatDiagnostics } from '../../src/index.js';

const found = (message: string, file = 'a.md'): Diagnostic => ({
  rule: 'yaml-syntax',
  severity: 'error',
  file,
  line: 3,
  column: 1,
  message,
  hint: 'Write it anew.',
});

test.each(['text', 'github'] as const)('as %s, what a file holds cannot steer the terminal', (format) => {
  const steering = 'Found `\u001b[2J\u009b1m\r\u202eok`.';
  const printed = formatDiagnostics([found(steering, 'a\u001b[31m\n.md')], format);
  expect(printed).toContain('Found `\\u001b[2J\\u009b1m\\u000d\\u202eok`.');
  expect(printed).toContain('a\\u001b[31m\\u000a.md');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that steer.
  expect(printed.replaceAll('\n', '')).not.toMatch(/[\0-\u001f\u007f-\u009f\u202a-\u202e]/);
});

test('letters of every script stay as they are', () => {
  expect(formatDiagnostics([found('Found `שלום é 👋`.')], 'text')).toContain('`שלום é 👋`');
});

test('faults of one file stand together, whatever lies between them', () => {
  const printed = formatDiagnostics([found('One.'), found('Two.', 'b.md'), found('Three.')], 'text');
  expect(printed.split('\n').filter((line) => /^\S/.test(line))).toEqual(['a.md', 'b.md']);
});
