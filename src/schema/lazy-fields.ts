import type { Resource } from './playbook.js';

/** How to make some fields of an object. */
export type Makers<T> = { readonly [K in keyof T]?: () => T[K] };

/**
 * Gives an object fields that are made when they are first read, and once. It stays plain JSON to look at and to stringify.
 * What is made depends on nothing but what is known now, so it does not matter when.
 */
export function lazily<T extends object>(target: T, makers: Makers<T>): T {
  for (const name in makers) {
    const make = makers[name]!;
    let made: { value: T[typeof name] } | undefined;
    Object.defineProperty(target, name, {
      enumerable: true,
      configurable: true,
      get: () => {
        made ??= { value: make() };
        return made.value;
      },
    });
  }
  return target;
}

/** A copy of an object that leaves what is still to be made as it is. */
function copyOf<T extends object>(from: T): T {
  const copy = {} as T;
  for (const name in from) {
    const lazy = Object.getOwnPropertyDescriptor(from, name);
    if (lazy?.get) Object.defineProperty(copy, name, { ...lazy, configurable: true });
    else copy[name] = from[name];
  }
  return copy;
}

/** All fields of a resource but its body, in their order. A spread would make the body, which takes long. */
export function withoutBody(resource: Resource): Omit<Resource, 'body'> {
  const names = Object.keys(resource).filter((name) => name !== 'body') as (keyof Resource)[];
  return Object.fromEntries(names.map((name) => [name, resource[name]])) as unknown as Omit<Resource, 'body'>;
}

/** A copy of a resource with some fields changed, some of them only when they are read. Nothing is made for it. */
export function changed<T extends Resource>(resource: T, changes: Partial<T>, later: Makers<T> = {}): T {
  const copy = copyOf(resource);
  for (const name in changes)
    Object.defineProperty(copy, name, {
      value: changes[name],
      enumerable: true,
      configurable: true,
      writable: true,
    });
  return lazily(copy, later);
}
