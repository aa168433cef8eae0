import { say } from './strings.js';

type Properties = Readonly<Record<string, unknown>>;
type Strings = Readonly<Record<string, string>>;

/** What stands in the middle of a network map. */
export const centerOf = ({ center }: Properties, strings: Strings): string =>
  typeof center === 'string' ? center : say(strings, 'networkMapCenter');

/** What a drawing, or a place to write, is to those who do not see it. Every format says the same. Empty for blocks that are text themselves. */
export function drawingWords(name: string, properties: Properties, strings: Strings): string {
  const words = sayings[name];
  return words ? words(properties, strings) : '';
}

const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

const sayings: Readonly<Record<string, (properties: Properties, strings: Strings) => string>> = {
  lines: ({ count, label }, strings) =>
    label
      ? say(strings, 'linesNamed', { label: String(label) })
      : say(strings, 'lines', { count: Number(count) }),
  box: ({ label }, strings) =>
    label ? say(strings, 'boxNamed', { label: String(label) }) : say(strings, 'box'),
  'network-map': (properties, strings) => {
    const rings = list(properties.rings);
    const sectors = list(properties.sectors).join(', ');
    const map = { center: centerOf(properties, strings), rings: rings.length, labels: rings.join(', ') };
    return [
      say(strings, 'networkMap', map),
      ...(sectors === '' ? [] : [say(strings, 'networkMapSectors', { sectors })]),
    ].join('. ');
  },
  timeline: ({ start, end, points }, strings) =>
    say(strings, 'timeline', { start: String(start), end: String(end), points: Number(points) }),
  grid: ({ rows, columns, labels }, strings) =>
    [
      say(strings, 'grid', { rows: Number(rows), columns: Number(columns) }),
      ...list(labels).filter(Boolean),
    ].join('. '),
};
