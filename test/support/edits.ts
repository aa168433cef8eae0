import type { Files } from './base.js';
import type { seededNumbers } from './random.js';

/** Pieces that change what a file says, leads to or depends on, and pieces that break it. */
const pieces = [
  'A word.\n',
  '\n\nRead [the card](id:name-card) and [nothing](id:gone).\n\n',
  ' [@doe-2020] and [@roe-2021].',
  ' {{learners}} and {{mentors}}.',
  '\n\n![A dot](dot.svg)\n\n',
  '\n\n:::for{audience="k12"}\nOnly here.\n:::\n\n',
  '\n## Debrief\n\n',
  'references: [roe-2021]\n',
  'reviewed: 2025-03-01\n',
  'handouts: [name-card, gone]\n',
  '"quoted" and it\'s so.',
  '---\n',
  ': [',
  '<!-- ',
];

const dot = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1v1z"/></svg>';

/** Whole edits of the files that others depend on. */
const known: readonly ((files: Files) => Files)[] = [
  (files) => edited(files, 'references.json', '"doe-2020"', '"roe-2021"'),
  (files) => edited(files, 'references.json', '"roe-2021"', '"doe-2020"'),
  (files) => edited(files, 'references.json', 'A book about ties', 'Another book'),
  (files) => edited(files, 'glossary.yaml', 'A link between', 'What lies between'),
  (files) => edited(files, 'audiences.yaml', 'label: College', 'label: Colleges and more'),
  (files) => edited(files, 'audiences.yaml', '  college:', '  university:'),
  (files) => edited(files, 'audiences.yaml', '  university:', '  college:'),
  (files) => edited(files, 'audiences.yaml', 'gradeBands: true', 'gradeBands: false'),
  (files) => edited(files, 'audiences.yaml', '  organization: { about', '  mentor: { about'),
  (files) => edited(files, 'playbook.md', 'language: en', 'language: fr'),
  (files) => edited(files, 'playbook.md', 'language: fr', 'language: en'),
  (files) => edited(files, 'recipes/short.yaml', 'k12', 'college'),
  (files) => ({ ...files, 'steps/first/handouts/dot.svg': dot }),
  (files) => ({ ...files, 'steps/first/activities/dot.svg': dot.replace('h1', 'h2') }),
  (files) => ({ ...files, 'steps/first/activities/dot.svg': '<svg' }),
  (files) => ({ ...files, 'strings/en.yaml': 'minuteWords: minutes\n' }),
  (files) => ({ ...files, 'coverage.yaml': 'inAll: { activities: 2 }\n' }),
  (files) => ({ ...files, 'steps/first/notes.docx': 'words' }),
];

/** Files after an edit that looks random and is the same for the same numbers. */
export function randomEdit(files: Files, below: ReturnType<typeof seededNumbers>): Files {
  const paths = Object.keys(files).sort();
  const path = paths[below(paths.length)]!;
  const text = String(files[path]);
  const other = pieces[below(pieces.length)]!;
  switch (below(6)) {
    case 0: {
      const { [path]: _, ...rest } = files;
      return rest;
    }
    case 1:
      return { ...files, [path.replace(/([\w-]+)\.md$/, '$1-too.md')]: text };
    case 2: {
      const at = below(text.length + 1);
      return { ...files, [path]: text.slice(0, at) + other + text.slice(at) };
    }
    case 3: {
      const lines = text.split('\n');
      lines.splice(below(lines.length), 1 + below(3));
      return { ...files, [path]: lines.join('\n') };
    }
    default:
      return known[below(known.length)]!(files);
  }
}

function edited(files: Files, path: string, from: string, to: string): Files {
  const text = files[path];
  return text === undefined ? files : { ...files, [path]: String(text).replace(from, to) };
}
