import { isScalar, type Node, parseDocument } from 'yaml';
import type { Mended } from '../mending.js';

/** The place of a value in a text of YAML: keys and numbers of entries, from the whole inwards. */
export type YamlPath = readonly (string | number)[];

/** What a scalar should say instead, by its path and its source text; undefined where it stays. `isKey` tells keys from values. */
export type Instead = (path: YamlPath, value: unknown, written: string, isKey: boolean) => string | undefined;

/** Changes of scalars in a text of YAML or JSON, with offsets from `base`. All else stays as somebody wrote it. */
export function yamlEdits(text: string, base: number, instead: Instead): Mended[] {
  const edits: Mended[] = [];
  const { contents, errors } = parseDocument(text, { uniqueKeys: false });
  if (errors.length > 0) return edits;
  const offer = (node: Node | null | undefined, path: YamlPath, isKey: boolean) => {
    if (!isScalar(node) || !node.range) return;
    const [start, end] = node.range;
    const put = instead(path, node.value, text.slice(start, end), isKey);
    if (put !== undefined) edits.push({ start: base + start, end: base + end, text: put });
  };
  const walk = (node: unknown, path: YamlPath): void => {
    if (isScalar(node)) offer(node, path, false);
    const { items } = (node ?? {}) as { items?: unknown[] };
    for (const [i, item] of (items ?? []).entries()) {
      const pair = item as { key?: Node; value?: unknown };
      if (pair !== null && typeof pair === 'object' && 'key' in pair && isScalar(pair.key)) {
        const inside = [...path, String(pair.key.value)];
        offer(pair.key, inside, true);
        walk(pair.value, inside);
      } else walk(item, [...path, i]);
    }
  };
  walk(contents, []);
  return edits;
}
