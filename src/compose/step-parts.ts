import { kinds } from '../schema/kinds.js';
import type { Resource } from '../schema/playbook.js';
import { type Reading, stepTitle, toEntry } from './entry.js';
import type { Group, Part } from './packet.js';
import { say } from './strings.js';

/**
 * A part for each step: its page, then its resources by kind. Handouts have a part of their own, but for those `beside` an activity.
 * What is `placed` stands elsewhere.
 */
export function stepParts(
  reading: Reading,
  numbers: ReadonlyMap<string, string>,
  placed: { has(id: string): boolean } = new Set(),
  beside: ReadonlyMap<string, readonly Resource[]> = new Map(),
): (Part & { type: 'step' })[] {
  const { playbook } = reading;
  return playbook.steps.map((step) => {
    const groups = kinds
      .filter((k) => k.kind !== 'step' && k.kind !== 'handout')
      .map((k): Group => {
        const resources = (playbook[k.plural] as Resource[]).filter(
          (r) => r.step === step.id && !placed.has(r.id),
        );
        return {
          kind: k.kind,
          title: say(playbook.strings, k.plural),
          entries: resources
            .flatMap((r) => [r, ...(beside.get(r.id) ?? [])])
            .map((r) => toEntry(r, numbers.get(r.id) ?? '', reading)),
        };
      });
    return {
      type: 'step',
      id: step.id,
      title: stepTitle(step, reading),
      entry: toEntry(step, String(step.position), reading),
      groups: groups.filter((g) => g.entries.length > 0),
    };
  });
}
