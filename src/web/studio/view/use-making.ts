import { useEffect, useRef, useState } from 'preact/hooks';
import type { Wanted } from '../make/formats.js';
import { startMaking } from '../make/start-making.js';
import type { Studio } from '../state/use-studio.js';
import { saveFile } from './save-file.js';

/** Files being made, one at a time, and how it went. */
export interface Making {
  /** The group of buttons that the present or last work was asked for in. */
  group: string;
  /** What is being done; undefined when nothing is. */
  stage: string | undefined;
  notices: readonly string[];
  /** Why it could not be made; empty when it could. */
  problem: string;
  take(group: string, wanted: Wanted): Promise<void>;
  cancel(): void;
}

/** Makes files of the recipe in a worker, and hands them to the browser's downloads. */
export function useMaking({ recipe }: Studio): Making {
  const [group, setGroup] = useState('');
  const [stage, setStage] = useState<string | undefined>(undefined);
  const [notices, setNotices] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState('');
  const abort = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => abort.current?.abort(), []);
  const take = async (from: string, wanted: Wanted) => {
    abort.current = new AbortController();
    setGroup(from);
    setNotices([]);
    setProblem('');
    setStage('Beginning');
    try {
      const file = await startMaking(
        { wanted, recipe },
        { onProgress: setStage, signal: abort.current.signal },
      );
      setNotices(file.notices);
      saveFile(file.bytes, file.name);
    } catch (error) {
      if ((error as Error).name !== 'AbortError') setProblem((error as Error).message);
    } finally {
      setStage(undefined);
    }
  };
  return { group, stage, notices, problem, take, cancel: () => abort.current?.abort() };
}
