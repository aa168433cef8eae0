import { useEffect, useState } from 'preact/hooks';
import { unfitting, wishOf } from '../../../edit.js';
import { missingFormats } from '../make/about.js';
import type { MadeFormat, MadeKit, Wanted } from '../make/formats.js';
import type { Studio } from '../state/use-studio.js';
import { KeepRecipe } from './keep-recipe.js';
import { LeftOut } from './left-out.js';
import { MakingStatus } from './making-status.js';
import { TakeCourse } from './take-course.js';
import { type Making, useMaking } from './use-making.js';
import { say } from './words.js';

interface Choice {
  wanted: Wanted;
  label: string;
  about: string;
}

const choice = (format: MadeFormat, label: string, about: string): Choice => ({ wanted: { format }, label, about });
const kit = (name: MadeKit, label: string, about: string): Choice => ({ wanted: { kit: name }, label, about });

const files = [
  choice('pdf', 'PDF', 'Typeset, to print or to send. Screen readers can read it.'),
  choice('docx', 'Word', 'To edit, and to fill in the plan on screen. Google Docs opens it too.'),
  choice('epub', 'E-book', 'For phones, tablets and readers (EPUB).'),
  choice('html', 'Web page', 'One file for a browser or an intranet.'),
];

const kits = [
  kit('bundle', 'Everything (ZIP)', 'Staff copy, workbook, slides, run sheets, letters and sheets, with a page to read first.'),
  kit('slides', 'Slides', 'For the wall, your words in the notes (PowerPoint).'),
  kit('sheets', 'Sheets', 'Sign-in, materials and roster (Excel).'),
];
const calendar = kit('calendar', 'Calendar', 'The days of your sessions (ICS).');

/** Print, download, or keep the recipe. */
export function TakePanel({ studio }: { studio: Studio }) {
  const making = useMaking(studio);
  const [missing, setMissing] = useState<Readonly<Partial<Record<MadeFormat, string>>>>({});
  useEffect(() => {
    missingFormats().then(setMissing);
  }, []);
  const { made, recipe } = studio;
  const { playbook } = studio.catalogue;
  const why = ({ wanted }: Choice) => ('format' in wanted ? missing[wanted.format] : undefined);
  const group = { making, ready: made !== undefined, why };
  return (
    <>
      <section aria-labelledby="print">
        <h3 id="print">Print it</h3>
        <p>
          <button
            type="button"
            class="primary"
            disabled={!made || making.stage !== undefined || missing.pdf !== undefined}
            onClick={() => making.take('print', { format: 'pdf' })}
          >
            {say(playbook, 'builderPdfToPrint')}
          </button>
        </p>
        <p class="hint">{missing.pdf ?? say(playbook, 'builderPdfToPrintAbout')}</p>
        <MakingStatus making={making} group="print" />
        <p class="hint">
          <button type="button" class="link" disabled={!made} onClick={() => print()}>
            Print from this browser
          </button>{' '}
          {say(playbook, 'builderPrintHereAbout')}
        </p>
      </section>
      <Choices id="files" title="Take it as a file" choices={files} {...group} />
      <Choices id="room" title="Take it into the room" choices={recipe.dates ? [...kits, calendar] : kits} {...group} />
      <TakeCourse making={making} ready={made !== undefined} />
      <KeepRecipe studio={studio} />
      {made && <LeftOut report={made.tailored.report} playbook={playbook} unfit={unfitting(playbook, wishOf(playbook, recipe))} />}
    </>
  );
}

interface ChoicesProps {
  id: string;
  title: string;
  choices: readonly Choice[];
  making: Making;
  ready: boolean;
  /** Why something cannot be made here. */
  why(choice: Choice): string | undefined;
}

/** Files to be made, each a button with a sentence. */
function Choices({ id, title, choices, making, ready, why }: ChoicesProps) {
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <ul class="plain takes">
        {choices.map((one) => (
          <li key={one.label}>
            <button
              type="button"
              disabled={!ready || making.stage !== undefined || why(one) !== undefined}
              onClick={() => making.take(id, one.wanted)}
            >
              {one.label}
            </button>
            <span>{why(one) ?? one.about}</span>
          </li>
        ))}
      </ul>
      <MakingStatus making={making} group={id} />
    </section>
  );
}
