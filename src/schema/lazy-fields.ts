import { frozen } from './frozen.js';
import type { Resource } from './playbook.js';

/** How to make some fields of an object. */
export type Makers<T> = { readonly [K in keyof T]?: () => T[K] };

/**
 * Gives an object fields that are made when they are first read, once, and frozen. It stays plain JSON to look at and to stringify.
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
        made ??= { value: frozen(make()) };
        return made.value;
      },
    });
  }
  return target;
}

/** Fields of a resource that may still have to be made. */
const later: ReadonlySet<string> = new Set<keyof Resource>(['body', 'references']);

/** All fields of a resource but its body, in their order. A spread would make the body, which takes long. */
export function withoutBody(resource: Resource): Omit<Resource, 'body'> {
  const names = Object.keys(resource).filter((name) => name !== 'body') as (keyof Resource)[];
  return Object.fromEntries(names.map((name) => [name, resource[name]])) as unknown as Omit<Resource, 'body'>;
}

/** A copy of a resource with some fields changed, some of them only when they are read. Nothing is made for it. */
export function changed<T extends Resource>(resource: T, changes: Partial<T>, makers: Makers<T> = {}): T {
  const copy = {} as T;
  for (const name in resource) {
    const made = later.has(name) ? Object.getOwnPropertyDescriptor(resource, name) : undefined;
    if (made?.get) Object.defineProperty(copy, name, { ...made, configurable: true });
    else copy[name] = resource[name];
  }
  for (const name in changes)
    if (later.has(name))
      Object.defineProperty(copy, name, {
        value: changes[name],
        enumerable: true,
        configurable: true,
        writable: true,
      });
    else copy[name] = changes[name]!;
  return lazily(copy, makers);
}
