import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Reads the fact base: what each source supports, the programs, the references and the methods that activities resemble. */
export function readFacts(folder) {
  const yaml = (name) => parse(readFileSync(join(folder, name), 'utf8'));
  const references = JSON.parse(readFileSync(join(folder, 'references.json'), 'utf8'));
  const measures = yaml('measures.yaml');
  const programs = yaml('programs.yaml');
  const texts = new Map(references.map((r) => [r.id, [r.title, `${r.issued?.['date-parts'] ?? ''}`]]));
  const add = (ids, record) => {
    for (const id of ids ?? []) texts.get(id)?.push(textOf(record));
  };
  for (const claim of yaml('evidence.yaml')) add(claim.references, claim);
  for (const measure of measures) add(measure.references, measure);
  for (const program of programs) add(program.sourceRefs, program);
  const facts = new Map([...texts].map(([id, list]) => [id, list.join('\n')]));
  return {
    /** What is known from some sources, as one text. */
    known: (ids) => ids.map((id) => facts.get(id) ?? '').join('\n'),
    /** What is known of the programs that a text is about or names, as one text. */
    programs: (url, text) =>
      programs
        .filter((p) => hostOf(p.url) === hostOf(url) || text.includes(p.name))
        .map(textOf)
        .join('\n'),
    references: new Map(references.map((r) => [r.id, r])),
    lineage: yaml('lineage.yaml').lineage,
  };
}

const hostOf = (url) => (URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url);

/** What a record says of the matter; where it was seen is no fact of it. */
function textOf(record) {
  const { id, references, sourceRefs, seenAt, url, corrected, verified, ...said } = record;
  return Object.values(said).flat().join('\n');
}
