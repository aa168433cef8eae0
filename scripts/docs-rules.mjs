// docs/rules.md: every rule, with an example that is run while the page is made.
import { readdir, readFile } from 'node:fs/promises';
import { code, table } from './docs-tables.mjs';

const dist = new URL('../dist/', import.meta.url);
const { customize, recipeFaults } = await import(new URL('index.js', dist));
const { loadOverlay, loadPlaybook, memorySource, readRecipe, readRoster } = await import(
  new URL('load.js', dist)
);
const { readResponses } = await import(new URL('measures.js', dist));
const { recipeFromLink } = await import(new URL('recipe.js', dist));
const { checkReviewed } = await import(new URL('authoring.js', dist));
const { checkProse } = await import(new URL('review.js', dist));
const { ruleExamples, ruleIds, rules } = await import(new URL('tables.js', dist));

export async function rulesPage() {
  const base = await baseFiles();
  const parts = [
    '# Rules',
    '<!-- Made by scripts/docs.mjs from src/diagnostics. Do not edit it here. -->',
    'Everything `check` can find. An **error** keeps the file out of the playbook; a **warning** lets it in. Each example is a change to one small playbook, [test/fixtures/base](../test/fixtures/base), and each message is what `check` says about it. The tests run the same examples.',
    table(
      ['rule', 'severity', 'what it means'],
      ruleIds.map((id) => [`[${code(id)}](#${id})`, rules[id].severity, firstSentence(rules[id].meaning)]),
    ),
  ];
  for (const id of ruleIds) parts.push(...(await section(id, base)));
  return `${parts.map((p) => p.trimEnd()).join('\n\n')}\n`;
}

const firstSentence = (text) => /^.*?[.!?](?=\s+[A-Z“]|$)/s.exec(text)?.[0] ?? text;

async function section(id, base) {
  const { severity, meaning, hint } = rules[id];
  const example = ruleExamples[id];
  const { file, good, at } = example;
  const found = (await faultsIn(base, example)).find((d) => d.rule === id);
  if (!found || found.line !== at[0] || found.column !== at[1])
    throw new Error(`The example of ${id} is not reported at ${file}:${at.join(':')}.`);
  return [
    `## ${id}`,
    `**${severity}** · ${meaning}`,
    `**To mend it:** ${hint}`,
    ...wrong(example),
    `Reported at ${code(`${file}:${at.join(':')}`)}: ${found.message}`,
    ...(good === '' ? [] : ['Right:', fence(file, good)]),
  ];
}

function wrong({ file, bad, repeat, absent, unreadable }) {
  if (unreadable) return [`Wrong: ${code(file)} cannot be read, because ${unreadable}.`];
  if (absent) return [`Wrong: the playbook has no ${code(file)}.`];
  if (bad === '') return ['Wrong: what is below is not there.'];
  const shown = bad.replace(/\0/g, '␀');
  const note = repeat
    ? ` ${repeat.toLocaleString('en-US')} times in a row`
    : bad.includes('\0')
      ? ' (`␀` stands for a zero byte)'
      : '';
  return [`Wrong${repeat ? ',' : ''}${note}, in ${code(file)}:`, fence(file, shown)];
}

function fence(file, text) {
  const language = { md: 'markdown', yaml: 'yaml', json: 'json', csv: 'csv' }[file.split('.').at(-1)];
  return `\`\`\`${language}\n${text.replace(/\n+$/, '')}\n\`\`\``;
}

/** The small playbook that the examples change. */
async function baseFiles() {
  const root = new URL('../test/fixtures/base/', import.meta.url);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((e) => e.isFile())
    .map((e) =>
      `${e.parentPath ?? e.path}/${e.name}`
        .replace(/\\/g, '/')
        .split('/fixtures/base/')[1]
        .replace(/^\//, ''),
    );
  return Object.fromEntries(
    await Promise.all(paths.map(async (p) => [p, await readFile(new URL(p, root), 'utf8')])),
  );
}

/** What is found when the example's mistake is made; the same as `faultsIn` of the tests. */
/** A source that cannot read one of its files. */
const failingSource = (source, file, why) => ({
  ...source,
  read: (path) => (path === file ? Promise.reject(new Error(why)) : source.read(path)),
});

async function faultsIn(base, { file, good, bad, repeat = 1, absent, unreadable, prose, asOf }) {
  const before = base[file];
  const text = before && good ? before.replace(good, () => bad.repeat(repeat)) : bad.repeat(repeat);
  const bytes = new TextEncoder().encode(text);
  if (file === 'recipe.yaml') {
    const { value: playbook } = await loadPlaybook(memorySource(base));
    const { value, diagnostics } = readRecipe(file, bytes);
    return value
      ? customize(playbook, value.recipe, { file, locate: value.locate }).diagnostics
      : diagnostics;
  }
  if (file === 'link') return recipeFromLink(text).diagnostics;
  if (file === 'responses.csv') {
    const measure = await readFile(new URL('../test/fixtures/trust-measure.json', import.meta.url), 'utf8');
    return (await readResponses(file, bytes, JSON.parse(measure))).diagnostics;
  }
  if (file === 'roster.csv') {
    const { value: playbook } = await loadPlaybook(memorySource(base));
    const { value, diagnostics } = await readRoster(file, bytes);
    const later = value.flatMap((r) => r.name(recipeFaults(playbook, r.recipe, { file, locate: r.locate })));
    return [...diagnostics, ...later];
  }
  if (file === 'overlay.yaml') {
    const { value: playbook } = await loadPlaybook(memorySource(base));
    const { value, diagnostics } = await loadOverlay(memorySource({ [file]: bytes }), playbook);
    return [...diagnostics, ...customize(playbook, {}, { overlays: [value] }).diagnostics];
  }
  const { [file]: _gone, ...others } = base;
  const whole = memorySource(absent ? others : { ...others, [file]: bytes });
  const source = unreadable ? failingSource(whole, file, unreadable) : whole;
  const { value, diagnostics } = await loadPlaybook(source);
  if (asOf) return checkReviewed(value, source, asOf);
  return prose ? (await checkProse(value, source)).diagnostics : diagnostics;
}
