import type { ElementContent } from 'hast';
import type { Part } from '../../compose/packet.js';
import { type EntrySetting, entryHtml } from './entry-html.js';
import { toHtml } from './to-html.js';

/** What turning parts into HTML needs. */
export interface PartSetting extends EntrySetting {
  /** Level of a part's heading. */
  level: number;
}

/** Makes the HTML of one type of part. */
export type Maker<T extends Part['type']> = (part: Part & { type: T }, setting: PartSetting) => string;

/** Some nodes of a part that has no footnotes, as HTML. */
export const nodesHtml = (nodes: readonly ElementContent[], entry: string, setting: PartSetting): string =>
  toHtml(nodes, { ...setting, level: setting.level + 1, entry, footnotes: [] });

// What is printed of a single resource; whole packets have more, see `part-html.ts`.

export const entriesHtml: Maker<'entries'> = (part, setting) =>
  part.entries.map((e) => entryHtml(e, setting.level, setting)).join('\n');

export const sourcesHtml: Maker<'sources'> = (part, setting) => {
  const references = part.references.map((r) => ({
    anchor: `${setting.idPrefix}ref-${r.id}`,
    html: nodesHtml(r.apa, part.id, setting),
  }));
  return setting.fill(
    'sources',
    { id: setting.idPrefix + part.id, title: part.title, references },
    setting.level,
  );
};
