import { type Diagnostic, fault } from '../diagnostics/diagnostic.js';
import { didYouMean, orList } from '../diagnostics/nearest.js';
import { kindInfo } from '../schema/kinds.js';
import { changed } from '../schema/lazy-fields.js';
import {
  overlayManifest as file,
  type ReadyAction,
  type ReadyRemove,
  type ReadySet,
  type ReadyText,
} from '../schema/overlay.js';
import type { Resource } from '../schema/playbook.js';
import type { OverlayChange } from './report.js';

/** What was done to a resource, without its name. */
export type What = Omit<OverlayChange, 'overlay' | 'kind' | 'id'>;

/** The changed resource; none when it is removed. Without `what`, nothing was changed. */
interface Outcome {
  resource?: Resource;
  what?: What;
  diagnostics: Diagnostic[];
}

/** Makes one change of an overlay. What does not fit is a fault, and then nothing is changed. */
export function changeResource(target: Resource, action: ReadyAction): Outcome {
  if (action.type === 'set') return setField(target, action);
  if (action.type === 'remove' && action.section === undefined)
    return { what: { type: 'remove' }, diagnostics: [] };
  return changeSection(target, action as ReadyText | (ReadyRemove & { section: string }));
}

function setField(target: Resource, action: ReadySet): Outcome {
  const allowed = kindInfo(target.kind).settable;
  const refuse = (message: string): Outcome => ({
    resource: target,
    diagnostics: [fault('overlay-target', file, action.at, message)],
  });
  if (!allowed.includes(action.field))
    return refuse(
      `Found field \`${action.field}\`, expected one that an overlay may set on kind \`${target.kind}\`: ${orList(allowed)}${didYouMean(action.field, allowed)}`,
    );
  const before = (target as unknown as Record<string, unknown>)[action.field];
  if (before !== undefined && shapeOf(before) !== shapeOf(action.value)) {
    return refuse(
      `Found ${shapeOf(action.value)} for \`${action.field}\`, expected ${shapeOf(before)} as in the base.`,
    );
  }
  return {
    resource: changed(target, { [action.field]: action.value } as never),
    what: { type: 'set', field: action.field },
    diagnostics: [],
  };
}

const shapeOf = (value: unknown): string =>
  Array.isArray(value)
    ? 'a list'
    : value === null
      ? 'nothing'
      : typeof value === 'object'
        ? 'fields'
        : typeof value === 'string'
          ? 'text'
          : `a ${typeof value}`;

function changeSection(target: Resource, action: ReadyText | (ReadyRemove & { section: string })): Outcome {
  const { body } = target;
  const titles = body.sections.map((s) => s.title);
  const wanted = action.section;
  const index = titles.indexOf(wanted);
  if (index < 0) {
    return {
      resource: target,
      diagnostics: [
        fault(
          'overlay-target',
          file,
          action.at,
          `Found no section \`${wanted}\` in \`${target.id}\`, expected ${orList(titles)}${didYouMean(wanted, titles)}`,
        ),
      ],
    };
  }
  const section = body.sections[index]!;
  const sections = [...body.sections];
  if (action.type === 'remove') sections.splice(index, 1);
  else
    sections[index] = {
      ...section,
      children: action.type === 'replace' ? action.children : [...section.children, ...action.children],
    };
  return {
    resource: changed(target, { body: { ...body, sections } } as Partial<Resource>),
    what: { type: `${action.type}-section`, section: wanted },
    diagnostics: [],
  };
}
