/** What a value must be beside its type: a pattern or a question, and what is expected in words. */
export type Must<T> = readonly [test: RegExp | ((value: T) => boolean), expected: string];

type Field = PlainSchema<unknown>;

type Shapes =
  | { type: 'string'; trim?: boolean; least?: number; most?: number; must?: readonly Must<string>[] }
  | { type: 'number'; least: number; most: number }
  | { type: 'boolean' }
  | { type: 'enum'; values: readonly string[] }
  | { type: 'array'; element: Field; least?: number; most?: number; must?: readonly Must<never>[] }
  | { type: 'tuple'; items: readonly Field[]; expected: string }
  | { type: 'record'; valueType: Field }
  | { type: 'object'; shape: Readonly<Record<string, Field>> }
  | { type: 'union'; options: readonly Field[]; expected: string }
  | { type: 'optional'; innerType: Field };

/**
 * What data must look like, as data: pages check recipes, and the schema of a library would be half of what they ship.
 * `checkPlain` goes by it; `zodOf` makes the same schema in zod, for JSON Schemas and for the test that holds the two together.
 */
export type PlainSchema<T> = Shapes & {
  /** Never there: it keeps the type. */
  readonly of?: T;
};

/** A schema of one type; the others look into it. */
export type PlainOf<K extends Shapes['type']> = Extract<Shapes, { type: K }>;

export const string = (bounds: Omit<PlainOf<'string'>, 'type'> = {}): PlainSchema<string> => ({
  type: 'string',
  ...bounds,
});

/** A text of one line, of at most so many letters. */
export const line = (most: number) => string({ trim: true, least: 1, most });

/** Text that a pattern tells, which is said in words. */
export const matching = (pattern: RegExp, expected: string) => string({ must: [[pattern, expected]] });

/** A whole number. */
export const whole = (least: number, most: number): PlainSchema<number> => ({ type: 'number', least, most });

export const boolean: PlainSchema<boolean> = { type: 'boolean' };

/** A value of a closed list. */
export const oneOf = <T extends string>(values: readonly T[]): PlainSchema<T> => ({ type: 'enum', values });

/** A list of at least one. */
export const list = <T>(
  element: PlainSchema<T>,
  most?: number,
  ...must: readonly Must<T[]>[]
): PlainSchema<T[]> => ({ type: 'array', element, least: 1, most, must: must as readonly Must<never>[] });

/** A list of any length. */
export const anyList = <T>(element: PlainSchema<T>): PlainSchema<T[]> => ({ type: 'array', element });

/** Two of a kind. */
export const pair = <T>(item: PlainSchema<T>, expected: string): PlainSchema<[T, T]> => ({
  type: 'tuple',
  items: [item, item],
  expected,
});

/** Values by names that are free. */
export const record = <T>(valueType: PlainSchema<T>): PlainSchema<Record<string, T>> => ({
  type: 'record',
  valueType,
});

/** These fields and no others. */
export const fields = <T extends object>(
  shape: {
    readonly [K in keyof T]-?: PlainSchema<T[K]>;
  },
): PlainSchema<T> => ({ type: 'object', shape: shape as Readonly<Record<string, Field>> });

export const either = <A, B>(a: PlainSchema<A>, b: PlainSchema<B>, expected: string): PlainSchema<A | B> => ({
  type: 'union',
  options: [a, b],
  expected,
});

/** What may be left out. */
export const optional = <T>(innerType: PlainSchema<T>): PlainSchema<T | undefined> => ({
  type: 'optional',
  innerType,
});
