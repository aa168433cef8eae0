import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Edition, Packet } from '../../../index.js';
import { asEdition, make } from '../state/derive.js';
import { setField } from '../../../edit.js';
import type { Studio } from '../state/use-studio.js';
import type { PanelId } from './app.js';
import { Options } from './fields.js';
import { openPreview, type PreviewFrame } from './preview-frame.js';
import { TotalsLine } from './totals-line.js';

interface Props {
  studio: Studio;
  /** Id of the piece to bring into view. */
  target: string;
  go(panel: PanelId): void;
}

const editionNames: Readonly<Record<Edition, string>> = {
  facilitator: 'Facilitator’s copy',
  participant: 'Participants’ copy',
};
const other: Readonly<Record<Edition, Edition>> = { facilitator: 'participant', participant: 'facilitator' };

/** The packet as it prints, beside the choices; both copies side by side on request. */
export function Preview({ studio, target, go }: Props) {
  const { made, recipe } = studio;
  const edition = recipe.edition ?? 'facilitator';
  const [both, setBoth] = useState(false);
  const second = useMemo(
    () =>
      both && made ? make(studio.content.playbook, asEdition(made.tailored.recipe, other[edition])).made : undefined,
    [both, made],
  );
  if (!studio.draft)
    return (
      <aside class="preview empty" aria-label="Preview">
        <p>Say who you serve, and your playbook appears here.</p>
      </aside>
    );
  return (
    <aside class="preview" aria-label="Preview">
      <div class="preview-bar">
        <Options
          label="Copy for"
          options={[
            { value: 'facilitator', label: 'Facilitators' },
            { value: 'participant', label: 'Participants' },
            { value: 'both', label: 'Both, side by side' },
          ]}
          value={both ? 'both' : edition}
          onPick={(value) => {
            setBoth(value === 'both');
            if (value !== 'both')
              studio.edit((r) => setField(r, ['edition'], value), {
                said: editionNames[value],
                ...(studio.draft!.suggested ? { goals: studio.draft!.goals } : {}),
              });
          }}
        />
        <TotalsLine made={made} />
        <button type="button" class="primary" onClick={() => go('take')}>
          Take it
        </button>
      </div>
      <div class={both ? 'sheets two' : 'sheets'}>
        <Sheet name={editionNames[edition]} packet={made?.packet} target={target} />
        {both && <Sheet name={editionNames[other[edition]]} packet={second?.packet} target={target} />}
      </div>
    </aside>
  );
}

function Sheet({ name, packet, target }: { name: string; packet: Packet | undefined; target: string }) {
  const [preview, setPreview] = useState<PreviewFrame | undefined>(undefined);
  const frame = useRef<HTMLIFrameElement>(null);
  const latest = useRef(packet);
  latest.current = packet;
  // In the same frame as the choice: nobody waits for the page to be painted first.
  useLayoutEffect(() => {
    if (preview && packet) preview.show(packet);
  }, [preview, packet]);
  useEffect(() => {
    if (preview && target) preview.scrollTo(target.split(' ')[0]!);
  }, [preview, target]);
  useEffect(() => () => preview?.close(), [preview]);
  return (
    <figure class="sheet">
      <figcaption class="unseen">{name}</figcaption>
      {!packet && <p class="loading">Laying out your pages …</p>}
      <iframe
        ref={frame}
        title={`${name}: preview`}
        src="preview.html"
        onLoad={() => {
          const document = frame.current?.contentDocument;
          if (document) setPreview(openPreview(document));
        }}
      />
    </figure>
  );
}
