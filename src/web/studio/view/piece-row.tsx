import type { ComponentChildren } from 'preact';
import type { Resource } from '../../../index.js';

interface Props {
  resource: Resource;
  time?: string;
  /** Why it fits. */
  why: readonly string[];
  /** A sentence that says what speaks against it, or why it is left out; empty when it need not be said. */
  not: string;
  kept: boolean;
  movable?: boolean;
  dragged?: boolean;
  over?: boolean;
  onKeep(on: boolean): void;
  onShow?(): void;
  onEdit?(): void;
  onUp?(): void;
  onDown?(): void;
  onDrag?(state: 'start' | 'over' | 'drop' | 'end'): void;
  /** More that can be done with it. */
  children?: ComponentChildren;
}

/** One piece with what can be done to it. It can be dragged; the arrows do the same without a mouse. */
export function PieceRow(props: Props) {
  const { resource, time, why, not, kept, movable, onKeep, onShow, onEdit, onUp, onDown, onDrag } = props;
  const { title, summary } = resource;
  const classes = ['piece', kept && 'kept', props.dragged && 'dragged', props.over && 'over'];
  return (
    <li
      class={classes.filter(Boolean).join(' ')}
      draggable={movable}
      onDragStart={movable ? () => onDrag?.('start') : undefined}
      onDragOver={(event) => {
        if (!onDrag) return;
        event.preventDefault();
        onDrag('over');
      }}
      onDrop={(event) => {
        event.preventDefault();
        onDrag?.('drop');
      }}
      onDragEnd={() => onDrag?.('end')}
    >
      <label class="check">
        <input type="checkbox" checked={kept} onChange={(event) => onKeep(event.currentTarget.checked)} />
        <span class="piece-title">{title}</span>
        {time && <span class="time">{time}</span>}
      </label>
      <p class="summary">{summary}</p>
      {why.length > 0 && <p class="why">{why.slice(0, 3).join(' · ')}</p>}
      {not && <p class="not">{not}</p>}
      {(onShow || onEdit || onUp || onDown) && (
        <div class="buttons small">
          {onShow && (
            <button type="button" onClick={onShow} aria-label={`Show ${title}`}>
              Show
            </button>
          )}
          {onEdit && (
            <button type="button" onClick={onEdit} aria-label={`Edit ${title}`}>
              Edit
            </button>
          )}
          {movable && (
            <>
              <button type="button" onClick={onUp} disabled={!onUp} aria-label={`Move ${title} up`}>
                ↑
              </button>
              <button type="button" onClick={onDown} disabled={!onDown} aria-label={`Move ${title} down`}>
                ↓
              </button>
            </>
          )}
          {props.children}
        </div>
      )}
    </li>
  );
}
