import { editionOfSection } from '../schema/kinds.js';
import { changed } from '../schema/lazy-fields.js';
import type { Resource } from '../schema/playbook.js';
import { keepRelations } from '../schema/relations.js';
import { citesIn } from './cites.js';
import { addNotes, type Edits, hideSections, retitled } from './edits.js';
import { filledFields } from './filled-fields.js';
import type { OwnName } from './own-names.js';
import { fillLine, type Tailoring, tailorBody } from './tailor-body.js';

/** What tailoring one resource depends on beside its text. */
export interface TailoringScope {
  edits: Edits;
  /** Ids of the resources that are kept. */
  kept: ReadonlySet<string>;
  /** Ids of the steps in the order of the copy. */
  steps: readonly string[];
  /** Puts the recipe's own words into the title of a step. */
  named: OwnName;
}

/** A resource as the chosen readers get it: its fields at once, its body and what that cites when they are read. */
export function tailorResource(
  resource: Resource,
  { edits, kept, steps, named }: TailoringScope,
  tailoring: Tailoring,
): Resource {
  const tailored: Resource = changed(
    keepRelations(resource, kept),
    {
      ...filledFields(resource, (text) => fillLine(text, tailoring)),
      ...(resource.kind === 'step' && {
        position: steps.indexOf(resource.id) + 1,
        title: named(fillLine(resource.title, tailoring)),
      }),
      ...retitled(resource.kind, edits),
    },
    {
      body: () =>
        addNotes(
          tailorBody(
            hideSections(resource.body, edits),
            (s) => editionOfSection(resource.kind, s.id),
            tailoring,
          ),
          resource.body,
          resource,
          edits,
        ),
      // Participants' copies name no sources.
      references: () => (tailoring.edition === 'participant' ? [] : stillCited(resource, tailored)),
    },
  );
  return tailored;
}

/** The sources that the text of a tailored resource cites, those first that its fields list. */
function stillCited(resource: Resource, { body }: Resource): string[] {
  const before = citesIn(resource.body);
  const after = citesIn(body);
  // An overlay may cite what the `references` of its target do not list.
  const listed = resource.references.filter((id) => after.has(id) || !before.has(id));
  return [...new Set([...listed, ...after])];
}
