import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../../src/', import.meta.url));
const parse = (file: string, text = readFileSync(file, 'utf8')) =>
  ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);

/** Entry points for our own programs, and declarations of other packages. */
const unpublished = new Set(['pool.ts', 'tables.ts', 'types.d.ts']);

/** The types that the entry points of the package hand on, each with the file that declares it. */
function publicTypes(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const entry of readdirSync(src).filter((name) => name.endsWith('.ts') && !unpublished.has(name)))
    for (const statement of parse(join(src, entry)).statements) {
      if (!ts.isExportDeclaration(statement) || !statement.exportClause || !statement.moduleSpecifier)
        continue;
      if (!ts.isNamedExports(statement.exportClause)) continue;
      const from = (statement.moduleSpecifier as ts.StringLiteral).text.replace(/\.js$/, '.ts');
      const file = join(dirname(join(src, entry)), from);
      for (const { name } of statement.exportClause.elements)
        found.set(file, (found.get(file) ?? new Set()).add(name.text));
    }
  return found;
}

/** What a caller fills in for one call: nobody else holds it. */
const isInput = (name: string) => /Options$|^PdfWriterParts$|^PrintAssets$/.test(name);

/** The places of a declaration that somebody could write to. Functions may do with their parameters what they like. */
function writable(node: ts.Node): string[] {
  const isReadonly = (type: ts.Node) =>
    ts.isTypeOperatorNode(type.parent) && type.parent.operator === ts.SyntaxKind.ReadonlyKeyword;
  const found: string[] = [];
  const visit = (inner: ts.Node): void => {
    if (ts.isFunctionTypeNode(inner) || ts.isMethodSignature(inner)) return;
    if (ts.isConditionalTypeNode(inner)) return void [inner.trueType, inner.falseType].forEach(visit);
    if ((ts.isArrayTypeNode(inner) || ts.isTupleTypeNode(inner)) && !isReadonly(inner))
      found.push(inner.getText());
    if (
      ts.isPropertySignature(inner) &&
      !inner.modifiers?.some((m) => m.kind === ts.SyntaxKind.ReadonlyKeyword)
    )
      found.push(inner.getText());
    ts.forEachChild(inner, visit);
  };
  visit(node);
  return found;
}

const check = (file: string, names: ReadonlySet<string>, text?: string): string[] =>
  parse(file, text).statements.flatMap((statement) =>
    (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) &&
    names.has(statement.name.text) &&
    !isInput(statement.name.text)
      ? writable(statement).map((place) => `${file.replace(src, '')}: ${statement.name.text}: ${place}`)
      : [],
  );

test('public types are read-only to their depths', () => {
  expect([...publicTypes()].flatMap(([file, names]) => check(file, names))).toEqual([]);
});

test('a field, a list or a pair that somebody could write to is found', () => {
  const found = (type: string) => check('a.ts', new Set(['A']), `export interface A { ${type} }`);
  expect(
    found('readonly a: readonly string[]; readonly b: readonly [x: number, y: { readonly z: 1 }[]]'),
  ).toHaveLength(1);
  expect(found('a: string')).toHaveLength(1);
  expect(found('readonly a: string[]')).toHaveLength(1);
  expect(found('readonly a: readonly (readonly string[])[]; b(list: string[]): string[]')).toEqual([]);
});
