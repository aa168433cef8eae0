/** A type without `readonly`, at any depth. */
export type Mutable<T> = T extends string ? T : { -readonly [K in keyof T]: Mutable<T[K]> };

/** A copy of plain data that a test may spoil. */
export const mutable = <T>(value: T): Mutable<T> => structuredClone(value) as Mutable<T>;
