import { isAlias, isScalar, type Node, visit } from 'yaml';
import { show } from '../diagnostics/show.js';

/** Words of a value that YAML does not read as such, and where they stand. */
export interface CutValue {
  offset: number;
  message: string;
  hint: string;
}

/** Ids, days and numbers: who writes a comment behind one of these means it. */
const isCode = (value: unknown) => typeof value !== 'string' || /^[a-z0-9.:/-]*$/.test(value);

/** Values that lose words in silence: behind `#`, which begins a comment, behind `&`, which gives a name, and entries that go on with another. */
export function cutValues(root: Node | null, text: string): CutValue[] {
  if (![' #', '\t#', ' &'].some((sign) => text.includes(sign)) && !/^ +- /m.test(text)) return [];
  const found: CutValue[] = [];
  const aliases = new Set<string>();
  if (text.includes('*'))
    visit(root, (_, node) => {
      if (isAlias(node)) aliases.add(node.source);
    });
  visit(root, (_, node) => {
    if (!isScalar(node) || node.type !== 'PLAIN' || !node.range) return;
    const [from, end, after] = node.range;
    const rest = text.slice(end, after).split('\n')[0]!.trim();
    const line = text.slice(from, end);
    const quoted = (words: string) =>
      `Write \`"${words.replace(/["\\]/g, '\\$&')}"\`, or put the comment on a line of its own.`;
    if (rest.startsWith('#') && !isCode(node.value))
      found.push({
        offset: text.indexOf('#', end),
        message: `Found \`${show(rest)}\` behind \`${show(line)}\`, where YAML begins a comment, so it is not read.`,
        hint: quoted(`${line} ${rest}`),
      });
    else if (node.anchor !== undefined && !aliases.has(node.anchor) && typeof node.value === 'string')
      found.push({
        offset: Math.max(0, text.lastIndexOf('&', from)),
        message: `Found \`&${show(node.anchor)}\` before \`${show(line)}\`, where YAML gives a value a name, so it is not read.`,
        hint: `Write \`"&${node.anchor} ${line.replace(/["\\]/g, '\\$&')}"\`.`,
      });
    else {
      const next = line.split('\n').findIndex((part, i) => i > 0 && part.trimStart().startsWith('- '));
      if (next > 0)
        found.push({
          offset: text.indexOf('- ', from + line.split('\n').slice(0, next).join('\n').length),
          message: `Found \`- \` further in than the entry above it, so YAML reads both as one.`,
          hint: 'Write each entry as far in as the first.',
        });
    }
  });
  return found;
}
