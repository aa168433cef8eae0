import { useMemo, useState } from 'preact/hooks';
import { toggleStep } from '../../../edit.js';
import { type Filters, filterActivities, noFilters } from '../state/facets.js';
import { searchActivities } from '../state/search.js';
import { suggest, unfitting, wishOf } from '../../../edit.js';
import type { Studio } from '../state/use-studio.js';
import type { PanelId } from './app.js';
import { FilterBar } from './filter-bar.js';
import { FoundLine } from './found-line.js';
import { KindList } from './kind-list.js';
import { PieceEditor } from './piece-editor.js';
import { Planner } from './planner.js';
import { StepActivities } from './step-activities.js';

interface Props {
  studio: Studio;
  go(panel: PanelId): void;
  /** Brings a piece into view on the right. */
  show(id: string): void;
}

/** The five steps with what belongs to them: take in, leave out, put in order. */
export function ChoosePanel({ studio, show }: Props) {
  const { playbook } = studio.catalogue;
  const { outline } = studio.content;
  const [filters, setFilters] = useState<Filters>(noFilters);
  const [editing, setEditing] = useState('');
  const search = useMemo(() => searchActivities(playbook), [playbook]);
  const found = useMemo(
    () => (filters.text.trim() === '' ? undefined : search(filters.text)),
    [search, filters.text],
  );
  const listed = useMemo(() => filterActivities(playbook, filters, found?.ids), [playbook, filters, found]);
  const why = useMemo(
    () =>
      new Map(
        suggest(outline, { ...wishOf(outline, studio.recipe), goals: studio.draft?.goals ?? [] }).map((s) => [
          s.id,
          s.why,
        ]),
      ),
    [outline, studio.recipe, studio.draft],
  );
  const unfit = useMemo(() => unfitting(playbook, wishOf(outline, studio.recipe)), [playbook, outline, studio.recipe]);
  const chosen = studio.made?.tailored.playbook;
  const steps = studio.recipe.steps ?? outline.info.steps;
  const narrowed = filters !== noFilters;
  return (
    <>
      <Planner studio={studio} />
      <FilterBar playbook={playbook} filters={filters} found={found?.ids} onFilters={setFilters} />
      {narrowed && (
        <FoundLine
          playbook={playbook}
          filters={filters}
          found={found}
          listed={listed.length}
          onText={(text) => setFilters({ ...filters, text })}
        />
      )}
      {playbook.steps.map((step) => {
        const kept = steps.includes(step.id);
        const own = listed.filter((a) => a.step === step.id);
        const inPacket = chosen?.activities.filter((a) => a.step === step.id) ?? [];
        return (
          <details key={step.id} class="step" open={narrowed ? own.length > 0 : kept && inPacket.length > 0}>
            <summary>
              <span class="step-number">{playbook.steps.indexOf(step) + 1}</span> {step.title}
              <span class="count">{narrowed ? `${own.length} found` : kept ? `${inPacket.length} of ${own.length}` : 'left out'}</span>
            </summary>
            <label class="check">
              <input
                type="checkbox"
                checked={kept}
                onChange={() => studio.edit((r) => toggleStep(outline, r, step.id))}
              />
              <span>This step is in my packet</span>
            </label>
            <StepActivities
              studio={studio}
              step={step.id}
              listed={own}
              inPacket={inPacket}
              why={why}
              unfit={unfit}
              show={show}
              onEdit={setEditing}
            />
            <KindList studio={studio} step={step.id} show={show} onEdit={setEditing} />
          </details>
        );
      })}
      {editing && <PieceEditor studio={studio} id={editing} onClose={() => setEditing('')} />}
    </>
  );
}
