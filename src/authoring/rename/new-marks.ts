import { pieceMark } from '../../recipe/fingerprint.js';
import { overlayMark } from '../../recipe/overlay-mark.js';
import type { Overlay } from '../../schema/overlay.js';
import type { Playbook, Resource } from '../../schema/playbook.js';
import { allResources } from '../../schema/relations.js';
import type { NewMark, Renaming } from './file-edits.js';

/** A playbook before and after it has a new id in it. */
export interface BeforeAndAfter {
  readonly before: Playbook;
  readonly after: Playbook;
}

/** Pairs a resource with what it is afterwards. */
function pairing({ before, after }: BeforeAndAfter, { from, to }: Renaming) {
  const [then, now] = [before, after].map((p) => new Map(allResources(p).map((r) => [r.id, r])));
  return (id: string): { was: Resource; is: Resource } | undefined => {
    const was = then!.get(id);
    const is = now!.get(id === from ? to : id);
    return was && is && { was, is };
  };
}

/** What a recipe was made with: a piece that only leads to the new id, or has it, is no other piece. */
export function marksOfRecipe(playbooks: BeforeAndAfter, renaming: Renaming): NewMark {
  const pairOf = pairing(playbooks, renaming);
  return ([field, list, id], was) => {
    const pair = field === 'made' && list === 'pieces' ? pairOf(String(id)) : undefined;
    if (!pair || !pieceMark(pair.was).startsWith(was.slice(0, 6))) return undefined;
    const is = pieceMark(pair.is).slice(0, was.length);
    return is === was ? undefined : is;
  };
}

/** What the changes in `overlay.yaml` were written against, where that said nothing else before. */
export function marksOfOverlay(overlay: Overlay, playbooks: BeforeAndAfter, renaming: Renaming): NewMark {
  const pairOf = pairing(playbooks, renaming);
  return ([, i, name], was) => {
    if (name !== 'was') return undefined;
    const action = overlay.actions.find((a) => a.at.path?.[1] === i);
    const pair = action && pairOf(action.id);
    if (!pair || overlayMark(pair.was, action) !== was) return undefined;
    const is = overlayMark(pair.is, action);
    return is === was ? undefined : is;
  };
}

/** What a file of an overlay was written against, which takes the place of another. */
export function markOfFile(id: string, playbooks: BeforeAndAfter, renaming: Renaming): NewMark {
  const pair = pairing(playbooks, renaming)(id);
  return ([field], was) => {
    if (field !== 'was' || !pair || pieceMark(pair.was) !== was) return undefined;
    const is = pieceMark(pair.is);
    return is === was ? undefined : is;
  };
}

export const noMarks: NewMark = () => undefined;
