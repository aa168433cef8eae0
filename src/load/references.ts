import type { ElementContent } from 'hast';
import * as z from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { LocatedData } from '../markdown/yaml-data.js';
import { checkFields } from '../schema/check-fields.js';
import { slug, text } from '../schema/common.js';
import type { Reference } from '../schema/playbook.js';
import { checkTwinIds } from './twin-ids.js';

/** The part of CSL-JSON that must be there; everything else of it is allowed and kept. */
const cslSchema = z.array(
  z.looseObject({
    id: slug,
    type: text(60),
    title: text(400),
    issued: z
      .looseObject({ 'date-parts': z.array(z.array(z.union([z.int(), z.string()]))).min(1) })
      .optional(),
  }),
);

type Csl = z.infer<typeof cslSchema>[number];

/** Checks `references.json`. Formatting is a second step, so that checking alone needs no citation processor. */
export function checkReferences({ data, locate, diagnostics }: LocatedData): {
  value: Csl[];
  diagnostics: Diagnostic[];
} {
  const file = 'references.json';
  if (data === undefined) return { value: [], diagnostics };
  const checked = checkFields<Csl[]>(file, cslSchema as never, data, locate);
  const value = checked.value ?? [];
  const twins = checkTwinIds(file, value, locate, 'source');
  return {
    value: value.filter((entry, i) => value.findIndex((e) => e.id === entry.id) === i),
    diagnostics: [...checked.diagnostics, ...twins],
  };
}

interface Engine {
  updateItems(ids: string[]): void;
  makeBibliography(): [{ entry_ids: string[][] }, string[]];
  makeCitationCluster(items: { id: string }[]): string;
}

interface Citeproc {
  Engine: new (
    system: { retrieveLocale(tag: string): string; retrieveItem(id: string): unknown },
    style: string,
    language: string,
  ) => Engine;
}

/**
 * Formats sources in APA (7th edition) with citeproc-js and the official CSL style. Years are told apart (2022a, 2022b)
 * over the whole playbook, so a source has the same label in every packet.
 */
export async function formatReferences(entries: readonly Csl[]): Promise<Reference[]> {
  if (entries.length === 0) return [];
  const [{ default: CSL }, { default: style }, { default: english }] = await Promise.all([
    import('citeproc') as unknown as Promise<{ default: Citeproc }>,
    import('./csl/apa.csl'),
    import('./csl/locales-en-US.xml'),
  ]);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const engine = new CSL.Engine(
    { retrieveLocale: () => english, retrieveItem: (id) => byId.get(id) },
    style,
    'en-US',
  );
  engine.updateItems([...byId.keys()]);
  const [{ entry_ids }, html] = engine.makeBibliography();
  return entry_ids.map(([id], i) => ({
    id: id!,
    csl: byId.get(id!) as Record<string, unknown>,
    apa: readEntry(html[i]!),
    label: decodeEntities(engine.makeCitationCluster([{ id: id! }]))
      .replace(/<[^<>]*>/g, '')
      .replace(/^\(|\)$/g, ''),
  }));
}

/** citeproc writes a small closed HTML: italics, and text. Web addresses become links. */
function readEntry(html: string): ElementContent[] {
  const inner = html.replace(/^\s*<div class="csl-entry">|<\/div>\s*$/g, '');
  // Italics inside italics are written as something else, so every second piece is in italics.
  return inner.split(/<\/?i>/).flatMap((piece, i): ElementContent[] => {
    const children = linkText(decodeEntities(piece.replace(/<[^<>]*>/g, '')));
    if (children.length === 0) return [];
    return i % 2 === 1 ? [{ type: 'element', tagName: 'em', properties: {}, children }] : children;
  });
}

function linkText(value: string): ElementContent[] {
  return value
    .split(/(https?:\/\/\S+)/)
    .filter(Boolean)
    .map((part) =>
      /^https?:/.test(part)
        ? {
            type: 'element',
            tagName: 'a',
            properties: { href: part },
            children: [{ type: 'text', value: part }],
          }
        : { type: 'text', value: part },
    );
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decodeEntities = (s: string) =>
  s.replace(/&(?:#(\d+)|(\w+));/g, (all, code?: string, name?: string) =>
    code ? String.fromCodePoint(Number(code)) : (entities[name!] ?? all),
  );
