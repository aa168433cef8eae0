import type { Kind } from '../../tree.js';

/** What an element shows of a packet: one resource, of some kind or of any, or the plan. */
export type Subject = Kind | 'plan' | 'resource';

/** The tags, and what each shows. */
export const subjects = {
  'networks-playbook-step': 'step',
  'networks-playbook-activity': 'activity',
  'networks-playbook-plan': 'plan',
  'networks-playbook-resource': 'resource',
} as const satisfies Readonly<Record<string, Subject>>;

/** The tag of an element. */
export type PlaybookTag = keyof typeof subjects;
