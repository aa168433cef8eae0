import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Studio } from '../state/use-studio.js';
import { say } from './words.js';

type Panel = FunctionComponent<{ studio: Studio }>;

interface Props {
  load(): Promise<Panel>;
  studio: Studio;
}

/** A panel whose script is fetched when it is first shown, so that the first view needs none of it. */
export function Later({ load, studio }: Props) {
  const [loaded, setLoaded] = useState<{ Panel?: Panel; failed?: true }>({});
  useEffect(() => {
    load().then(
      (Panel) => setLoaded({ Panel }),
      () => setLoaded({ failed: true }),
    );
  }, [load]);
  const { Panel, failed } = loaded;
  if (failed) return <p class="notice fault">{say(studio.content.outline, 'builderPartMissing')}</p>;
  return Panel ? <Panel studio={studio} /> : <p class="loading">…</p>;
}

export const takePanel = (): Promise<Panel> => import('./take-panel.js').then((m) => m.TakePanel);
export const yoursPanel = (): Promise<Panel> => import('./yours-panel.js').then((m) => m.YoursPanel);
