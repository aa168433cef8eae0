import { useCallback, useRef, useState } from 'preact/hooks';
import { startOpening } from '../make/start-opening.js';
import { nameOfOpenable, type Openable, type OpenedInTime } from './open-recipe.js';

/** Opens one thing at a time, where it cannot hold up the page. */
export interface Opener {
  /** What is being opened, once that takes a moment; undefined when nothing is. */
  busy: { name: string; slow: boolean } | undefined;
  /** Opens it. Undefined when somebody left it before it was done. */
  open(what: Openable): Promise<OpenedInTime | undefined>;
  leave(): void;
}

/** The opener of a page. */
export function useOpener(): Opener {
  const [busy, setBusy] = useState<Opener['busy']>(undefined);
  const work = useRef<AbortController | undefined>(undefined);
  const leave = useCallback(() => work.current?.abort(), []);
  const open = useCallback(async (what: Openable) => {
    leave();
    const mine = new AbortController();
    work.current = mine;
    const name = nameOfOpenable(what);
    // Most things are open before anybody could read of it.
    const shy = setTimeout(() => setBusy({ name, slow: false }), 1000);
    try {
      const onSlow = () => setBusy({ name, slow: true });
      return await startOpening(what, { onSlow, signal: mine.signal });
    } catch {
      return undefined;
    } finally {
      clearTimeout(shy);
      if (work.current === mine) setBusy(undefined);
    }
  }, []);
  return { busy, open, leave };
}
