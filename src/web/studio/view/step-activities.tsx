import { useState } from 'preact/hooks';
import type { Activity } from '../../../index.js';
import { choosePiece, moveActivity } from '../../../edit.js';
import type { Studio } from '../state/use-studio.js';
import { CopyForPlatform } from './copy-for-platform.js';
import { PieceRow } from './piece-row.js';
import { sayDuration } from './words.js';

interface Props {
  studio: Studio;
  step: string;
  /** Activities of the step that the filters show. */
  listed: readonly Activity[];
  /** Activities of the step in the packet, in their order. */
  inPacket: readonly Activity[];
  /** Why an activity fits, by id. */
  why: ReadonlyMap<string, readonly string[]>;
  /** Why an activity does not fit what was wished, by id. */
  unfit: ReadonlyMap<string, string>;
  show(id: string): void;
  onEdit(id: string): void;
}

/** The activities of one step: those in the packet first, in its order, then the others. */
export function StepActivities({ studio, listed, inPacket, why, unfit, show, onEdit }: Props) {
  const [dragged, setDragged] = useState('');
  const [over, setOver] = useState('');
  const { outline } = studio.content;
  const order = inPacket.map((a) => a.id);
  const kept = new Set(order);
  const all = studio.made?.tailored.playbook.activities.map((a) => a.id) ?? [];
  const reasons = new Map(studio.made?.tailored.report.removed.map((r) => [r.id, r.detail]));
  const shown = [
    ...inPacket.map((a) => listed.find((l) => l.id === a.id)).filter((a) => a !== undefined),
    ...listed.filter((a) => !kept.has(a.id)).sort((a, b) => (why.get(b.id)?.length ?? 0) - (why.get(a.id)?.length ?? 0)),
  ];
  const move = (id: string, to: string, said: string) =>
    studio.edit((r) => moveActivity(r, all, id, to), { said });
  const neighbor = (id: string, by: number) => order[order.indexOf(id) + by];
  if (shown.length === 0) return <p class="hint">No activity of this step passes the filters.</p>;
  return (
    <ul class="pieces">
      {shown.map((activity) => {
        const { id, title } = activity;
        const isKept = kept.has(id);
        return (
          <PieceRow
            key={id}
            resource={activity}
            time={sayDuration(activity)}
            why={isKept ? [] : (why.get(id) ?? [])}
            not={sayNot(isKept, unfit.get(id), why.has(id) ? undefined : reasons.get(id))}
            kept={isKept}
            dragged={dragged === id}
            over={over === id && dragged !== '' && isKept}
            onKeep={(on) =>
              studio.edit((r) => choosePiece(outline, r, id, on), {
                said: on ? `Added: ${title}` : `Left out: ${title}`,
              })
            }
            onShow={isKept ? () => show(id) : undefined}
            onEdit={isKept ? () => onEdit(id) : undefined}
            onUp={isKept && neighbor(id, -1) ? () => move(id, neighbor(id, -1)!, `Moved up: ${title}`) : undefined}
            onDown={isKept && neighbor(id, 1) ? () => move(id, neighbor(id, 1)!, `Moved down: ${title}`) : undefined}
            movable={isKept && order.length > 1}
            onDrag={(state) => {
              if (state === 'start') setDragged(id);
              if (state === 'over') setOver(id);
              if (state === 'drop' && dragged && isKept) move(dragged, id, 'Moved');
              if (state === 'drop' || state === 'end') {
                setDragged('');
                setOver('');
              }
            }}
          >
            {isKept && <CopyForPlatform studio={studio} id={id} title={title} />}
          </PieceRow>
        );
      })}
    </ul>
  );
}

/** What speaks against an activity: what of a wish it does not meet comes before how it was left out. */
function sayNot(isKept: boolean, unfit: string | undefined, leftOut: string | undefined): string {
  if (unfit) return `Does not fit: ${unfit}`;
  return isKept || !leftOut ? '' : `Left out: ${leftOut}`;
}
