import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figuresIn, figuresOf } from './figures.mjs';
import { fieldIn, listIn, toldIn } from './told.mjs';

/** What in the content of a folder no fact supports, each as `file:line sentence`. */
export function faultsIn(content, facts) {
  const files = readdirSync(content, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  const read = (path) => readFileSync(join(content, path), 'utf8');
  return [
    ...files.flatMap((path) => figureFaults(path, read(path), facts)),
    ...referenceFaults(JSON.parse(read('references.json')), facts),
    ...lineageFaults(files, read, facts),
  ];
}

/** The playbook of 2021 that the five steps come from; its year may stand anywhere. */
const original = 'fisher-charania-2021-playbook';

/** Figures that no source of their file holds. */
export function figureFaults(path, text, facts) {
  const sources = [...listIn(text, 'references'), original];
  const known = figuresOf(
    [facts.known(sources), facts.programs(fieldIn(text, 'url'), text), fieldIn(text, 'asOf')].join('\n'),
  );
  return toldIn(path, text).flatMap(({ line, text: told }) =>
    figuresIn(told)
      .filter(({ value }) => !known.has(value))
      .map(
        ({ written }) =>
          `${path}:${line} Found the figure \`${written}\`, which no fact of its sources holds.`,
      ),
  );
}

/** Places where people put copies of what others published. */
const copies =
  /(?:vdocuments?|fdocuments|docslib|scribd|researchgate|studylib|slidelegend|123docz|cupdf|coek|paperzz|issuu|slideshare)\b/;

/** Fields without which nobody finds a source; the others are left out when nobody has seen them. */
const needed = ['title', 'container-title', 'publisher', 'author', 'issued'];

/** References that are not as the facts have them. */
export function referenceFaults(references, facts) {
  return references.flatMap((reference) => {
    const at = `references.json ${reference.id}:`;
    const fact = facts.references.get(reference.id);
    if (!fact) return [`${at} Found a source that the facts do not have.`];
    const unseen = (fact.custom?.fieldsFromMemory ?? []).map((f) => f.split(' ')[0]);
    return [
      ...(copies.test(reference.URL ?? '') ? [`${at} Found a link to a copy, ${reference.URL}.`] : []),
      ...Object.keys(reference)
        .filter((field) => field !== 'status')
        .flatMap((field) =>
          JSON.stringify(reference[field]) !== JSON.stringify(fact[field])
            ? [`${at} Found another \`${field}\` than the facts have.`]
            : unseen.includes(field) && !needed.includes(field) && field !== 'DOI'
              ? [`${at} Found \`${field}\`, which nobody has seen.`]
              : [],
        ),
    ];
  });
}

/** Activities that resemble a known method and do not say so. */
export function lineageFaults(files, read, { lineage }) {
  const resembling = new Set(lineage.flatMap((method) => method.oursThatResembleIt));
  return files
    .filter((path) => resembling.has(/activities\/([\w-]+)\.md$/.exec(path)?.[1]))
    .filter((path) => fieldIn(read(path), 'lineage') === '')
    .map((path) => `${path}:1 Found no \`lineage\`, though the facts name a method that it resembles.`);
}
