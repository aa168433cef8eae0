import { longRun, markdownPieces, marks, names, yamlValues } from './hostile.js';
import type { Random } from './random.js';

/** Characters of the longest run, and levels of the deepest nesting. */
interface Bounds {
  longest: number;
  deepest: number;
}

/** Values of every type, and texts that mean something somewhere. */
function anyValue(random: Random, { longest, deepest }: Bounds): unknown {
  const texts = random.pick([names, marks, yamlValues, markdownPieces]);
  return random.pick<() => unknown>([
    () => null,
    () => random.pick([true, false, 0, -1, 0.5, 1e7, 1e21, -0, Number.MAX_SAFE_INTEGER]),
    () => random.pick(texts),
    () => random.pick(texts),
    () => longRun(random, longest),
    () => random.pick([[], {}, [null], [[]], [{}], { a: 1 }, [1, 'a', null]]),
    () => Object.fromEntries([[random.pick(names), random.pick(texts)]]),
    () => nested(random.pick([5, 30, deepest])),
  ])();
}

const nested = (levels: number): unknown => {
  let value: unknown = 'a';
  for (let i = 0; i < levels; i += 1) value = i % 2 ? [value] : { a: value };
  return value;
};

type Holder = Record<string, unknown> | unknown[];
const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

/** A copy of plain data with one thing in it changed: a value, a name, an order, an amount. */
const changeOnce = (data: unknown, random: Random, bounds: Bounds): unknown =>
  changeAt(data, pathTo(random.pick(spotsIn(data))), (value) => changed(value, random, bounds));

type Path = readonly (string | number)[];

/** Where a value is: the step to it from the value around it. A path is written out only for those that are asked for. */
interface Spot {
  step: string | number;
  around: Spot | undefined;
}

/** The spots of all values, from the outside in; that of the data itself is undefined. */
function spotsIn(data: unknown): (Spot | undefined)[] {
  const spots: (Spot | undefined)[] = [];
  const visit = (value: unknown, spot: Spot | undefined) => {
    spots.push(spot);
    if (Array.isArray(value))
      for (const [step, inner] of value.entries()) visit(inner, { step, around: spot });
    else if (isHolder(value))
      for (const [step, inner] of Object.entries(value)) visit(inner, { step, around: spot });
  };
  visit(data, undefined);
  return spots;
}

function pathTo(spot: Spot | undefined): Path {
  const path: (string | number)[] = [];
  for (let at = spot; at; at = at.around) path.unshift(at.step);
  return path;
}

/** The paths of all values, from the outside in. */
export const pathsIn = (data: unknown): Path[] => spotsIn(data).map(pathTo);

/** A copy without what is at a path. */
export const without = (data: unknown, path: Path): unknown => changeAt(data, path, () => gone);

/** What stands for “leave it out”. */
const gone = Symbol('gone');

function changeAt(value: unknown, path: Path, change: (value: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change(value);
  if (Array.isArray(value))
    return value.flatMap((inner, i) => {
      const next = i === step ? changeAt(inner, rest, change) : inner;
      return next === gone ? [] : [next];
    });
  const entries = Object.entries(value as object).flatMap(([key, inner]) => {
    const next = key === step ? changeAt(inner, rest, change) : inner;
    return next === gone ? [] : [[key, next] as const];
  });
  return Object.fromEntries(entries);
}

function changed(value: unknown, random: Random, bounds: Bounds): unknown {
  const ways: (() => unknown)[] = [
    () => anyValue(random, bounds),
    () => anyValue(random, bounds),
    () => gone,
    () => [value],
    () => ({ [random.pick(names)]: value }),
  ];
  if (typeof value === 'string')
    ways.push(
      () => value + random.pick(marks),
      () => random.pick(marks) + value,
    );
  if (typeof value === 'number')
    ways.push(
      () => String(value),
      () => -value,
      () => value * 1e6,
    );
  if (Array.isArray(value))
    ways.push(
      () => [...value].reverse(),
      () => [...value, ...value],
      () => Array.from({ length: random.pick([50, 300, bounds.longest / 10]) }, () => value[0] ?? 'a'),
      () => ({ ...value }),
    );
  else if (isHolder(value))
    ways.push(
      () => Object.fromEntries([...Object.entries(value), [random.pick(names), anyValue(random, bounds)]]),
      () => Object.values(value),
      () =>
        Object.fromEntries(Object.entries(value).map(([k, v], i) => [i === 0 ? random.pick(names) : k, v])),
      () => ({ ...value, ...many(random.pick([50, 300, bounds.longest / 10])) }),
    );
  return random.pick(ways)();
}

const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, i]));

/** Plain data with a few changes. */
export function mutateData(data: unknown, random: Random, longest: number): unknown {
  let result = data;
  for (let left = 1 + random.below(random.pick([1, 2, 4])); left > 0; left -= 1) {
    // What is deep is put in last: later changes would have to walk down there.
    const next = changeOnce(result, random, { longest, deepest: left === 1 ? 3000 : 100 });
    result = next === gone ? null : next;
  }
  return result;
}
