import type { Random } from './random.js';

/** Names that every object has, that Windows keeps for itself, or that look like a path or a place in the page. */
export const names = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'then', 'length', 'valueOf'],
  ...['con', 'aux', 'nul', '..', '.', '', ' ', 'a/b', '../../etc/passwd', '<b>', 'ä', 'first', '0', '-1'],
];

/** Characters that are seen by programs and not by people, or the other way round. */
export const marks = [
  ...['\0', '\u0001', '\u0008', '\u000b', '\u000c', '\u001b[31m', '\u001f', '\u007f', '\u0085', '\u00ad'],
  ...['\u200b', '\u200e', '\u202e', '\u2066', '\u2028', '\u2029', '\ufeff', '\ufffe', '\uffff', '\ud800'],
  ...['\udfff', '\u{1F44B}', '\u{10FFFF}', '\r', '\r\n', '\t', '\n', '$&', '$1', '$$', "$'", '%s', '%00'],
  ...['%%STRING%%', '&#0;', '&amp;', '\\', '`', '"', "'", '<', '>', '&', '{{', '}}', '{{learner}}', '{{x}}'],
];

/** Values as YAML writes them, each of another type than what most fields expect. */
export const yamlValues = [
  ...['null', '~', 'true', '0', '-1', '1e9', '1e999', '.nan', '.inf', '0x1F', '010', '12:30', '2026-02-30'],
  ...['2026-11-27T10:00:00Z', '""', "''", '[]', '{}', '[[]]', '[null]', '[1, 2]', '{ a: 1 }', '[{}]'],
  ...['&a [*a]', '&a { a: *a }', '*a', '&a [[*a]]', '[&a { b: [*a] }]', '!!binary aGk=', '!!set { a }'],
  ...['!!omap [a: 1]', '!!js/function "1"', '!x y', '!!str 1', '!!timestamp 2026-01-01', '|\n  a\n  b\n'],
  ...['>-\n  a\n', '"\\u0000"', '"\\ud800"', '"\\x1b[0m"', '"a\\nb"', '999999999999999999999', '0.1', '1e7'],
  ...['{ __proto__: 1 }', '{ constructor: { prototype: { a: 1 } } }', '[toString]', '[[[[[[[[a]]]]]]]]'],
  ...['javascript:alert(1)', 'data:text/html,a', 'data:image/svg+xml,<svg onload=a>', 'id:first', 'http://['],
];

/** Whole lines of YAML. */
export const yamlLines = [
  ...[
    '<<: *a',
    '<<: { title: A }',
    '? [a, b]\n: c',
    '? a',
    '- a',
    '---',
    '...',
    '%YAML 1.1',
    '# a',
    ':',
    '[',
    '{',
  ],
  ...[
    'title: A',
    'id: first',
    '__proto__: 1',
    'constructor: a',
    '"": a',
    '1: 2',
    'null: a',
    '{{learner}}: a',
  ],
  ...[
    'status: draft',
    'audiences: [k12]',
    'audiences: [__proto__]',
    'related: &a { pairs-with: [*a] }',
    '\ta: b',
  ],
  ...[
    'tags: [a, b',
    'title: "a',
    'a: b: c',
    'references: [doe-2020]',
    'reviewed: 2026-01-01',
    '@',
    '`',
    '!!',
    '&',
  ],
];

/** What means something to Markdown, or to us. */
export const markdownPieces = [
  ...[':::', ':::for{audience="k12"}\n', ':::for{audience="__proto__"}\n', ':::facilitator\n', '::: say\n'],
  ...[
    ':::say\n:::\n',
    '::lines{count=2}\n',
    '::lines{count=1e7}\n',
    '::lines{count=99999999}\n',
    '::grid{}\n',
  ],
  ...[
    '::box{height="9km"}\n',
    '::table{rows=9 columns="a|b"}\n',
    '::scale{from=1 to=9}\n',
    '::map{rings=9}\n',
  ],
  ...[
    '{{learner}}',
    '{{ learner }}',
    '{{__proto__}}',
    '{{constructor}}',
    '[@doe-2020]',
    '[@__proto__]',
    '[@]',
  ],
  ...[
    '[^1]',
    '[^1]: [^1]\n',
    '[^a]: A\n\n    B\n',
    '[x](id:first)',
    '[x](id:__proto__)',
    '[x](javascript:a)',
  ],
  ...[
    '[x](JaVa\tscript:a)',
    '[x](data:text/html,a)',
    '[x](//a.b)',
    '[x](<a b>)',
    '[x]: javascript:a\n',
    '[x][y]',
  ],
  ...[
    '![](a.png)',
    '![x](images/dot.png)',
    '![x](images/dot.svg)',
    '![x](../../../x.svg)',
    '![x](https://a.b/c)',
  ],
  ...[
    '![x](data:image/svg+xml,<svg/onload=a>)',
    '![x][y]\n\n[y]: a\n',
    '<b>',
    '<!--',
    '-->',
    '<script>a</script>',
  ],
  ...[
    '<svg onload=a>',
    '<a href="javascript:a">',
    '</p>',
    '| a |\n|---|\n| b | c |\n',
    '- [ ] ',
    '- [x] a\n',
  ],
  ...[
    '1. ',
    '999999999. a\n',
    '> ',
    '# A\n',
    '## Adapt\n',
    '## \n',
    '### a\n',
    '####### ',
    '```\n',
    '~~~a\n',
    '***',
  ],
  ...[
    '---\n',
    '===\n',
    '---js\n',
    '+++\n',
    '  \n',
    '\n\n',
    '    code\n',
    '\\\n',
    '(5 min)',
    '(5–10 min)',
    '**a',
    '~~',
  ],
  ...[
    '$$',
    'http://a.b',
    'www.a.b',
    'a@b.c',
    '&copy;',
    '&#x1F;',
    '&#xD800;',
    '&#1;',
    ':smile:',
    '3:30pm',
    '"a"',
    "'a",
  ],
];

const runs = [
  ' ',
  '\t',
  '\n',
  '\n ',
  '*',
  '_',
  '`',
  '[',
  ']',
  '(',
  '>',
  '> ',
  '- ',
  '#',
  '|',
  ':',
  '{',
  '{{',
  '&',
];
const moreRuns = [
  '<',
  '<a',
  '<!',
  '"',
  "'",
  '\\',
  '~',
  '-',
  '!',
  '![',
  'a',
  'a ',
  '0',
  'ä',
  'href=',
  'url(',
  '&a;',
  ',',
  'é',
];

/** One piece again and again, as long as asked; now and then short, so that it falls below the limits. */
export function longRun(random: Random, longest: number): string {
  const piece = random.pick([...runs, ...moreRuns]);
  return piece.repeat(1 + random.below(random.pick([12, 80, 500, longest]) / piece.length));
}
