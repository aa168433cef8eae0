import type { ContentsLine, Entry, Part } from './packet.js';
import { entriesOf } from './part-entries.js';
import { say } from './strings.js';

/** Every part, and inside them the activities and handouts: what people look for. */
export const contentsPart = (
  parts: readonly Part[],
  strings: Readonly<Record<string, string>>,
): Part & { type: 'contents' } => ({
  type: 'contents',
  id: 'contents',
  title: say(strings, 'contents'),
  lines: contentsLines(parts),
});

/** Parts and what is in them, in two levels. */
export const contentsLines = (parts: readonly Part[]): ContentsLine[] =>
  parts.flatMap((part): ContentsLine[] => [
    { id: part.id, title: part.title, label: part.type === 'step' ? part.entry.label : '', level: 1 },
    ...listed(part).map((e): ContentsLine => ({ id: e.id, title: e.shortTitle, label: e.label, level: 2 })),
  ]);

const listed = (part: Part): readonly Entry[] =>
  part.type === 'step'
    ? part.groups.filter((g) => g.kind === 'activity').flatMap((g) => g.entries)
    : entriesOf(part);
