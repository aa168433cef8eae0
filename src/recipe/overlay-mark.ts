import type { ReadyAction } from '../schema/overlay.js';
import type { Resource } from '../schema/playbook.js';
import { fingerprint, pieceMark, valueMark } from './fingerprint.js';

/** The field or section that an overlay changes; undefined for the whole resource. */
export const changedPart = (action: ReadyAction): string | undefined =>
  action.type === 'set' ? action.field : action.section;

/** The fingerprint of what an overlay changes, as the resource has it: what belongs into `was`. Undefined where there is no such section. */
export function overlayMark(
  resource: Resource,
  action: Pick<ReadyAction, 'type'> & { field?: string; section?: string },
): string | undefined {
  const { field, section } = action;
  if (field !== undefined) return valueMark((resource as unknown as Record<string, unknown>)[field]);
  if (section === undefined) return pieceMark(resource);
  const found = resource.body.sections.find((s) => s.title === section);
  return found && fingerprint(found.children);
}
