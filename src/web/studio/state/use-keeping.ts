import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Aside, dropAside, listAside } from './aside.js';
import { holdLock } from './lock.js';
import { asWork } from './open-recipe.js';
import type { WorkState } from './reduce.js';
import { readSaved, type Saved, sameDraft, save } from './save.js';
import { shelfHere } from './shelf.js';
import { endOpening, startAgain } from './start-again.js';
import type { Opener } from './use-opener.js';

/** Whether the work is kept in this browser. */
export interface Keeping {
  /** False while the last work is being opened. */
  ready: boolean;
  status: 'new' | 'saved' | 'full' | 'blocked' | 'elsewhere';
  /** Takes what another window has saved. */
  takeOther(): void;
  /** Writes over what another window has saved. */
  keepMine(): void;
  /** Pieces of the saved work that the playbook no longer has. */
  gone: readonly string[];
  /** Work that was put aside when this page started. */
  put: Aside | undefined;
  /** Closes the notice of either. */
  dismiss(): void;
  /** All work that lies aside here. */
  aside: readonly Aside[];
  /** Takes some of it away for good. */
  drop(aside: Aside): void;
  /** The page has drawn what it opened. */
  drawn(): void;
}

interface Work {
  /** Title of the playbook. */
  playbook: string;
  draft: WorkState | undefined;
  opener: Opener;
  restore(draft: WorkState | undefined): void;
}

/** Saves each draft in the browser and brings the last one back. Two windows never write over each other unasked. */
export function useKeeping({ playbook, draft, opener, restore }: Work): Keeping {
  const shelf = useMemo(() => shelfHere(playbook), [playbook]);
  const window = useRef(String(Math.random())).current;
  const revision = useRef(0);
  const latest = useRef(draft);
  latest.current = draft;
  const end = useRef(() => {});
  const [ready, setReady] = useState(false);
  const [status, setStatus] = useState<Keeping['status']>(shelf.storage ? 'new' : 'blocked');
  const [gone, setGone] = useState<readonly string[]>([]);
  const [put, setPut] = useState<Aside | undefined>(undefined);
  const [aside, setAside] = useState<readonly Aside[]>([]);
  const [other, setOther] = useState<Saved | undefined>(undefined);

  const write = (force = false) => {
    const at = new Date().toISOString();
    const outcome = save(shelf, draft, { window, revision: revision.current, at, force });
    if (outcome.type === 'saved') revision.current = outcome.revision;
    setOther(outcome.type === 'elsewhere' ? outcome.saved : undefined);
    setStatus(outcome.type);
  };

  useEffect(() => {
    addEventListener('pagehide', () => end.current());
    const begin = async () => {
      const giveBack = await holdLock(shelf.opening);
      end.current = () => {
        if (giveBack) endOpening(shelf);
        giveBack?.();
        end.current = () => undefined;
      };
      return startAgain(shelf, giveBack !== undefined, opener.open);
    };
    begin().then((start) => {
      revision.current = start.revision;
      if (start.draft) restore(start.draft);
      else end.current();
      setGone(start.gone);
      setPut(start.aside);
      setAside(listAside(shelf));
      setReady(true);
    });
  }, []);
  useEffect(() => {
    if (ready && (draft || readSaved(shelf))) write();
  }, [draft, ready]);
  useEffect(() => {
    const listen = ({ key }: StorageEvent) => {
      if (key !== shelf.work) return setAside(listAside(shelf));
      const saved = readSaved(shelf);
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
    ready,
    status,
    async takeOther() {
      const saved = readSaved(shelf) ?? other;
      if (!saved) return;
      const sound = !saved.draft || (await opener.open(asWork(saved.draft.recipe)))?.recipe;
      if (!sound) return;
      revision.current = saved.revision;
      setOther(undefined);
      setStatus('saved');
      restore(saved.draft);
    },
    keepMine: () => write(true),
    gone,
    put,
    dismiss() {
      setPut(undefined);
      setGone([]);
    },
    aside,
    drop(dropped) {
      dropAside(shelf, dropped);
      setAside(listAside(shelf));
      if (dropped.key === put?.key) setPut(undefined);
      if (status === 'full') write();
    },
    drawn: () => end.current(),
  };
}
