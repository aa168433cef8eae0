// dist/editors: settings that authors copy beside their content, and snippets made from the tables of kinds and blocks.
import { cp, mkdir, writeFile } from 'node:fs/promises';

const dist = new URL('../dist/', import.meta.url);
const { blocks, blockHelp, kinds, sectionKey } = await import(new URL('tables.js', dist));

/** Copies what stands in templates/editors, and writes the snippets beside it. `strings` name the sections. */
export async function writeEditorFiles(strings) {
  const to = new URL('editors/', dist);
  await mkdir(to, { recursive: true });
  await cp(new URL('../templates/editors', import.meta.url), to, { recursive: true });
  const snippets = Object.fromEntries([
    ...blocks.map(blockSnippet),
    ...kinds.map((k) => sectionsSnippet(k, strings)),
  ]);
  await writeFile(new URL('vscode/playbook.code-snippets', to), `${JSON.stringify(snippets, null, 2)}\n`);
}

/** A block with all attributes that it must have, to be filled in one after the other. */
function blockSnippet({ name, form, attributes }) {
  const required = Object.entries(attributes).filter(([, a]) => a.required);
  const given = required.map(([attribute, a], i) => `${attribute}="\${${i + 1}:${example(a)}}"`).join(' ');
  const head = `${form === 'leaf' ? '::' : ':::'}${name}${given === '' ? '' : `{${given}}`}`;
  return [
    `Block: ${name}`,
    {
      scope: 'markdown',
      prefix: `:${name}`,
      description: blockHelp[name].about,
      body: form === 'leaf' ? [head, '$0'] : [head, '$0', ':::'],
    },
  ];
}

const example = ({ type, range }) =>
  ({ count: String(range?.[0] ?? 1), length: '5cm', list: 'one|two', audiences: 'audience' })[type] ?? 'text';

/** The headings that a kind must have. */
function sectionsSnippet({ kind, name, sections }, strings) {
  const required = sections.filter((s) => s.required);
  return [
    `Sections: ${kind}`,
    {
      scope: 'markdown',
      prefix: `sections-${kind}`,
      description: `The sections of a file of the kind ${name[0]}.`,
      body: required.flatMap((s, i) => [`## ${strings[sectionKey(s.id)]}`, '', `\${${i + 1}:…}`, '']),
    },
  ];
}
