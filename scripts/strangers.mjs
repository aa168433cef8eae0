// Puts each Markdown file of a folder as a handout into a small playbook, loads it, prints it, and counts what is lost in silence.
// It fetches nothing. Usage: node scripts/strangers.mjs DIR [--all]
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const { loadPlaybook, memorySource } = await import(new URL('../dist/load.js', import.meta.url));
const { customize, renderFragment } = await import(new URL('../dist/index.js', import.meta.url));
const { renderMarkdown } = await import(new URL('../dist/markdown.js', import.meta.url));
const { composeResource } = await import(new URL('../dist/index.js', import.meta.url));

const [folder, ...flags] = process.argv.slice(2);
if (!folder) {
  console.error('Say which folder: node scripts/strangers.mjs DIR');
  process.exit(2);
}

const base = {
  'playbook.md':
    '---\ntitle: Strangers\nsubtitle: Texts of others\nversion: 1.0.0\nlanguage: en\nlicense: none\nlicenseUrl: https://example.org/\nattribution: Others\nsteps: [first]\n---\n\nText.\n',
  'audiences.yaml':
    'terms: {}\ngeneral: {}\naudiences:\n  all: { label: All, summary: Everybody., role: reader, vocabulary: {} }\n',
  'steps/first/step.md':
    '---\ntitle: First\nsummary: The first.\ngoal: It is there\ndimensions: [quantity]\n---\n\n## Why it matters\n\nIt does.\n\n## What good looks like\n\nGood.\n\n## Where to start\n\nHere.\n',
};
const file = 'steps/first/handouts/text.md';
const head = '---\ntitle: Text\nsummary: A text.\nform: read\nfor: learner\n---\n\n';

/** The text below a frontmatter, if there is one. */
const bodyOf = (text) =>
  text.replace(/^\uFEFF/, '').replace(/^---\r?\n(?=[\w-]+:)[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/, '');

/** Headings as a handout has them: they begin with `##` and step down one level at a time. Images are their words, as their files are not here. */
function asHandout(text) {
  let level = 1;
  let fence = '';
  return text
    .split(/\r?\n/)
    .map((line) => {
      const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
      if (fence !== '' ? mark.startsWith(fence) : mark !== '') fence = fence === '' ? mark : '';
      const heading = fence === '' && mark === '' && /^ {0,3}(#{1,6})(?=[ \t])/.exec(line)?.[1];
      if (!heading) return line;
      level = Math.min(level + 1, 6, Math.max(2, heading.length));
      return line.replace(/#+/, '#'.repeat(level));
    })
    .join('\n')
    .replace(/!\[([^\]\n]*)\]\((?!https?:)[^()\n]*\)/g, '$1');
}

/** What a reader of the source would call its words: not what stands in comments, labels and names of languages. */
const read = (text) =>
  text
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/^([ \t>*+-]*)\d+[.)](?=\s)/gm, '$1')
    .replace(/^[ \t>*\d.-]*(?:`{3,}|~{3,})[^\n`]*$/gm, ' ')
    .replace(/\[\^[^\]\n]*\]:?/g, ' ')
    .replace(/^ {0,3}\[[^\]\n]+\]:/gm, ' ')
    .replace(/\]\[[^\]\n]*\]/g, '] ')
    .replace(/&(?:#x?[\da-f]+|\w+);/gi, ' ')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');

const countWords = (text) => {
  const counts = new Map();
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** All that a tree says, its links and what stands in their place included. */
const said = (node) =>
  [node.value, node.title, ...Object.values(node.properties ?? {}).flat(), ''].join(' ') +
  ['intro', 'sections', 'children'].map((part) => (node[part] ?? []).map(said).join('')).join('');

function paths(dir) {
  return readdirSync(dir)
    .filter((name) => name !== '.git' && name !== 'node_modules')
    .sort()
    .flatMap((name) => {
      const path = join(dir, name);
      if (statSync(path).isDirectory()) return paths(path);
      return /\.(?:md|markdown|mdx|Rmd)$/.test(name) ? [path] : [];
    });
}

const totals = { files: 0, clean: 0, warned: 0, refused: 0, crashed: 0, lost: 0 };
const rules = new Map();
for (const path of paths(folder)) {
  totals.files += 1;
  const body = asHandout(bodyOf(readFileSync(path, 'utf8')));
  try {
    const { value, diagnostics } = await loadPlaybook(memorySource({ ...base, [file]: head + body }));
    if (flags.includes('--faults'))
      for (const d of diagnostics)
        if (d.file === file) console.log(`${path}:${d.line} ${d.rule} ${d.message}`);
    const own = diagnostics.filter((d) => d.file === file && d.rule !== 'handout-orphan');
    for (const rule of new Set(own.map((d) => d.rule))) rules.set(rule, (rules.get(rule) ?? 0) + 1);
    const [handout] = value.handouts;
    if (!handout) {
      totals[own.length > 0 ? 'refused' : 'lost'] += 1;
      if (own.length === 0) console.log(`${path}: left out without a word`);
      continue;
    }
    totals[own.length > 0 ? 'warned' : 'clean'] += 1;
    const { value: tailored } = customize(value, { include: ['text'] });
    renderFragment(tailored.playbook.handouts[0], { tailored });
    renderMarkdown(composeResource(tailored, 'text'));
    const there = countWords(said(handout.body).replace(/[’‘]/g, "'"));
    const lost = [...countWords(read(body))].filter(([word, n]) => (there.get(word) ?? 0) < n);
    if (lost.length === 0) continue;
    totals.lost += 1;
    const told = own.map((d) => `${d.rule}:${d.line}`).join(' ');
    if (flags.includes('--all') || told === '' || totals.lost <= 20)
      console.log(
        `${path}: lost ${lost
          .slice(0, 12)
          .map(([word]) => word)
          .join(' ')}${told && ` (told ${told.slice(0, 120)})`}`,
      );
  } catch (error) {
    totals.crashed += 1;
    console.log(`${path}: ${error.stack}`);
  }
}
console.log(
  `${totals.files} files: ${totals.clean} without a fault, ${totals.warned} with warnings, ${totals.refused} refused with a reason, ${totals.crashed} crashed, ${totals.lost} with words that are not printed.`,
);
for (const [rule, count] of [...rules].sort((a, b) => b[1] - a[1])) console.log(`  ${rule}: ${count} files`);
