import { PlaybookElement } from './playbook-element.js';
import { type PlaybookTag, subjects } from './subjects.js';

/** `<networks-playbook-step>`: a step, with everything that belongs to it when the packet has that. */
export class PlaybookStepElement extends PlaybookElement {
  static override readonly subject = subjects['networks-playbook-step'];
}

/** `<networks-playbook-activity>`: an activity, with its handouts when it was composed by itself. */
export class PlaybookActivityElement extends PlaybookElement {
  static override readonly subject = subjects['networks-playbook-activity'];
}

/** `<networks-playbook-plan>`: the guiding questions with room to write, and the next steps. */
export class PlaybookPlanElement extends PlaybookElement {
  static override readonly subject = subjects['networks-playbook-plan'];
}

/** `<networks-playbook-resource>`: a resource of any kind, such as a guiding question or a handout. */
export class PlaybookResourceElement extends PlaybookElement {}

/** The elements by their tags. */
export const tags = {
  'networks-playbook-step': PlaybookStepElement,
  'networks-playbook-activity': PlaybookActivityElement,
  'networks-playbook-plan': PlaybookPlanElement,
  'networks-playbook-resource': PlaybookResourceElement,
} as const satisfies Readonly<Record<PlaybookTag, typeof PlaybookElement>>;

/** The elements by their tags, as types. */
export type PlaybookTags = { [T in keyof typeof tags]: InstanceType<(typeof tags)[T]> };

/** Registers the elements, once: a tag that is taken stays as it is. Does nothing where there is no registry, as on a server. */
export function defineElements(
  registry: CustomElementRegistry | undefined = globalThis.customElements,
): void {
  for (const [tag, element] of Object.entries(tags))
    if (registry && !registry.get(tag)) registry.define(tag, element);
}

declare global {
  interface HTMLElementTagNameMap extends PlaybookTags {}
  interface GlobalEventHandlersEventMap {
    'playbook-render': CustomEvent<import('./playbook-element.js').RenderDetail>;
    'playbook-error': CustomEvent<import('./playbook-element.js').ErrorDetail>;
  }
}
