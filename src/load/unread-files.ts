import { type Diagnostic, fault } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import { typeOfName } from '../pictures/picture-type.js';

/** The files of a playbook beside its resources, strings and recipes. */
const names = [
  'playbook.md',
  'audiences.yaml',
  'values.yaml',
  'references.json',
  'glossary.yaml',
  'coverage.yaml',
  'prose-exceptions.yaml',
  'prose-words.yaml',
  'search.yaml',
  'overlay.yaml',
];

/** What programs for texts write; in the place of Markdown, nobody would ever see it. */
const text = /\.(?:docx?|odt|rtf|pages|txt|html?|pdf|ya?ml|json|csv|tex|rst|adoc|org)$/i;
const document = /\.(?:docx?|odt|rtf|pages|md\.txt)$/i;
/** What programs leave beside the files they change. */
const leftBehind = /(?:^|\/)(?:~\$|Thumbs\.db$|desktop\.ini$)|(?:~|\.(?:bak|orig|swp|tmp))$/i;

/** A warning for each file that was probably meant to be read, and is not. Markdown in a wrong place is told elsewhere. */
export function unreadFiles(paths: readonly string[], language: string): Diagnostic[] {
  return paths.flatMap((file) => {
    if (leftBehind.test(file) || /\.(?:md|markdown|mdown|mkd|mdx)$/i.test(file)) return [];
    if (/(?:^|\/)(?:README|LICENSE)[^/]*$/.test(file)) return [];
    const why = whyUnread(file, language);
    return why === undefined
      ? []
      : [fault('file-unread', file, { line: 1, column: 1 }, `Found a file that is not read${why}`)];
  });
}

/** How the sentence goes on; undefined for files that are read, and for those that are somebody's own. */
function whyUnread(file: string, language: string): string | undefined {
  const parts = file.split('/');
  const [top = '', name = ''] = parts;
  if (parts.length === 1) {
    if (names.includes(file)) return undefined;
    const meant = names.find((n) => stem(n) === stem(file).toLowerCase()) ?? nearest(file, names);
    if (meant) return didYou(meant);
    return document.test(file) ? ', expected Markdown in a file that ends in `.md`.' : undefined;
  }
  const folder = nearest(top, ['steps', 'strings', 'recipes']);
  if (folder === 'steps')
    return text.test(file) && !typeOfName(file)
      ? /\.md\.txt$/i.test(file)
        ? didYou(file.replace(/\.txt$/i, ''))
        : ', expected Markdown in a file that ends in `.md`.'
      : undefined;
  if (top !== folder && !/\.ya?ml$/i.test(file)) return undefined;
  if (folder === 'recipes') {
    if (top === folder && parts.length === 2 && /\.ya?ml$/.test(name)) return undefined;
    return /\.(?:ya?ml|json|txt)$/i.test(file) ? didYou(`recipes/${stemOf(parts)}.yaml`) : undefined;
  }
  if (folder !== 'strings' || file === `strings/${language}.yaml`) return undefined;
  if (top !== folder || !name.endsWith('.yaml')) return didYou(`strings/${stemOf(parts)}.yaml`);
  return `: the \`language\` in \`playbook.md\` is \`${language}\`.`;
}

const didYou = (name: string) => `; did you mean \`${name}\`?`;

const stem = (name: string) => name.split('.', 1)[0]!;

const stemOf = (parts: readonly string[]) => stem(parts.at(-1)!);
