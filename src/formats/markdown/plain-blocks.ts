import type { ElementContent, Properties } from 'hast';
import { slipsOf } from '../../compose/cut-apart.js';
import { h, text } from '../../compose/nodes.js';
import type { Packet } from '../../compose/packet.js';
import { say } from '../../compose/strings.js';
import type { DrawnName } from '../../schema/blocks.js';

/** A block without drawing: remarks become quotes, writing space becomes underscores, maps become a sentence. */
export function plainBlock(
  name: DrawnName,
  properties: Properties,
  children: ElementContent[],
  { strings }: Packet,
): ElementContent[] {
  const label = typeof properties.label === 'string' ? [h('p', {}, h('strong', {}, properties.label))] : [];
  const sentence = (words: string) => [h('p', {}, h('em', {}, `[${words}]`))];
  const values = properties as Record<string, string[]> & Record<string, number>;
  switch (name) {
    case 'lines':
      return [
        ...label,
        h(
          'p',
          {},
          Array.from({ length: values.count! }, (_, i) => [
            ...(i > 0 ? [h('br')] : []),
            text('_'.repeat(60)),
          ]).flat(),
        ),
      ];
    case 'box':
      return [...label, ...sentence(say(strings, 'box'))];
    case 'slips':
      return slipsOf(children).flatMap((slip) => [
        ...(slip.heading ? [slip.heading] : []),
        ...slip.children,
        h('hr'),
      ]);
    case 'cutouts':
      return children;
    case 'bubbles':
      return values.starts!.map((words) =>
        h('blockquote', {}, h('p', {}, h('strong', {}, words), h('br'), text('_'.repeat(60)))),
      );
    case 'circle':
      return [h('p', {}, h('strong', {}, String(properties.label)), ` ${values.options!.join(' · ')}`)];
    case 'cut-line':
      return [h('p', {}, `✂ – – – ${String(properties.label)} – – –`)];
    case 'table':
      return [fillTable(values.columns!, values.rows!, values.first ?? [])];
    case 'network-map':
    case 'timeline':
      return sentence(String(properties.alt));
    case 'web-code':
      // The address stands below it.
      return [];
    case 'grid':
      return gridNodes(values.columns as unknown as number, values.rows!, values.labels ?? []);
    default:
      return [h('blockquote', {}, h('p', {}, h('strong', {}, String(properties.title))), children)];
  }
}

function fillTable(columns: readonly string[], rows: number, first: readonly string[]): ElementContent {
  const count = Math.max(rows, first.length);
  const body = Array.from({ length: count }, (_, r) =>
    h(
      'tr',
      {},
      columns.map((_c, c) => h('td', {}, c === 0 ? (first[r] ?? '') : '')),
    ),
  );
  return h(
    'table',
    {},
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        columns.map((c) => h('th', {}, c)),
      ),
    ),
    h('tbody', {}, body),
  );
}

function gridNodes(columns: number, rows: number, labels: readonly string[]): ElementContent[] {
  const cell = (r: number, c: number) => labels[r * columns + c] ?? '';
  const row = (r: number, tag: string) =>
    h(
      'tr',
      {},
      Array.from({ length: columns }, (_, c) => h(tag, {}, cell(r, c))),
    );
  return [
    h(
      'table',
      {},
      h('thead', {}, row(0, 'th')),
      h(
        'tbody',
        {},
        Array.from({ length: rows - 1 }, (_, r) => row(r + 1, 'td')),
      ),
    ),
  ];
}
