import { resolve } from 'node:path';
import { UsageError } from '../usage-error.js';

/** A place in a file, as an editor is asked for it. */
export interface EditorPlace {
  /** Path of the file, from the root of the disk. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** The address that opens an editor at a place; undefined for nobody's editor. */
export type EditorLink = (place: EditorPlace) => string | undefined;

/** Addresses that editors have registered for themselves. */
const addresses: Readonly<Record<string, string>> = {
  vscode: 'vscode://file{file}:{line}:{column}',
  cursor: 'cursor://file{file}:{line}:{column}',
  zed: 'zed://file{file}:{line}:{column}',
  idea: 'idea://open?file={file}&line={line}&column={column}',
};

/** Names that `--editor` takes. */
export const editors: readonly string[] = [...Object.keys(addresses), 'none'];

/** Schemes that a browser would run or read itself. */
const unsafe = /^(?:javascript|data|vbscript|blob|file|about):/i;

/**
 * How to open an editor. `template` is the address of another one, with `{file}`, `{line}` and `{column}` in it; an editor that
 * is named goes before it.
 *
 * @throws UsageError for a template that is none.
 */
export function editorLink(name: string | undefined, template: string | undefined): EditorLink {
  if (name === 'none') return () => undefined;
  const address = addresses[name ?? ''] ?? (template ? checked(template) : addresses.vscode!);
  return (place) => filled(address, place);
}

function checked(template: string): string {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(template) || unsafe.test(template) || !template.includes('{file}'))
    throw new UsageError(
      `\`EDITOR_URL\` is \`${template}\`, expected an address with \`{file}\` in it, such as \`${addresses.vscode}\`.`,
    );
  return template;
}

function filled(address: string, { path, line, column }: EditorPlace): string {
  // A drive of Windows stands behind a slash as well.
  const absolute = resolve(path)
    .replaceAll('\\', '/')
    .replace(/^(?!\/)/, '/');
  const file = absolute
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replace(/^\/(\w)%3A/, '/$1:');
  const words: Readonly<Record<string, string>> = { file, line: String(line), column: String(column) };
  return address.replace(/\{(file|line|column)\}/g, (_, word: string) => words[word]!);
}
