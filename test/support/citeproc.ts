import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

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

const file = (name: string) => readFileSync(new URL(`csl/${name}`, import.meta.url), 'utf8');

/** What the official APA style makes of sources in citeproc-js: entries with `<i>`, and labels, in the order of the list. */
export function byCiteproc(
  sources: readonly { id: string }[],
): { id: string; entry: string; label: string }[] {
  const CSL = createRequire(import.meta.url)('citeproc') as Citeproc;
  const byId = new Map(sources.map((source) => [source.id, structuredClone(source)]));
  const english = file('locales-en-US.xml');
  const engine = new CSL.Engine(
    { retrieveLocale: () => english, retrieveItem: (id) => byId.get(id) },
    file('apa.csl'),
    'en-US',
  );
  engine.updateItems([...byId.keys()]);
  const [{ entry_ids }, entries] = engine.makeBibliography();
  return entry_ids.map(([id], i) => ({
    id: id!,
    entry: decoded(
      entries[i]!.replace(/^\s*<div class="csl-entry">|<\/div>\s*$/g, '')
        .replace(/<span style="font-style:normal;">(.*?)<\/span>/g, '</i>$1<i>')
        .replace(/<(?!\/?i>)[^>]*>/g, ''),
    ).replace(/<i><\/i>|<\/i><i>/g, ''),
    label: decoded(engine.makeCitationCluster([{ id: id! }]).replace(/<[^>]*>/g, '')).replace(/^\(|\)$/g, ''),
  }));
}

const decoded = (html: string) =>
  html
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
