/** How a field looks: one object for each size. Empty ones show nothing, so that the page looks as it does on paper. */
export interface Appearances {
  empty(size: Size): number;
  tick(size: Size): number;
  ring(size: Size): number;
}

export type Size = readonly [width: number, height: number];

const ink = '0.106 0.122 0.133';

/** @param add Takes in an object and gives its number. */
export function appearances(add: (body: string) => number): Appearances {
  const known = new Map<string, number>();
  const form = ([width, height]: Size, code: string): number => {
    const body = `<</Type/XObject/Subtype/Form/BBox[0 0 ${width} ${height}]/Resources<<>>/Length ${code.length}>>\nstream\n${code}\nendstream`;
    const number = known.get(body) ?? add(body);
    known.set(body, number);
    return number;
  };
  return {
    empty: (size) => form(size, '/Tx BMC EMC'),
    tick: (size) => form(size, tick(size)),
    ring: (size) => form(size, ring(size)),
  };
}

/** A check mark that fills most of its box. */
function tick([width, height]: Size): string {
  const at = (x: number, y: number) => `${round(x * width)} ${round(y * height)}`;
  const wide = round(Math.min(width, height) * 0.14);
  return `q ${ink} RG ${wide} w 1 J 1 j ${at(0.2, 0.5)} m ${at(0.42, 0.24)} l ${at(0.8, 0.8)} l S Q`;
}

/** A thick line around words in a pill. */
function ring([width, height]: Size): string {
  const line = 1.6;
  const [left, low, right, high] = [line / 2, line / 2, width - line / 2, height - line / 2].map(round) as [
    number,
    number,
    number,
    number,
  ];
  const radius = Math.min(right - left, high - low) / 2;
  // How far the handles of a quarter of a circle stand from its corner.
  const bow = radius * 0.4477;
  const p = (x: number, y: number) => `${round(x)} ${round(y)}`;
  return [
    `q ${ink} RG ${line} w`,
    `${p(left + radius, low)} m ${p(right - radius, low)} l`,
    `${p(right - bow, low)} ${p(right, low + bow)} ${p(right, low + radius)} c ${p(right, high - radius)} l`,
    `${p(right, high - bow)} ${p(right - bow, high)} ${p(right - radius, high)} c ${p(left + radius, high)} l`,
    `${p(left + bow, high)} ${p(left, high - bow)} ${p(left, high - radius)} c ${p(left, low + radius)} l`,
    `${p(left, low + bow)} ${p(left + bow, low)} ${p(left + radius, low)} c S Q`,
  ].join(' ');
}

const round = (length: number) => Math.round(length * 100) / 100;
