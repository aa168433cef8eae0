import { type Checked, type Diagnostic, fault, hasErrors } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/nearest.js';
import { type Report, reporterFor } from '../diagnostics/reporter.js';
import { splitFrontmatter } from '../parse/frontmatter.js';
import { isSmart } from '../parse/smart-quotes.js';
import { decodeText } from '../parse/source-text.js';
import { type LocatedData, readYaml } from '../parse/yaml-data.js';
import { asMeant } from '../schema/as-meant.js';
import { checkFields } from '../schema/check-fields.js';
import {
  type AudiencesFileFields,
  audiencesFileSchema,
  type GlossaryFields,
  glossarySchema,
  type PlaybookFileFields,
  playbookFileSchema,
  stringsSchema,
} from '../schema/files.js';
import { slugify } from '../schema/kinds.js';
import type { Audience, TermName, Vocabulary } from '../schema/playbook.js';
import { asPrinted, type Context, checkFieldTexts, checkReference, type DeclaredNames } from './context.js';
import { checkImages } from './images.js';
import { afresh, type ReadFile } from './open-source.js';
import { type ReadBody, readBody } from './read-body.js';
import { checkTwinIds } from './twin-ids.js';

const start = { line: 1, column: 1 };

/** What `audiences.yaml` declares. */
export interface Declared {
  terms: TermName[];
  vocabulary: Vocabulary;
  audiences: Audience[];
}

/** What a playbook without `audiences.yaml` declares. */
export const nothingDeclared: Declared = { terms: [], vocabulary: {}, audiences: [] };

/** Reads a YAML file into data; a missing file is a fault unless it may be absent. */
export async function readData(file: string, read: ReadFile, mayBeAbsent = false): Promise<LocatedData> {
  const nothing = (diagnostics: Diagnostic[]): LocatedData => ({
    data: undefined,
    locate: () => start,
    diagnostics,
  });
  const { bytes, diagnostics: unreadable, once = afresh } = await read(file);
  if (!bytes)
    return nothing(
      mayBeAbsent || unreadable.length > 0
        ? unreadable
        : [fault('file-missing', file, start, `Found no \`${file}\`, which every playbook needs.`)],
    );
  return once(() => {
    const { text, diagnostics } = decodeText(file, bytes);
    return diagnostics.length > 0 ? nothing(diagnostics) : readYaml(file, text);
  });
}

/** Reads `audiences.yaml` and proves that every audience has both forms of every term. No value where it cannot be read. */
export async function readAudiences(read: ReadFile): Promise<Checked<Declared | undefined>> {
  const file = 'audiences.yaml';
  const { data, locate, diagnostics } = await readData(file, read);
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics };
  const checked = checkFields<AudiencesFileFields>(
    file,
    audiencesFileSchema as never,
    asMeant(audiencesFileSchema, data),
    locate,
  );
  const found = [...diagnostics, ...checked.diagnostics];
  if (!checked.value) return { value: undefined, diagnostics: found };
  const { terms: declared, general, audiences: listed } = checked.value;
  const terms = Object.entries(declared).map(([one, { plural, about }]) => ({
    one,
    many: plural ?? one,
    about,
  }));
  const names = new Set(terms.map((t) => t.one));
  const report = reporterFor(file, found, locate);
  checkFieldTexts(data, { variables: new Set(names), unread: new Set(['audiences.yaml']) }, report);
  const proveWords = (words: Vocabulary, path: PropertyKey[], whose: string) => {
    for (const { one } of terms) {
      if (!Object.hasOwn(words, one))
        report('vocabulary-missing', { key: path }, `Found no word for \`${one}\` ${whose}.`);
    }
    for (const name of Object.keys(words)) {
      if (!names.has(name))
        report(
          'field-unknown',
          { key: [...path, name] },
          `Found a word for \`${name}\` ${whose}, which \`terms\` does not declare.`,
        );
    }
  };
  proveWords(general, ['general'], 'in `general`');
  for (const [id, audience] of Object.entries(listed))
    proveWords(audience.vocabulary, ['audiences', id, 'vocabulary'], `for \`${id}\``);
  return {
    value: { terms, vocabulary: general, audiences: Object.entries(listed).map(([id, a]) => ({ id, ...a })) },
    diagnostics: found,
  };
}

/** Reads `playbook.md`: its fields and its text. */
export async function readPlaybookFile(
  read: ReadFile,
  declares: DeclaredNames,
): Promise<{
  fields: PlaybookFileFields | undefined;
  body: ReadBody | undefined;
  diagnostics: Diagnostic[];
}> {
  const file = 'playbook.md';
  const none = (diagnostics: Diagnostic[]) => ({ fields: undefined, body: undefined, diagnostics });
  const { bytes, diagnostics: unreadable } = await read(file);
  if (unreadable.length > 0) return none(unreadable);
  if (!bytes)
    return none([fault('file-missing', file, start, `Found no \`${file}\`, which every playbook needs.`)]);
  const decoded = decodeText(file, bytes);
  if (decoded.diagnostics.length > 0) return none(decoded.diagnostics);
  const split = splitFrontmatter(file, decoded.text);
  if ('diagnostics' in split) return none(split.diagnostics);
  if (hasErrors(split.front.diagnostics)) return none(split.front.diagnostics);
  const checked = checkFields<PlaybookFileFields>(
    file,
    playbookFileSchema as never,
    asMeant(playbookFileSchema, split.front.data),
    split.front.locate,
  );
  const context = { ...declares, smart: isSmart(checked.value?.language) };
  const found = [...split.front.diagnostics, ...checked.diagnostics];
  const report = reporterFor(file, found, split.front.locate);
  checkFieldTexts(split.front.data, context, report);
  const body = readBody(split.body, split.bodyOffset, context.audiences, context, slugify, report);
  for (const { id, at } of body.uses.cites) checkReference(id, at, context, report);
  checkImages(file, body.uses.images, report);
  if (!body.unread) checkSectionNames(checked.value?.facilitatorSections ?? [], body, report);
  return {
    // Sections are found by their names, so these stay as written.
    fields: checked.value && {
      ...asPrinted(checked.value, context),
      facilitatorSections: checked.value.facilitatorSections,
    },
    body,
    diagnostics: found,
  };
}

/** Every heading that a field names is there. */
function checkSectionNames(named: readonly string[], body: ReadBody, report: Report): void {
  const titles = body.markdown.sections.map((s) => s.title);
  const there = new Set(titles);
  named.forEach((title, i) => {
    if (there.has(title)) return;
    const message = `Found section \`${title}\`, which the text does not have${didYouMean(title, titles)}`;
    report('section-unknown', ['facilitatorSections', i], message);
  });
}

/** Reads `glossary.yaml`; a playbook may do without. */
export async function readGlossary(
  read: ReadFile,
  context: Context,
): Promise<{ value: GlossaryFields[]; diagnostics: Diagnostic[] }> {
  const file = 'glossary.yaml';
  const { data, locate, diagnostics } = await readData(file, read, true);
  if (data === undefined) return { value: [], diagnostics };
  const checked = checkFields<GlossaryFields[]>(
    file,
    glossarySchema as never,
    asMeant(glossarySchema, data),
    locate,
  );
  const value = checked.value ?? [];
  const twins = checkTwinIds(file, value, locate, 'term');
  const found = [...diagnostics, ...checked.diagnostics, ...twins];
  checkFieldTexts(data, context, reporterFor(file, found, locate));
  return { value: asPrinted(value, context), diagnostics: found };
}

/** Reads `strings/<language>.yaml`, the words that templates print. Absent keys fall back to the built-in English. */
export async function readStrings(
  read: ReadFile,
  language: string,
  known: Readonly<Record<string, string>>,
): Promise<{ value: Record<string, string>; diagnostics: Diagnostic[] }> {
  const file = `strings/${language}.yaml`;
  const { data, locate, diagnostics } = await readData(file, read, true);
  if (data === undefined) return { value: { ...known }, diagnostics };
  const checked = checkFields<Record<string, string>>(file, stringsSchema as never, data, locate);
  const found = [...diagnostics, ...checked.diagnostics];
  const report = reporterFor(file, found, locate);
  const names = Object.keys(known);
  for (const key of Object.keys(checked.value ?? {}))
    if (names.length > 0 && !Object.hasOwn(known, key))
      report('field-unknown', { key: [key] }, `Found unknown string \`${key}\`${didYouMean(key, names)}`);
  return { value: hasErrors(found) ? { ...known } : { ...known, ...checked.value }, diagnostics: found };
}

/** Reads `references.json` as located data; a playbook may do without. */
export const readReferenceData = (read: ReadFile): Promise<LocatedData> =>
  readData('references.json', read, true);
