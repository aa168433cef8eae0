import type { Body, Resource } from './playbook.js';

/** A copy of a resource with some fields changed, that does not touch its body. */
export function changed<T extends Resource>(resource: T, changes: Partial<Omit<T, 'body'>>): T {
  const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(resource)) as T;
  return Object.assign(copy, changes);
}

/** A copy of a resource whose body is made on first touch. It stays plain JSON to look at and to stringify. */
export function withBody<T extends object>(resource: T, make: () => Body): T & { body: Body } {
  const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(resource)) as T & { body: Body };
  return Object.defineProperty(copy, 'body', {
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
