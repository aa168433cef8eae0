import { useEffect, useRef, useState } from 'preact/hooks';
import type { OpenPlaybook } from '../../content/open-playbook.js';
import { type Studio, useStudio } from '../state/use-studio.js';
import { ChoosePanel } from './choose-panel.js';
import { Header } from './header.js';
import { Later, takePanel, yoursPanel } from './later.js';
import { Notices } from './notices.js';
import { Preview } from './preview.js';
import { StartPanel } from './start-panel.js';
import { usePrinting } from './use-printing.js';

const panels = [
  { id: 'start', label: 'Start' },
  { id: 'choose', label: 'Choose' },
  { id: 'yours', label: 'Make it yours' },
  { id: 'see', label: 'See' },
  { id: 'take', label: 'Take' },
] as const;
/** The panels of the studio, in the order people use them. */
export type PanelId = (typeof panels)[number]['id'];

/** The whole page: what was chosen on the left, the playbook it makes on the right. */
export function App({ content }: { content: OpenPlaybook }) {
  const studio = useStudio(content);
  const [panel, setPanel] = useState<PanelId>('start');
  const [target, setTarget] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const go = (id: PanelId) => {
    setPanel(id);
    requestAnimationFrame(() => heading.current?.focus());
  };
  useKeys(studio);
  usePrinting(studio.made?.packet);
  return (
    <div class={`studio panel-${panel}`}>
      <a class="skip" href="#panel">
        Skip to the choices
      </a>
      <Header studio={studio} />
      <nav aria-label="Parts of the builder">
        <ol>
          {panels.map(({ id, label }) => (
            <li key={id} class={`to-${id}`}>
              <button
                type="button"
                aria-current={panel === id ? 'step' : undefined}
                disabled={(id !== 'start' && !studio.draft) || !studio.keeping.ready}
                onClick={() => go(id)}
              >
                {label}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <Notices studio={studio} />
      <main id="panel" tabIndex={-1}>
        <h2 ref={heading} tabIndex={-1}>
          {panels.find((p) => p.id === panel)!.label}
        </h2>
        {!studio.keeping.ready && <p class="loading">Opening your work …</p>}
        {studio.keeping.ready && panel === 'start' && <StartPanel studio={studio} go={go} />}
        {panel === 'choose' && <ChoosePanel studio={studio} go={go} show={setTarget} />}
        {panel === 'yours' && <Later key={panel} load={yoursPanel} studio={studio} />}
        {panel === 'take' && <Later key={panel} load={takePanel} studio={studio} />}
      </main>
      <Preview studio={studio} target={target} go={go} />
      <p class="said" role="status">
        {studio.said}
      </p>
    </div>
  );
}

/** Undo and redo by keyboard, wherever no text is being written. */
function useKeys(studio: Studio): void {
  const latest = useRef(studio);
  latest.current = studio;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const writing = (event.target as Element | null)?.closest?.('input:not([type=checkbox],[type=radio]), textarea, select');
      if (writing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      if (event.shiftKey) latest.current.redo();
      else latest.current.undo();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
