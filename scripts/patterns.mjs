// Judges every regular expression in src/ and keeps the verdicts in test/house/patterns.json, which a test compares with the sources.
// Those that a machine cannot judge, or that are slow only on texts that never come, stand under `read` there, with the reason.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const list = join(root, 'test/house/patterns.json');

/** Where each regular expression of the sources stands: literals as written, and calls of `RegExp` as their code. */
export function patternsIn(folder = join(root, 'src')) {
  const found = new Map();
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  for (const name of names.filter((n) => /\.tsx?$/.test(n))) {
    const text = readFileSync(join(folder, name), 'utf8');
    const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
    const visit = (node) => {
      const isCall = ts.isNewExpression(node) || ts.isCallExpression(node);
      if (ts.isRegularExpressionLiteral(node) || (isCall && node.expression.getText(file) === 'RegExp')) {
        const code = node.getText(file);
        found.set(code, [...(found.get(code) ?? []), name.replaceAll('\\', '/')]);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return found;
}

/** Whether the time a literal takes grows with the length of the text only; undefined when that cannot be told. */
export async function isLinear(literal) {
  const { checkSync } = await import('recheck');
  const end = literal.lastIndexOf('/');
  const { status, complexity } = checkSync(literal.slice(1, end), literal.slice(end + 1), {
    checker: 'automaton',
    timeout: 30_000,
  });
  if (status === 'unknown') return undefined;
  return status === 'safe' && (complexity.type === 'safe' || complexity.type === 'linear');
}

async function judgeAll() {
  const known = JSON.parse(readFileSync(list, 'utf8'));
  const asked = process.argv.includes('--all') ? [] : known.linear;
  const linear = [];
  const open = [];
  for (const [code, files] of patternsIn()) {
    if (Object.hasOwn(known.read, code)) continue;
    if (asked.includes(code) || (code.startsWith('/') && (await isLinear(code)))) linear.push(code);
    else open.push(`${files[0]}: ${code}`);
  }
  const read = Object.fromEntries(Object.entries(known.read).filter(([code]) => patternsIn().has(code)));
  writeFileSync(list, `${JSON.stringify({ linear: linear.sort(), read }, undefined, 2)}\n`);
  if (open.length === 0) return;
  console.error(
    `Not shown to be linear; change them, or say under \`read\` why they may stay:\n${open.join('\n')}`,
  );
  process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await judgeAll();
