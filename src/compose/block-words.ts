import type { Properties } from 'hast';
import type { DrawnName } from '../schema/blocks.js';
import type { Playbook } from '../schema/playbook.js';
import { say, sayOnly } from './strings.js';

/**
 * What a block says that only its playbook knows, as properties beside its own: `title` is printed above a remark, `alt` is what a
 * drawing or a place to write is to those who do not see it, and a network map has a `center`. Every format says the same.
 */
export function blockWords(name: DrawnName, properties: Properties, playbook: Playbook): Properties {
  const words = Object.entries(sayings[name]).map(([key, saying]) => [key, saying(properties, playbook)]);
  return Object.fromEntries(words) as Properties;
}

/** Names of the properties that `blockWords` gives a block; undefined for what is no block. */
export const blockWordNames = (name: string): string[] | undefined =>
  Object.hasOwn(sayings, name) ? Object.keys(sayings[name as DrawnName]) : undefined;

type Saying = (properties: Properties, playbook: Playbook) => string;

const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** A remark is called what its kind is called. */
const titled = (name: DrawnName): Record<string, Saying> => ({
  title: (_, { strings }) => say(strings, name),
});

/** The label that an author gave a block, or the usual one. */
const ownLabel =
  (key: string): Saying =>
  ({ label }, { strings }) =>
    typeof label === 'string' ? label : say(strings, key);

const center: Saying = (properties, { strings }) =>
  typeof properties.center === 'string' ? properties.center : say(strings, 'networkMapCenter');

const sayings: Readonly<Record<DrawnName, Readonly<Record<string, Saying>>>> = {
  for: {
    title: ({ audience }, { strings, audiences }) =>
      sayOnly(
        strings,
        list(audience).map((id) => audiences.find((a) => a.id === id)?.label ?? id),
      ),
  },
  facilitator: titled('facilitator'),
  note: titled('note'),
  'own-note': titled('own-note'),
  tip: titled('tip'),
  caution: titled('caution'),
  say: titled('say'),
  'web-code': { alt: ({ alt }) => String(alt ?? '') },
  lines: { alt: ({ count, label }, { strings }) => linesWords(Number(count), strings, label) },
  box: {
    alt: ({ label }, { strings }) =>
      label ? say(strings, 'boxNamed', { label: String(label) }) : say(strings, 'box'),
  },
  filled: titled('filled'),
  slips: {},
  cutouts: {},
  bubbles: {
    alt: ({ starts }, { strings }) => say(strings, 'bubbles', { starts: list(starts).join(', ') }),
  },
  circle: { label: ownLabel('circle') },
  'cut-line': { label: ownLabel('cutLine') },
  table: {},
  'network-map': {
    center,
    alt(properties, playbook) {
      const { strings } = playbook;
      const rings = list(properties.rings);
      const sectors = list(properties.sectors).join(', ');
      const map = { center: center(properties, playbook), rings: rings.length, labels: rings.join(', ') };
      return [
        say(strings, 'networkMap', map),
        ...(sectors === '' ? [] : [say(strings, 'networkMapSectors', { sectors })]),
      ].join('. ');
    },
  },
  timeline: {
    alt: ({ start, end, points }, { strings }) =>
      say(strings, 'timeline', { start: String(start), end: String(end), points: Number(points) }),
  },
  grid: {
    alt: ({ rows, columns, labels }, { strings }) =>
      [
        say(strings, 'grid', { rows: Number(rows), columns: Number(columns) }),
        ...list(labels).filter(Boolean),
      ].join('. '),
  },
};

/** What lines to write on are, to those who do not see them. */
export const linesWords = (count: number, strings: Playbook['strings'], label?: unknown): string =>
  label ? say(strings, 'linesNamed', { label: String(label) }) : say(strings, 'lines', { count });
