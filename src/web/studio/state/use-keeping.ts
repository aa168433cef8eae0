import { useEffect, useRef, useState } from 'preact/hooks';
import type { Draft } from './reduce.js';
import { browserStorage, isSave, readSaved, type Saved, sameDraft, save } from './save.js';

/** Whether the work is kept in this browser. */
export interface Keeping {
  status: 'new' | 'saved' | 'blocked' | 'elsewhere';
  /** Takes what another window has saved. */
  takeOther(): void;
  /** Writes over what another window has saved. */
  keepMine(): void;
}

/** Saves each draft in the browser and brings the last one back. Two windows never write over each other unasked. */
export function useKeeping(
  draft: Draft | undefined,
  isUsable: (draft: Draft) => boolean,
  restore: (draft: Draft | undefined) => void,
): Keeping {
  const storage = useRef(browserStorage()).current;
  const window = useRef(String(Math.random())).current;
  const revision = useRef(0);
  const ready = useRef(false);
  const latest = useRef(draft);
  latest.current = draft;
  const [status, setStatus] = useState<Keeping['status']>('new');
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
      if (saved.draft && isUsable(saved.draft)) restore(saved.draft);
    }
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
  };
}
