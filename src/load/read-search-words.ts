import type { Checked } from '../diagnostics/diagnostic.js';
import { checkFields } from '../schema/check-fields.js';
import { type SearchWords, searchFileSchema } from '../schema/search-file.js';
import type { ReadFile } from './open-source.js';
import { readData } from './read-meta.js';

/** Reads `search.yaml`; a playbook may do without. */
export async function readSearchWords(read: ReadFile): Promise<Checked<SearchWords[]>> {
  const file = 'search.yaml';
  const { data, locate, diagnostics } = await readData(file, read, true);
  if (data === undefined) return { value: [], diagnostics };
  const checked = checkFields<SearchWords[]>(file, searchFileSchema as never, data, locate);
  return { value: checked.value ?? [], diagnostics: [...diagnostics, ...checked.diagnostics] };
}
