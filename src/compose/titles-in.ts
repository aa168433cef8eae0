import type { Tailored } from '../customize/tailor.js';
import { allResources, listsAround } from '../schema/relations.js';

/** Finds what a resource is called in a copy, or was called before it was left out; its id where neither is known. */
export function titlesIn({ playbook, report }: Tailored): (id: string) => string {
  const kept = [...allResources(listsAround(playbook)), ...allResources(playbook)];
  const titles = new Map([...report.removed, ...kept].map(({ id, title }) => [id, title]));
  return (id) => titles.get(id) ?? id;
}
