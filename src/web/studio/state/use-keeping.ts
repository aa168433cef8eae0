import { useEffect, useRef, useState } from 'preact/hooks';
import type { BroughtBack } from './bring-back.js';
import type { Draft } from './reduce.js';
import {
  browserStorage,
  isSave,
  readAside,
  readSaved,
  type Saved,
  sameDraft,
  save,
  setAside,
} from './save.js';

/** Whether the work is kept in this browser. */
export interface Keeping {
  status: 'new' | 'saved' | 'blocked' | 'elsewhere';
  /** Takes what another window has saved. */
  takeOther(): void;
  /** Writes over what another window has saved. */
  keepMine(): void;
  /** Pieces of the saved work that the playbook no longer has. */
  gone: readonly string[];
  /** Saved work that the playbook of today cannot use at all. */
  aside: Draft | undefined;
  /** Closes the notice of either; what was put aside is dropped. */
  dismiss(): void;
}

/** Saves each draft in the browser and brings the last one back. Two windows never write over each other unasked. */
export function useKeeping(
  draft: Draft | undefined,
  bringBack: (saved: Draft) => BroughtBack,
  restore: (draft: Draft | undefined) => void,
): Keeping {
  const storage = useRef(browserStorage()).current;
  const window = useRef(String(Math.random())).current;
  const revision = useRef(0);
  const ready = useRef(false);
  const latest = useRef(draft);
  latest.current = draft;
  const [status, setStatus] = useState<Keeping['status']>('new');
  const [gone, setGone] = useState<readonly string[]>([]);
  const [aside, showAside] = useState<Draft | undefined>(undefined);
  const [other, setOther] = useState<Saved | undefined>(undefined);

  const write = (force = false) => {
    const outcome = save(storage, window, revision.current, draft, force);
    if (outcome.type === 'saved') revision.current = outcome.revision;
    setOther(outcome.type === 'elsewhere' ? outcome.saved : undefined);
    setStatus(outcome.type);
  };

  useEffect(() => {
    const saved = readSaved(storage);
    if (saved) {
      revision.current = saved.revision;
      const brought = saved.draft && bringBack(saved.draft);
      if (brought?.draft) restore(brought.draft);
      else if (brought) setAside(storage, saved.draft);
      setGone(brought?.gone ?? []);
    }
    showAside(readAside(storage));
    if (!storage) setStatus('blocked');
  }, []);
  useEffect(() => {
    if (ready.current) write();
    ready.current = true;
  }, [draft]);
  useEffect(() => {
    const listen = (event: StorageEvent) => {
      if (!isSave(event)) return;
      const saved = readSaved(storage);
      if (!saved) return;
      if (sameDraft(saved.draft, latest.current)) revision.current = saved.revision;
      else if (saved.revision > revision.current) {
        setOther(saved);
        setStatus('elsewhere');
      }
    };
    addEventListener('storage', listen);
    return () => removeEventListener('storage', listen);
  }, []);

  return {
    status,
    takeOther() {
      const saved = readSaved(storage) ?? other;
      if (!saved) return;
      revision.current = saved.revision;
      setOther(undefined);
      setStatus('saved');
      restore(saved.draft);
    },
    keepMine: () => write(true),
    gone,
    aside,
    dismiss() {
      setAside(storage, undefined);
      showAside(undefined);
      setGone([]);
    },
  };
}
