// The interface of the package as pages and reports are made from it: each export once, at the entry that names it first.
import { commentOf, declarationsOf, namedIn, openTypes, sortOf } from './declarations.mjs';

/** `list` are entries with their files of types; `shown` the examples, by `entry name`. */
export function readInterface(list, shown = new Map()) {
  const { exportsOf, checker } = openTypes(list.map((entry) => entry.types));
  const bySymbol = new Map();
  const pages = list.map((entry) => ({ ...entry, own: [], again: [], inner: [] }));
  for (const page of pages)
    for (const { name, symbol } of exportsOf(page.types).sort(byName)) {
      const places = shown.get(`${page.imported} ${name}`) ?? [];
      const known = bySymbol.get(symbol);
      if (known) {
        known.examples.push(...places);
        page.again.push({ name, of: known });
      } else page.own.push(add(bySymbol, checker, page, name, symbol, places));
    }
  for (const page of pages) addInner(page, bySymbol, checker);
  const all = [...bySymbol.values()];
  for (const one of all) one.names = [...one.named].map((s) => bySymbol.get(s)).filter(Boolean);
  for (const one of all) one.usedBy = all.filter((other) => other.names.includes(one));
  return { pages, all };
}

const byName = (a, b) => (a.name < b.name ? -1 : 1);

function add(bySymbol, checker, page, name, symbol, examples) {
  const one = {
    name,
    symbol,
    page,
    examples: [...examples],
    sort: sortOf(symbol),
    ...commentOf(symbol, checker),
    named: namedIn(declarationsOf(symbol), checker),
  };
  bySymbol.set(symbol, one);
  return one;
}

/** What signatures name without its being exported anywhere: it is part of the interface all the same. */
function addInner(page, bySymbol, checker) {
  const waiting = page.own.flatMap((one) => [...one.named]);
  for (const symbol of waiting) {
    if (bySymbol.has(symbol)) continue;
    const one = add(bySymbol, checker, page, symbol.name, symbol, []);
    page.inner.push({ ...one, isInner: true });
    bySymbol.set(symbol, page.inner.at(-1));
    waiting.push(...one.named);
  }
  page.inner.sort(byName);
}

/**
 * The exports that no program of the pages shows. A type is shown by what names it: who reads how `customize` is called sees what
 * a recipe is.
 @public */
export function withoutExample({ pages, all }) {
  const seen = new Set(all.filter((one) => one.examples.length > 0));
  for (const one of seen) for (const next of one.names) if (next.sort === 'type') seen.add(next);
  return pages.flatMap((page) => page.own.filter((one) => !seen.has(one)));
}
