/** What somebody wanted to know of a set of names. */
export interface Asked {
  /** Names that were looked up, and whether they were there. */
  readonly names: Readonly<Record<string, boolean>>;
  /** Whether it was gone through, so that each of its names counts. */
  readonly whole: boolean;
}

/** A set of names that remembers what it is asked. */
export function watched(names: ReadonlySet<string>): { names: ReadonlySet<string>; asked: () => Asked } {
  const found = new Map<string, boolean>();
  let whole = false;
  const has = (name: string) => {
    const there = names.has(name);
    found.set(name, there);
    return there;
  };
  const watching = new Proxy(names, {
    get(target, key) {
      if (key === 'has') return has;
      whole = true;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { names: watching, asked: () => ({ names: Object.fromEntries(found), whole }) };
}

/** Whether another set would have given the same answers. */
export const answersAlike = ({ names, whole }: Asked, now: ReadonlySet<string>): boolean =>
  !whole && Object.entries(names).every(([name, there]) => now.has(name) === there);
