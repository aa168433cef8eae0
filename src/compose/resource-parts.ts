import { sourcesNamed } from '../customize/sources.js';
import type { Tailored } from '../customize/tailor.js';
import type { Resource } from '../schema/playbook.js';
import { allResources } from '../schema/relations.js';
import { answersEntry } from './answers.js';
import { sourcesPart } from './back-matter.js';
import { toEntry } from './entry.js';
import { numberActivities, readingOf } from './frame.js';
import type { Part } from './packet.js';

/** A part of what is printed of one resource. */
export type ResourcePart = Part & { type: 'entries' | 'sources' };

/** One resource by itself, as it is printed. */
export interface ResourceParts {
  resource: Resource;
  /** Its entry, the sources that are cited, and the handouts of an activity where they are wanted. */
  parts: ResourcePart[];
}

/** @throws RangeError when the tailored playbook has no such resource. */
export function resourceParts(tailored: Tailored, id: string, handouts: boolean): ResourceParts {
  const { playbook } = tailored;
  const resource = allResources(playbook).find((r) => r.id === id);
  if (!resource) throw new RangeError(`The tailored playbook has no resource \`${id}\`.`);
  const reading = readingOf(tailored);
  const numbers = numberActivities(reading);
  const own =
    resource.kind === 'activity' && handouts
      ? playbook.handouts.filter((h) => h.activities.includes(id))
      : [];
  const cited = new Set([resource, ...own].flatMap((r) => r.references));
  const references = sourcesNamed(playbook, cited);
  const sources = sourcesPart(references, playbook.strings);
  const number = (r: Resource) =>
    r.kind === 'step' && 'position' in r ? String(r.position) : (numbers.get(r.id) ?? '');
  const entries = (list: readonly Resource[], name: string): ResourcePart[] =>
    list.length === 0
      ? []
      : [
          {
            type: 'entries',
            id: `${id}-${name}`,
            title: resource.title,
            entries: list.map((r) => toEntry(r, number(r), reading)),
          },
        ];
  const cites: ResourcePart[] = sources.references.length > 0 ? [sources] : [];
  const keys = [resource, ...own].flatMap((r) => answersEntry(r, number(r), reading));
  const answers: ResourcePart[] =
    keys.length === 0 ? [] : [{ type: 'entries', id: `${id}-answers`, title: resource.title, entries: keys }];
  return {
    resource,
    parts: [...entries([resource], 'entry'), ...cites, ...entries(own, 'handouts'), ...answers],
  };
}
