import type { List, Paragraph, RootContent } from 'mdast';

/** A sign that somebody has typed where a list was meant. */
const bullet = /^\s*[•◦▪‣●∙·]\s*/;

/** Paragraphs that begin with such a sign, one after another, become a list. */
export function withBullets(nodes: readonly RootContent[]): RootContent[] {
  const out: RootContent[] = [];
  for (const node of nodes) {
    const entry = entryOf(node);
    const last = out.at(-1);
    if (!entry) out.push(node);
    else if (last?.type === 'list' && typed.has(last)) last.children.push(item(entry));
    else {
      const list: List = { type: 'list', ordered: false, spread: false, children: [item(entry)] };
      typed.add(list);
      out.push(list);
    }
  }
  return out;
}

/** Lists made here; others are not added to. */
const typed = new WeakSet<List>();

const item = (entry: Paragraph) => ({ type: 'listItem' as const, spread: false, children: [entry] });

function entryOf(node: RootContent): Paragraph | undefined {
  if (node.type !== 'paragraph') return undefined;
  const [first, ...rest] = node.children;
  if (first?.type !== 'text' || !bullet.test(first.value)) return undefined;
  const value = first.value.replace(bullet, '');
  if (value === '' && rest.length === 0) return undefined;
  return { ...node, children: value === '' ? rest : [{ ...first, value }, ...rest] };
}
