import {
  addFaults,
  type Checked,
  type Diagnostic,
  fault,
  hasErrors,
  sortDiagnostics,
} from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/nearest.js';
import { reporterFor } from '../diagnostics/reporter.js';
import { isSmart } from '../parse/smart-quotes.js';
import { fieldSchemas } from '../schema/fields.js';
import { frozen } from '../schema/frozen.js';
import { unknownValues, usualValues, valuesOf } from '../schema/own-values.js';
import type { Body, Playbook, PlaybookInfo, Reference } from '../schema/playbook.js';
import { formatSources } from './apa/format-sources.js';
import { assemble } from './assemble.js';
import { checkCoverage } from './check-coverage.js';
import { checkMaterials } from './check-materials.js';
import {
  audienceIds,
  type Context,
  contextOf,
  type DeclaredNames,
  type Declaring,
  variableNames,
} from './context.js';
import {
  checkDuplicates,
  checkFormerIds,
  checkLinks,
  checkOrphans,
  checkOthers,
  checkRelations,
  checkUncited,
  type KnownIds,
} from './cross-check.js';
import { embedImages } from './images.js';
import type { OpenSource } from './open-source.js';
import type { PackedBody } from './packed-body.js';
import type { ResourcePlace } from './place.js';
import { contentReader, type Draft, type ReadContentFile } from './read-content-file.js';
import {
  nothingDeclared,
  readAudiences,
  readGlossary,
  readPlaybookFile,
  readReferenceData,
  readStrings,
} from './read-meta.js';
import { readRecipes } from './read-recipes.js';
import { readResources } from './read-resources.js';
import { readSearchWords } from './read-search-words.js';
import { noValues, readValues } from './read-values.js';
import { checkReferences, noSources } from './references.js';
import { unreadFiles } from './unread-files.js';
import { usualStrings } from './usual-strings.js';

/** A playbook of which nothing could be read. */
const emptyPlaybook = (): Playbook => ({
  info: nobody,
  body: { intro: [], sections: [] },
  terms: [],
  vocabulary: {},
  audiences: [],
  ...assemble([], []),
  references: [],
  glossary: [],
  strings: usualStrings(usualValues),
  recipes: [],
});

const nobody: PlaybookInfo = {
  title: '',
  subtitle: '',
  version: '0.0.0',
  language: 'en',
  license: '',
  licenseUrl: '',
  attribution: '',
  steps: [],
  facilitatorSections: [],
};

/** A playbook as read, and where its bodies are: the bytes of each, by the file of its resource. */
export interface ReadPlaybook extends Checked<Playbook> {
  readonly bodies: ReadonlyMap<string, PackedBody>;
}

/** Reads and checks everything. What a content file gives, `readerFor` may know already. */
export async function readPlaybook(
  { paths, read, diagnostics: unlisted }: OpenSource,
  readerFor = (context: Context): ReadContentFile => contentReader(read, context),
): Promise<ReadPlaybook> {
  if (paths.length === 0 && unlisted.length > 0)
    return { value: frozen(emptyPlaybook()), diagnostics: unlisted, bodies: new Map() };
  const found = [...unlisted];
  const keep = <T>(result: Checked<T>): T => {
    addFaults(found, result.diagnostics);
    return result.value;
  };

  const unread = new Set<Declaring>();
  const keepOr = <T>(file: Declaring, nothing: T, result: Checked<T | undefined>): T => {
    const value = keep(result);
    if (value === undefined) unread.add(file);
    return value ?? nothing;
  };
  const declared = keepOr('audiences.yaml', nothingDeclared, await readAudiences(read));
  const sources = keepOr('references.json', noSources, checkReferences(await readReferenceData(read)));
  const declares: DeclaredNames = {
    unread,
    ...audienceIds(declared.audiences),
    variables: variableNames(declared.terms),
    references: sources.ids,
  };
  const front = await readPlaybookFile(read, declares);
  const info = front.fields ?? nobody;
  const smart = isSmart(info.language);
  const own = keepOr('values.yaml', noValues, await readValues(read, { ...declares, smart }));
  const values = unread.has('values.yaml') ? unknownValues : valuesOf(own);
  const strings = { ...keep(await readStrings(read, info.language, usualStrings(values))), ...own.strings };
  const context = contextOf(declares, info.language, strings, fieldSchemas(values), values);
  const glossary = keep(await readGlossary(read, context));
  const searchWords = keep(await readSearchWords(read));

  const { drafts, others, places, mentioned } = keep(await readResources(paths, readerFor(context)));
  const known: KnownIds = new Map([...places].reverse().map((p) => [p.id, p.kind]));
  addFaults(found, unreadFiles(paths, info.language));
  addFaults(found, checkDuplicates(places), checkSteps(info, front.fields !== undefined, places));
  const sound = drafts.filter((draft) => {
    const faults = checkRelations(draft, known);
    addFaults(found, faults);
    return !hasErrors(faults);
  });
  const body: Body = front.body?.trees() ?? { intro: [], sections: [] };
  const { links, cites, images } = front.body?.uses ?? { links: [], cites: [], images: [] };
  const faults = [...front.diagnostics];
  checkLinks(links, known, reporterFor('playbook.md', faults));
  addFaults(faults, await embedImages('playbook.md', body, images, read));
  addFaults(found, faults);
  addFaults(
    found,
    checkOrphans(drafts).filter((d) => !mentioned(d.file.split('/').at(-1)!.replace(/\.md$/, ''))),
  );
  addFaults(found, checkMaterials(drafts, strings), checkFormerIds(drafts, known));
  const cited = new Set([...drafts.flatMap((d) => d.fields.references), ...cites.map((c) => c.id)]);
  addFaults(
    found,
    checkUncited(
      sources.entries.filter((e) => !cited.has(e.id) && !mentioned(e.id)),
      cited,
      sources.placeOf,
    ),
  );

  addFaults(found, checkOthers(others, known));
  const faulty = new Set(found.filter((f) => f.severity === 'error').map((f) => f.file));
  const first = firstOfEach(sound.filter((d) => d.fields.status !== 'draft'));
  const lists = assemble(
    first.filter((d) => !faulty.has(d.file)),
    info.steps,
  );
  const references: Reference[] = formatSources(sources.entries);
  const text: Body = hasErrors(faults) ? { intro: [], sections: [] } : body;
  const content = {
    info,
    body: text,
    ...declared,
    ...lists,
    references,
    glossary,
    strings,
    ...(searchWords.length > 0 ? { searchWords } : {}),
    ...(own.values && { values: own.values }),
  };
  // Against half a playbook, every name in a recipe would be unknown.
  const undeclared = unread.has('audiences.yaml') || unread.has('values.yaml');
  const judging = undeclared ? undefined : { ...content, recipes: [] };
  const value: Playbook = { ...content, recipes: keep(await readRecipes(paths, read, judging)) };
  addFaults(found, await checkCoverage(read, value, !hasErrors(found)));
  const bodies = new Map(drafts.map((d) => [d.file, d.body]));
  return { value: frozen(value), diagnostics: sortDiagnostics(found), bodies };
}

/** `playbook.md` lists the folders in `steps/`, each folder has a `step.md`, and the other way round. */
function checkSteps(
  info: PlaybookInfo,
  listed: boolean,
  places: readonly (ResourcePlace & { file: string })[],
): Diagnostic[] {
  if (!listed) return [];
  const start = { line: 1, column: 1 };
  const folders = [...new Set(places.map((p) => p.step))];
  const withPage = new Set(places.filter((p) => p.kind === 'step').map((p) => p.step));
  const found = info.steps
    .filter((id) => !withPage.has(id))
    .map((id) =>
      fault(
        'file-missing',
        `steps/${id}/step.md`,
        start,
        `Found no \`step.md\` for step \`${id}\`, which \`playbook.md\` lists.`,
      ),
    );
  for (const folder of folders) {
    if (!info.steps.includes(folder)) {
      const file = places.find((p) => p.step === folder)!.file;
      found.push(
        fault(
          'file-misplaced',
          file,
          start,
          `Found step folder \`${folder}\`, which \`playbook.md\` does not list${didYouMean(folder, info.steps)}`,
        ),
      );
    }
  }
  return found;
}

function firstOfEach(drafts: readonly Draft[]): Draft[] {
  const seen = new Set<string>();
  return drafts.filter(({ id }) => !seen.has(id) && seen.add(id));
}
