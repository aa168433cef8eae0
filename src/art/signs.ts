import { inFrame } from './glyphs.js';

// Drawn with one pen of 1.7 on a grid of 24: paths, and circles as [x, y, radius].
const shapes = {
  time: [[12, 12, 9], 'M12 6.8V12l3.6 2.4'],
  people: [
    [8.5, 8, 3.4],
    'M2.5 20c0-4 2.6-6.2 6-6.2s6 2.2 6 6.2',
    [17, 9, 2.6],
    'M17.2 14.2c2.6.1 4.3 2 4.3 5',
  ],
  place: ['M12 21c4.3-5.2 6.5-8.6 6.5-11.4A6.5 6.5 0 0 0 5.5 9.6C5.5 12.4 7.7 15.8 12 21Z', [12, 9.6, 2.3]],
  prep: ['M5 4.5h14v16H5zM9 3v3M15 3v3', 'M8.5 13l2.4 2.5L15.8 10.5'],
  device: ['M4 5h16v11H4zM9 20h6M12 16v4'],
  print: ['M7 9V3.5h10V9M7 17H4V9h16v8h-3M7 13.5h10v7H7z'],
  box: ['M4 8l8-4 8 4v9l-8 4-8-4zM4 8l8 4 8-4M12 12v9'],
  shield: ['M12 3l8 3v6c0 4.6-3.3 7.7-8 9.3C7.3 19.7 4 16.6 4 12V6z', 'M8.6 12l2.5 2.5 4.4-5'],
  turn: ['M4 9h12a4 4 0 0 1 0 8H9', 'M7.5 5.5L4 9l3.5 3.5'],
  cut: [[6, 6.5, 2.5], [6, 17.5, 2.5], 'M8.2 8L20 17.5M8.2 16L20 6.5'],
  talk: ['M4 4.5h16v11h-8l-4.5 4.5v-4.5H4z'],
  goal: [
    [12, 12, 9],
    [12, 12, 4.5],
    [12, 12, 1],
  ],
  flag: ['M6 21V4h12l-3.5 4 3.5 4H6'],
  eye: ['M2.5 12C5 7.7 8.3 5.5 12 5.5s7 2.2 9.5 6.5c-2.5 4.3-5.8 6.5-9.5 6.5S5 16.3 2.5 12Z', [12, 12, 2.8]],
} as const satisfies Record<string, readonly (string | readonly [number, number, number])[]>;

/** A small sign beside a fact, such as `time` or `people`. */
export type SignName = keyof typeof shapes;

export const signNames = Object.keys(shapes) as readonly SignName[];

/** A sign as SVG, 24 by 24. */
export function sign(name: SignName, color: string): string {
  const pen = `fill="none" stroke="${color}" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"`;
  return inFrame(
    shapes[name]
      .map((shape) =>
        typeof shape === 'string'
          ? `<path d="${shape}" ${pen}/>`
          : `<circle cx="${shape[0]}" cy="${shape[1]}" r="${shape[2]}" ${pen}/>`,
      )
      .join(''),
  );
}
