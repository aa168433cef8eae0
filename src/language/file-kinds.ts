import { placeOf } from '../load/place.js';
import type { Kind } from '../schema/kinds.js';

const files: Readonly<Record<string, string>> = {
  'playbook.md': 'playbook',
  'audiences.yaml': 'audiences',
  'glossary.yaml': 'glossary',
  'coverage.yaml': 'coverage',
  'prose-exceptions.yaml': 'prose-exceptions',
  'prose-words.yaml': 'prose-words',
  'references.json': 'references',
  'overlay.yaml': 'overlay',
};

/** The kind of resource that a file holds; undefined when it holds none. */
export function kindOfFile(file: string): Kind | undefined {
  const place = placeOf(file);
  return 'kind' in place ? place.kind : undefined;
}

/** The name of the schema for the fields of a file; undefined when it has none. */
export const schemaNameOf = (file: string): string | undefined =>
  files[file] ?? (/^recipes\/[^/]+\.yaml$/.test(file) ? 'recipe' : kindOfFile(file));
