import { type Alias, isAlias, isCollection, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { limits } from '../diagnostics/limits.js';
import { show } from '../diagnostics/show.js';

/** Something that YAML allows and data cannot hold, at its offset in the text. */
export interface ValueFault {
  message: string;
  offset: number;
  hint?: string;
}

/**
 * The plain data of a YAML tree, and what keeps it from being data: keys that stand twice or are no names, and aliases that
 * name nothing, themselves, or too much. What an alias stands for is copied, so the data is a tree whatever the file says.
 * Each node is visited once, and once more for each alias that leads to it.
 */
export function yamlValues(
  root: Node | null,
  lineAt: (offset: number) => number,
): { data: unknown; faults: ValueFault[] } {
  const faults: ValueFault[] = [];
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  const open = new Set<unknown>();
  let repeated = 0;
  const refuse = (message: string, node: unknown, hint?: string): undefined => {
    faults.push({ message, offset: offsetOf(node), ...(hint !== undefined && { hint }) });
  };

  /** `copy` says that an alias led here: the faults of the node are known then, and its anchors stand where they stood. */
  const read = (node: unknown, copy: boolean): unknown => {
    if (copy) repeated += 1;
    if (repeated > limits.aliasedValues) return undefined;
    if (isAlias(node)) return readAlias(node, copy);
    const { anchor } = (node ?? {}) as { anchor?: string };
    if (anchor && !copy) anchors.set(anchor, node as Node);
    if (isScalar(node)) return node.value;
    open.add(node);
    const value = isMap(node)
      ? readMap(node, copy)
      : isSeq(node)
        ? node.items.map((n) => read(n, copy))
        : null;
    open.delete(node);
    return value;
  };

  const readAlias = (alias: Alias, copy: boolean): unknown => {
    const { source } = alias;
    const target = copy ? targets.get(alias) : anchors.get(source);
    if (!target)
      return copy
        ? undefined
        : refuse(
            `Found alias \`*${show(source)}\`, expected the name of an anchor that stands before it`,
            alias,
          );
    if (open.has(target))
      return refuse(
        `Found alias \`*${show(source)}\` inside the value it stands for, which would never end`,
        alias,
      );
    targets.set(alias, target);
    const before = repeated;
    const value = read(target, true);
    if (repeated > limits.aliasedValues && before <= limits.aliasedValues && !copy)
      refuse(`Found aliases that repeat more than ${limits.aliasedValues} values, expected fewer`, alias);
    return value;
  };

  const readMap = (map: YAMLMap, copy: boolean): Record<string, unknown> => {
    const value: Record<string, unknown> = {};
    const firsts = new Map<string, number>();
    for (const { key, value: inner } of map.items) {
      if (isCollection(key) || isAlias(key)) {
        const what = isAlias(key) ? 'an alias' : 'a list or fields';
        if (!copy) refuse(`Found ${what} as a key, expected a name`, key);
        continue;
      }
      const name = keyName(key);
      const first = firsts.get(name);
      if (first !== undefined && !copy)
        refuse(
          `Found key \`${show(name)}\` a second time; the first is on line ${lineAt(first)}`,
          key,
          'Remove one of the two.',
        );
      else firsts.set(name, offsetOf(key));
      if (isScalar(key) && key.anchor && !copy) anchors.set(key.anchor, key);
      setOwn(value, name, read(inner, copy));
    }
    return value;
  };

  const data = read(root, false);
  return { data, faults };
}

/** The name that a key is in the data: as it is written, also where YAML reads a number or nothing in it. */
export function keyName(key: unknown): string {
  const { value, source } = isScalar(key) ? key : { value: key, source: undefined };
  return typeof value === 'string' ? value : (source ?? (value === null ? '' : String(value)));
}

/** An assignment to `__proto__` would be lost, and with it the fault. */
function setOwn(data: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== '__proto__') data[name] = value;
  else Object.defineProperty(data, name, { value, writable: true, enumerable: true, configurable: true });
}

const offsetOf = (node: unknown): number => (node as Node | null)?.range?.[0] ?? 0;
