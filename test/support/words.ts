import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { parse } from 'yaml';

const content = fileURLToPath(new URL('../../content/', import.meta.url));
const readContent = (path: string) => readFileSync(join(content, path), 'utf8');

/**
 * The ids and labels of our audiences and steps, and the headings of our sections: what the code must not know, because other
 * playbooks have others. Ids of sections are code.
 */
export function contentNames(): string[] {
  const { audiences } = parse(readContent('audiences.yaml')) as {
    audiences: Record<string, { label: string }>;
  };
  const steps = readdirSync(join(content, 'steps'));
  const titles = steps.map((step) => /^title: "?(.+?)"?$/m.exec(readContent(`steps/${step}/step.md`))![1]!);
  const headings = Object.entries(parse(readContent('strings/en.yaml')) as Record<string, string>)
    .filter(([key]) => key.startsWith('section-'))
    .map(([, heading]) => heading);
  return [
    ...Object.entries(audiences).flatMap(([id, { label }]) => [id, label]),
    ...steps,
    ...titles,
    ...headings,
  ];
}

/** Names in a source, as `file:line: name`. A name that is one plain word, such as “Prepare”, counts where it stands in quotes. */
export function namesIn(file: string, text: string, names: readonly string[]): string[] {
  const isWord = (name: string) => /^\p{Lu}?\p{Ll}+$/u.test(name) && !isAudience.test(name);
  const [words, others] = [names.filter(isWord), names.filter((name) => !isWord(name))];
  const pattern = new RegExp(
    `(?<![\\w-])(?:${others.join('|')})(?![\\w-])|(?<=[\`“"'>])(?:${words.join('|')})(?=[\`”"'<])`,
    'g',
  );
  return text
    .split('\n')
    .flatMap((line, i) => (line.match(pattern) ?? []).map((name) => `${file}:${i + 1}: ${name}`));
}

/** What of our audiences no code says in passing. */
const isAudience = /^postsecondary$/i;

/** Who makes a fault, a notice or an error of a text speaks to authors and developers. */
const speaksToAuthors = /^(?:fault|remark|super)$|(?:Error|Fault|Notice)$/;
const isForAuthors = /^(?:message|hint|fault|why)$/;
const tellsWhatIsWrong = /fault|damage|notice|wrong/i;

/** Words in Word's list of styles, and names of fonts. What a document says is in none of these files. */
export function styleNames(sources: ReadonlyMap<string, string>): Set<string> {
  const files = ['look', 'styles', 'style-parts', 'text-styles', 'page-styles', 'wall-styles'].map(
    (name) => `formats/docx/${name}.ts`,
  );
  const literals = files.flatMap((file) => [...sources.get(file)!.matchAll(/'([^'\n]*)'/g)]);
  return new Set([...literals.map(([, name]) => name!), 'Title', 'Hyperlink']);
}

/** Texts of a source that a reader of a packet could come to see, as `file:line: text`, with `…` for what is filled in. */
export function sentencesIn(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const said = saidBy(node);
    if (said !== undefined && isForReaders(said) && !isApart(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${file}:${line + 1}: ${said}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function saidBy(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('…');
}

/** Three words in a row that are no code, or nothing but a word or two of which the first has a capital. */
function isForReaders(said: string): boolean {
  const withoutNames = said.replace(/"[^"\n]*"/g, '|');
  const rows =
    withoutNames.match(/(?<![\w/$-])(?:[\p{L}’']+|…)(?:[,;:.]? (?:[\p{L}’']+|…)(?![\w=-]))+/gu) ?? [];
  const isRow = (row: string) => row.split(' ').length > 2 && /\p{L}{2}/u.test(row);
  return rows.some(isRow) || /^\p{Lu}\p{Ll}+(?: \p{Ll}+)?[.:]?$/u.test(said);
}

/** Whether a text is no part of a packet, seen by where it stands: in a name or a type, or in what is said to authors. */
function isApart(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isImportDeclaration(parent) || ts.isLiteralTypeNode(parent) || ts.isTaggedTemplateExpression(parent))
    return true;
  // Names in a row.
  if (ts.isPropertyAccessExpression(parent) && parent.name.text === 'split') return true;
  for (let at: ts.Node = node; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isThrowStatement(at)) return true;
    if (ts.isCallExpression(at) || ts.isNewExpression(at))
      if (at.expression !== node && speaksToAuthors.test(lastName(at.expression))) return true;
    if (ts.isPropertyAssignment(at) && isForAuthors.test(at.name.getText())) return true;
    if (ts.isVariableDeclaration(at) || ts.isFunctionDeclaration(at))
      if (isForAuthors.test(nameOf(at)) || tellsWhatIsWrong.test(nameOf(at))) return true;
    if (ts.isFunctionDeclaration(at)) return false;
  }
  return false;
}

const nameOf = (node: ts.VariableDeclaration | ts.FunctionDeclaration) => node.name?.getText() ?? '';

const lastName = (node: ts.Expression): string =>
  ts.isPropertyAccessExpression(node) ? node.name.text : node.getText();
