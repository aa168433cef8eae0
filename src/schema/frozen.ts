/**
 * Freezes plain data to its depths and hands it on: who holds a part of it cannot change it for all others. What is made when
 * it is read stays to be made. What is frozen already is not looked into again.
 */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  if (Array.isArray(value)) for (const held of value) frozen(held);
  else
    for (const name in value) {
      const held = Object.getOwnPropertyDescriptor(value, name);
      if (typeof held?.value === 'object') frozen(held.value);
    }
  return value;
}

/** The same of data just made from JSON: no field in it is made when it is read, so none needs to be asked. */
export function frozenJson<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const name in value) {
    const held = value[name];
    if (typeof held === 'object') frozenJson(held);
  }
  return value;
}

/** A frozen copy of plain data that belongs to somebody else. */
export function frozenCopy<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  const copy = Array.isArray(value)
    ? value.map(frozenCopy)
    : Object.fromEntries(Object.entries(value).map(([name, held]) => [name, frozenCopy(held)]));
  return Object.freeze(copy) as T;
}
