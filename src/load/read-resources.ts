import { addFaults, type Checked, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { Uses } from '../parse/check-text.js';
import { placeOf, type ResourcePlace } from './place.js';
import type { Draft, ReadContentFile } from './read-content-file.js';

/** What reading all content files gives. @internal */
interface ReadResources {
  drafts: Draft[];
  /** What the texts of files with errors lead to, which is looked at all the same. */
  others: { file: string; uses: Uses }[];
  places: (ResourcePlace & { file: string })[];
  /** Whether a file with errors may mention an id, which is then not to be called unused. */
  mentioned: (id: string) => boolean;
}

/** Names that authors give to Markdown files. Content files end in `.md`; of the others they are told. */
const markdownFile = /\.(md|markdown|mdown|mkd|mdx)$/i;

/** Reads every Markdown file below `steps/`, and names those that lie where nothing is looked for. @internal */
export async function readResources(
  paths: readonly string[],
  readContent: ReadContentFile,
): Promise<Checked<ReadResources>> {
  const found: Diagnostic[] = [];
  const drafts: Draft[] = [];
  const others: { file: string; uses: Uses }[] = [];
  const places: (ResourcePlace & { file: string })[] = [];
  const mentions = new Set<string>();
  let missed = false;
  for (const file of paths) {
    if (!markdownFile.test(file) || file === 'playbook.md' || /(^|\/)(README|LICENSE)[^/]*$/.test(file))
      continue;
    const place = placeOf(file);
    if ('diagnostics' in place) {
      addFaults(found, place.diagnostics);
      continue;
    }
    places.push({ ...place, file });
    const { draft, uses, words, unread, diagnostics } = await readContent(file, place);
    addFaults(found, diagnostics);
    missed ||= unread;
    if (draft) drafts.push(draft);
    else if (uses) others.push({ file, uses });
    for (const word of words) mentions.add(word);
  }
  const mentioned = (id: string) => missed || mentions.has(id);
  return { value: { drafts, others, places, mentioned }, diagnostics: found };
}
