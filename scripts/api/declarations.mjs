// Opens the types of the package as TypeScript sees them from outside: only ours, nothing of other packages, and nothing is checked.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

export function openTypes(files) {
  const options = { noLib: true, types: [], skipLibCheck: true, module: ts.ModuleKind.ESNext };
  const host = ts.createCompilerHost(options, true);
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) => {
      const file = join(dirname(from), text.replace(/\.js$/, '.d.ts'));
      const ours = text.startsWith('.') && existsSync(file);
      return { resolvedModule: ours ? { resolvedFileName: file, extension: '.d.ts' } : undefined };
    });
  const program = ts.createProgram(files, options, host);
  const checker = program.getTypeChecker();
  return { exportsOf: (file) => exportsOf(program.getSourceFile(file), checker), checker };
}

/** Every name a file exports, with the symbol that it stands for in the end. */
function exportsOf(file, checker) {
  const symbol = checker.getSymbolAtLocation(file);
  if (!symbol) return [];
  return checker
    .getExportsOfModule(symbol)
    .map((found) => ({ name: found.name, symbol: behind(found, checker) }));
}

const behind = (symbol, checker) =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

/** The declarations of a symbol in our own files: all signatures of a function, or the one of anything else. */
export const declarationsOf = (symbol) =>
  (symbol.declarations ?? []).filter((d) => !ts.isSourceFile(d) && d.kind !== ts.SyntaxKind.TypeParameter);

/** The symbols of ours that some declarations name in their types. */
export function namedIn(declarations, checker) {
  const found = new Set();
  const walk = (node) => {
    if (ts.isIdentifier(node)) {
      const at = checker.getSymbolAtLocation(node);
      const symbol = at && behind(at, checker);
      if (symbol && isDeclaration(symbol) && !declarations.includes(symbol.declarations[0]))
        found.add(symbol);
    }
    node.forEachChild(walk);
  };
  for (const declaration of declarations) walk(declaration);
  return found;
}

/** Whether a symbol stands by itself in a file, unlike a field or a parameter. */
const isDeclaration = (symbol) =>
  (symbol.declarations ?? []).some(
    (d) =>
      ts.isInterfaceDeclaration(d) ||
      ts.isTypeAliasDeclaration(d) ||
      ts.isClassDeclaration(d) ||
      ts.isFunctionDeclaration(d) ||
      (ts.isVariableDeclaration(d) && ts.isSourceFile(d.parent.parent.parent)),
  );

/** What a declaration is called in a sentence. */
export function sortOf(symbol) {
  const [first] = declarationsOf(symbol);
  if (!first) return 'unknown';
  if (ts.isFunctionDeclaration(first)) return 'function';
  if (ts.isClassDeclaration(first)) return 'class';
  if (ts.isVariableDeclaration(first))
    return first.type && ts.isFunctionTypeNode(first.type) ? 'function' : 'constant';
  return 'type';
}

/** The doc comment: its sentences, and its tags by name. A type of the values of a list is told where the list is. */
export function commentOf(symbol, checker) {
  const list = listBehind(symbol, checker);
  const own = commentsOf(symbol);
  return own.about || !list ? own : commentsOf(list);
}

/** The list of `type A = (typeof list)[number]`. */
function listBehind(symbol, checker) {
  const [first] = declarationsOf(symbol);
  if (!first || !ts.isTypeAliasDeclaration(first) || !ts.isIndexedAccessTypeNode(first.type))
    return undefined;
  const inner = ts.isParenthesizedTypeNode(first.type.objectType)
    ? first.type.objectType.type
    : first.type.objectType;
  return ts.isTypeQueryNode(inner) ? checker.getSymbolAtLocation(inner.exprName) : undefined;
}

function commentsOf(symbol) {
  const docs = declarationsOf(symbol).flatMap((d) => ts.getJSDocCommentsAndTags(whole(d)));
  const text = (comment) =>
    (ts.getTextOfJSDocComment(comment) ?? '')
      .replace(/\{@link ([^}]+)\}/g, '`$1`')
      .replace(/\s*\n\s*/g, ' ')
      .trim();
  const own = docs.filter(ts.isJSDoc);
  const tags = own.flatMap((doc) =>
    (doc.tags ?? []).map((tag) => ({
      name: tag.tagName.text,
      about: [tag.name?.getText(), text(tag.comment)].filter(Boolean).join(' '),
    })),
  );
  return {
    about: own
      .map((doc) => text(doc.comment))
      .filter(Boolean)
      .join(' '),
    tags,
  };
}

const whole = (declaration) =>
  ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;

/** What a declaration says, with the comments of its fields or without any. */
export function signatureOf(symbol, { comments }) {
  const printer = ts.createPrinter({ removeComments: true });
  return declarationsOf(symbol)
    .map(whole)
    .map((d) => (comments ? d.getText() : printer.printNode(ts.EmitHint.Unspecified, d, d.getSourceFile())))
    .map((text) => text.replace(/^export (?:declare )?|^declare /, ''))
    .map((text) =>
      text.replace(/^ *#private;\n/gm, '').replace(/^(?: {4})+/gm, (s) => s.replaceAll('    ', '  ')),
    )
    .map(shortened)
    .join('\n');
}

/** Ids of content are as many as there are files. The first says what they look like. */
const shortened = (text) =>
  text.replace(/('[^'\n]*')(?: \| '[^'\n]*'){16,}/g, (all, first) => {
    return `${first} | … /* ${all.split(' | ').length} in all */`;
  });
