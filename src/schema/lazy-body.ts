import type { Body, Resource } from './playbook.js';

/** A copy of a resource with some fields changed, that does not touch its body when that is still to be made. */
export function changed<T extends Resource>(resource: T, changes: Partial<T>): T {
  const lazy = Object.getOwnPropertyDescriptor(resource, 'body');
  const copy = { ...withoutBody(resource), ...changes } as T;
  if ('body' in changes) return copy;
  if (lazy?.get) return Object.defineProperty(copy, 'body', lazy);
  copy.body = resource.body;
  return copy;
}

/** A copy of a resource whose body is made on first touch. It stays plain JSON to look at and to stringify. */
export function withBody<T extends Resource>(resource: T, make: () => Body): T {
  return Object.defineProperty(withoutBody(resource) as T, 'body', {
    enumerable: true,
    configurable: true,
    get(this: object) {
      const body = make();
      Object.defineProperty(this, 'body', {
        value: body,
        enumerable: true,
        configurable: true,
        writable: true,
      });
      return body;
    },
  });
}

/** All own fields but the body, which a spread would make. */
function withoutBody<T extends Resource>(resource: T): Omit<T, 'body'> {
  const copy: Record<string, unknown> = {};
  for (const key in resource) if (key !== 'body') copy[key] = resource[key];
  return copy as Omit<T, 'body'>;
}
