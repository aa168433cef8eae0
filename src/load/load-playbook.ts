import english from '../../content/strings/en.yaml';
import {
  addFaults,
  type Checked,
  type Diagnostic,
  fault,
  hasErrors,
  sortDiagnostics,
} from '../diagnostics/diagnostic.js';
import { limits } from '../diagnostics/limits.js';
import { didYouMean } from '../diagnostics/nearest.js';
import { isSmart } from '../markdown/smart-quotes.js';
import type { Body, Playbook, PlaybookInfo, Reference } from '../schema/playbook.js';
import { formatSources } from './apa/format-sources.js';
import { assemble } from './assemble.js';
import { checkCoverage } from './check-coverage.js';
import { type Context, variableNames } from './context.js';
import {
  checkDuplicates,
  checkLinks,
  checkOrphans,
  checkRelations,
  checkSources,
  checkUncited,
  type KnownIds,
} from './cross-check.js';
import { embedImages } from './images.js';
import { type Place, placeOf } from './place.js';
import {
  type ReadFile,
  readAudiences,
  readGlossary,
  readPlaybookFile,
  readReferenceData,
  readStrings,
} from './read-meta.js';
import { readRecipes } from './read-recipes.js';
import { type Draft, readResource } from './read-resource.js';
import { checkReferences } from './references.js';
import type { Source } from './source.js';

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

/**
 * Loads a playbook from a source: every Markdown file in `steps/`, and the files that go with them.
 *
 * All faults of all files come back in one run, each at its line and column in the original file. A file with an error
 * is left out of the value; the rest loads. Bad content never throws; only a source whose functions throw does.
 */
export async function loadPlaybook(source: Source): Promise<Checked<Playbook>> {
  const paths = (await source.list()).filter((p) => !/(^|\/)[._]/.test(p)).sort();
  const listed = new Set(paths);
  const read: ReadFile = async (path) => (listed.has(path) ? source.read(path) : undefined);
  const found: Diagnostic[] = [];
  const keep = <T>(result: { value: T; diagnostics: Diagnostic[] }): T => {
    addFaults(found, result.diagnostics);
    return result.value;
  };

  const declared = keep(await readAudiences(read));
  const sources = keep(checkReferences(await readReferenceData(read)));
  const declares: Omit<Context, 'smart'> = {
    audiences: declared.audiences.map((a) => a.id),
    variables: variableNames(declared.terms),
    references: sources.ids,
  };
  const front = await readPlaybookFile(read, declares);
  const info = front.fields ?? nobody;
  const context: Context = { ...declares, smart: isSmart(info.language) };
  const glossary = keep(await readGlossary(read, context));
  const strings = keep(await readStrings(read, info.language, english));

  const { drafts, places, rejected } = keep(await readResources(paths, read, context));
  const mentioned = (id: string) => rejected.some((text) => text.includes(id));
  const known: KnownIds = new Map([...places].reverse().map((p) => [p.id, p.kind]));
  addFaults(found, checkDuplicates(places), checkSteps(info, front.fields !== undefined, places));
  const sound = drafts.filter((draft) => {
    const faults = checkRelations(draft, known);
    addFaults(found, faults);
    return !hasErrors(faults);
  });
  const body: Body = front.body?.trees() ?? { intro: [], sections: [] };
  const { links, cites, images } = front.body?.uses ?? { links: [], cites: [], images: [] };
  const faults = [
    ...front.diagnostics,
    ...checkLinks('playbook.md', links, known),
    ...checkSources('playbook.md', cites, context.references),
    ...(await embedImages('playbook.md', body, images, read)),
  ];
  addFaults(found, faults);
  addFaults(
    found,
    checkOrphans(drafts).filter((d) => !mentioned(d.file.split('/').at(-1)!.replace(/\.md$/, ''))),
  );
  const cited = new Set([...drafts.flatMap((d) => d.fields.references), ...cites.map((c) => c.id)]);
  addFaults(
    found,
    checkUncited(
      sources.entries.filter((e) => !cited.has(e.id) && !mentioned(e.id)),
      cited,
      sources.placeOf,
    ),
  );

  const first = firstOfEach(sound.filter((d) => d.fields.status !== 'draft'));
  for (const draft of first)
    addFaults(found, await embedImages(draft.file, draft.trees, draft.uses.images, read));
  const lists = assemble(
    first.filter((d) => !found.some((f) => f.file === d.file && f.severity === 'error')),
    info.steps,
  );
  const references: Reference[] = formatSources(sources.entries);
  const recipes = keep(await readRecipes(paths, read, context, known));
  const text: Body = hasErrors(faults) ? { intro: [], sections: [] } : body;
  const value: Playbook = { info, body: text, ...declared, ...lists, references, glossary, strings, recipes };
  addFaults(found, await checkCoverage(read, value, !hasErrors(found)));
  return { value, diagnostics: sortDiagnostics(found) };
}

/** What reading all content files gives. @internal */
interface ReadResources {
  drafts: Draft[];
  places: (Place & { file: string })[];
  /** Texts of the files with errors: what they mention is not to be called unused. */
  rejected: string[];
}

/** Names that authors give to Markdown files. Content files end in `.md`; of the others they are told. */
const markdownFile = /\.(md|markdown|mdown|mkd|mdx)$/i;

/** Reads every Markdown file below `steps/`, and names those that lie where nothing is looked for. @internal */
export async function readResources(
  paths: readonly string[],
  read: ReadFile,
  context: Context,
): Promise<Checked<ReadResources>> {
  const found: Diagnostic[] = [];
  const drafts: Draft[] = [];
  const places: (Place & { file: string })[] = [];
  const rejected: string[] = [];
  for (const file of paths) {
    if (!markdownFile.test(file) || file === 'playbook.md' || /(^|\/)(README|LICENSE)[^/]*$/.test(file))
      continue;
    const place = placeOf(file);
    if ('diagnostics' in place) {
      addFaults(found, place.diagnostics);
      continue;
    }
    places.push({ ...place, file });
    const bytes = await read(file);
    if (!bytes) continue;
    const { draft, diagnostics } = readResource(file, bytes, place, context);
    addFaults(found, diagnostics);
    if (draft) drafts.push(draft);
    else rejected.push(new TextDecoder().decode(bytes.subarray(0, limits.fileBytes)));
  }
  return { value: { drafts, places, rejected }, diagnostics: found };
}

/** `playbook.md` lists the folders in `steps/`, each folder has a `step.md`, and the other way round. */
function checkSteps(
  info: PlaybookInfo,
  listed: boolean,
  places: readonly (Place & { file: string })[],
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
