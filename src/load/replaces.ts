import type { Report } from '../diagnostics/reporter.js';
import type { Overlay } from '../schema/overlay.js';
import type { ReplacingFields } from '../schema/overlay-file.js';
import type { Resource } from '../schema/playbook.js';
import type { Draft } from './read-content-file.js';

const fieldsOf = (draft: Draft) => draft.fields as ReplacingFields;

/** Checks what a file says it takes the place of. Whether that is there shows when the overlay is worked in. */
export function checkReplaces(draft: Draft, twin: Resource | undefined, report: Report): void {
  const { replaces, was } = fieldsOf(draft);
  if (replaces === undefined) {
    if (was !== undefined)
      report('field-unknown', { key: ['was'] }, 'Found `was` without `replaces`, expected both or none.');
    return;
  }
  if (replaces !== draft.id)
    report(
      'field-value',
      ['replaces'],
      `Found \`${replaces}\` in \`replaces\`, expected \`${draft.id}\`: a file takes the place of the resource with its own id.`,
    );
  else if (twin && (twin.kind !== draft.kind || twin.step !== draft.step))
    report(
      'id-duplicate',
      ['replaces'],
      `Found the id \`${draft.id}\`, which \`${twin.file}\` has too; to replace it, the kind and the step must be the same.`,
    );
  else if (was === undefined)
    report(
      'overlay-unpinned',
      ['replaces'],
      `Found no \`was\` beside \`replaces\`, so nobody is told when \`${replaces}\` changes.`,
    );
}

/** A draft with the fields of its kind only. */
export function withoutReplaces(draft: Draft): Draft {
  const { replaces, was, ...fields } = draft.fields as Draft['fields'] & ReplacingFields;
  return { ...draft, fields: fields as Draft['fields'] };
}

/** Which drafts stand in the place of which resources. */
export const replacesOf = (drafts: readonly Draft[]): Overlay['replaces'] =>
  Object.fromEntries(
    drafts.flatMap((draft) => {
      const { replaces, was } = fieldsOf(draft);
      return replaces === undefined ? [] : [[draft.id, { was, at: draft.locate(['replaces']) }]];
    }),
  );
