import type { PageNumbers } from '../../docx.js';
import { customize, type Overlay, type Playbook, type Recipe } from '../../index.js';
import { logoAddress, writeFiles } from '../../node.js';
import { isCrash } from '../../pool.js';
import { formats } from '../formats.js';
import { printOf } from './assets.js';
import type { Job } from './plan.js';

/** What a worker needs beside its jobs. Plain data, because it is copied into another thread. */
export interface Setup {
  playbook: Playbook;
  overlays: ReadonlyMap<string, Overlay>;
  /** Name of the format. */
  format: string;
  /** Paths of fonts to add. */
  fonts: readonly string[];
  /** How the contents of a Word document get their page numbers. */
  pageNumbers: PageNumbers;
  /** The output folder. */
  out: string;
  force: boolean;
}

/** What came of a job: the fingerprint of the file, or a sentence that says why there is none, and whether a compiler broke. */
export type Outcome = { output: string; remarks: string[] } | { fault: string; crash?: boolean };

/** Makes one packet and writes it. Never throws: the other rows go on. */
export async function makeOne(job: Job, setup: Setup): Promise<Outcome> {
  try {
    const remarks: string[] = [];
    const overlays = job.paths.overlays.map((folder) => setup.overlays.get(folder)!);
    const { logo } = job.paths;
    const organization = logo && { ...job.recipe.organization, logo: await logoAddress(logo) };
    const recipe = organization ? { ...job.recipe, organization } : job.recipe;
    const { value, diagnostics } = customize(setup.playbook, recipe, { overlays });
    const fault = diagnostics.find((d) => d.severity === 'error');
    if (fault) return { fault: fault.message };
    const again = (change: Partial<Recipe>) =>
      customize(setup.playbook, { ...recipe, ...change }, { overlays }).value;
    const made = await formats.find((f) => f.name === setup.format)!.whole(value, again);
    remarks.push(...made.changes);
    const warn = (sentence: string) => void remarks.push(sentence);
    const written = await made.write({ fonts: setup.fonts, pageNumbers: setup.pageNumbers, warn });
    await writeFiles(setup.out, { [job.file]: written }, { force: setup.force });
    return { output: printOf(written), remarks };
  } catch (error) {
    return { fault: (error as Error).message, crash: isCrash(error) };
  }
}
