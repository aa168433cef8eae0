import { useEffect, useRef, useState } from 'preact/hooks';
import { missingFormats } from '../make/about.js';
import { type MadeFormat, startMaking } from '../make/start-making.js';
import { fileName } from '../state/file-name.js';
import type { Studio } from '../state/use-studio.js';
import { KeepRecipe } from './keep-recipe.js';
import { LeftOut } from './left-out.js';
import { saveFile } from './save-file.js';

const choices: readonly { format: MadeFormat; label: string; about: string; type: string }[] = [
  { format: 'pdf', label: 'PDF', about: 'Typeset, to print or to send. Screen readers can read it.', type: 'application/pdf' },
  {
    format: 'docx',
    label: 'Word',
    about: 'To edit, and to fill in the plan on screen. Google Docs opens it too.',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  { format: 'epub', label: 'E-book', about: 'For phones, tablets and readers (EPUB).', type: 'application/epub+zip' },
  { format: 'html', label: 'Web page', about: 'One file for a browser or an intranet.', type: 'text/html' },
];

/** How a running job is told. */
interface Job {
  format: MadeFormat;
  stage: string;
}

/** Print, download, or keep the recipe. */
export function TakePanel({ studio }: { studio: Studio }) {
  const [job, setJob] = useState<Job | undefined>(undefined);
  const [notices, setNotices] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState('');
  const [missing, setMissing] = useState<Readonly<Partial<Record<MadeFormat, string>>>>({});
  const abort = useRef<AbortController | undefined>(undefined);
  useEffect(() => {
    missingFormats().then(setMissing);
    return () => abort.current?.abort();
  }, []);
  const { made, recipe } = studio;
  const take = async (format: MadeFormat, type: string) => {
    abort.current = new AbortController();
    setNotices([]);
    setProblem('');
    setJob({ format, stage: 'Beginning' });
    try {
      const file = await startMaking(
        { format, recipe },
        { onProgress: (stage) => setJob({ format, stage }), signal: abort.current.signal },
      );
      setNotices(file.notices);
      saveFile(file.bytes, fileName(studio.made!.packet, format), type);
    } catch (error) {
      if ((error as Error).name !== 'AbortError') setProblem((error as Error).message);
    } finally {
      setJob(undefined);
    }
  };
  return (
    <>
      <section aria-labelledby="print">
        <h3 id="print">Print it</h3>
        <p>
          <button type="button" class="primary" disabled={!made} onClick={() => print()}>
            Print from this browser
          </button>
        </p>
        <p class="hint">For page numbers in the contents, take the PDF and print that. Print worksheets at 100 %.</p>
      </section>
      <section aria-labelledby="files">
        <h3 id="files">Take it as a file</h3>
        <ul class="plain takes">
          {choices.map(({ format, label, about, type }) => (
            <li key={format}>
              <button type="button" disabled={!made || job !== undefined || missing[format] !== undefined} onClick={() => take(format, type)}>
                {label}
              </button>
              <span>{missing[format] ?? about}</span>
            </li>
          ))}
        </ul>
        <div role="status">
          {job && (
            <p class="job">
              <progress aria-label="Making the file" /> {job.stage} …{' '}
              <button type="button" onClick={() => abort.current?.abort()}>
                Cancel
              </button>
            </p>
          )}
          {notices.length > 0 && (
            <ul class="notice">
              {notices.map((n) => (
                <li key={n}>{n}</li>
              ))}
            </ul>
          )}
        </div>
        {problem && (
          <p class="notice fault" role="alert">
            {problem}
          </p>
        )}
      </section>
      <KeepRecipe studio={studio} />
      {made && <LeftOut report={made.tailored.report} playbook={studio.catalogue.playbook} />}
    </>
  );
}
