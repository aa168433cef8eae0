import { type Kind, kinds, type Resource } from '../../../index.js';
import { choosePiece } from '../../../edit.js';
import type { Studio } from '../state/use-studio.js';
import { PieceRow } from './piece-row.js';
import { say } from './words.js';

interface Props {
  studio: Studio;
  step: string;
  show(id: string): void;
  onEdit(id: string): void;
}

/** Kinds that stand beside the activities of a step. Handouts follow their activities. */
const besides = (kind: Kind) => kind !== 'step' && kind !== 'activity' && kind !== 'handout';

/** Questions, strategies, examples, findings and measures of one step. */
export function KindList({ studio, step, show, onEdit }: Props) {
  const { playbook } = studio.catalogue;
  const { outline } = studio.content;
  const chosen = studio.made?.tailored.playbook;
  return (
    <>
      {kinds
        .filter((k) => besides(k.kind))
        .map(({ kind, plural }) => {
          const own = (playbook[plural] as Resource[]).filter((r) => r.step === step);
          const kept = new Set((chosen?.[plural] as Resource[] | undefined)?.map((r) => r.id));
          if (own.length === 0) return null;
          return (
            <details key={kind} class="kind">
              <summary>
                {say(outline, plural)}
                <span class="count">
                  {own.filter((r) => kept.has(r.id)).length} of {own.length}
                </span>
              </summary>
              <ul class="pieces">
                {own.map((resource) => {
                  const { id, title } = resource;
                  const isKept = kept.has(id);
                  return (
                    <PieceRow
                      key={id}
                      resource={resource}
                      why={[]}
                      not=""
                      kept={isKept}
                      onKeep={(on) =>
                        studio.edit((r) => choosePiece(outline, r, id, on), {
                          said: on ? `Added: ${title}` : `Left out: ${title}`,
                        })
                      }
                      onShow={isKept ? () => show(id) : undefined}
                      onEdit={isKept ? () => onEdit(id) : undefined}
                    />
                  );
                })}
              </ul>
            </details>
          );
        })}
    </>
  );
}
