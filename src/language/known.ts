import { placeOf } from '../load/place.js';
import type { FieldSchema } from '../schema/field-schema.js';
import type { Kind } from '../schema/kinds.js';
import type { Playbook } from '../schema/playbook.js';
import { allResources } from '../schema/relations.js';

/** A resource as far as its file tells where it is, even when it did not load. */
export interface KnownResource {
  readonly id: string;
  readonly kind: Kind;
  readonly file: string;
  readonly title?: string;
  readonly summary?: string;
}

/** All that can be said of the files of a playbook, or of an overlay over one. */
export interface Known {
  readonly playbook: Playbook;
  /** By id. */
  readonly resources: ReadonlyMap<string, KnownResource>;
  /** The JSON Schemas of all files by name, as the build ships them. */
  readonly schemas: Readonly<Record<string, FieldSchema>>;
}

/** Gathers what is known: the playbook as it loaded last, the files that are there, and the schemas of their fields. */
export function knownOf(
  playbook: Playbook,
  files: readonly string[],
  schemas: Readonly<Record<string, FieldSchema>>,
): Known {
  const resources = new Map<string, KnownResource>();
  for (const file of files) {
    const place = placeOf(file);
    if ('kind' in place) resources.set(place.id, { id: place.id, kind: place.kind, file });
  }
  for (const { id, kind, file, title, summary } of allResources(playbook))
    resources.set(id, { id, kind, file, title, summary });
  return { playbook, resources, schemas };
}
