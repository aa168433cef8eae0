import type { AboutStudio, MadeFormat } from './formats.js';

let asked: Promise<AboutStudio> | undefined;

/** What the studio was made with; asked for once. */
export function readAbout(): Promise<AboutStudio> {
  asked ??= fetch('about.json')
    .then((response) => response.json() as Promise<AboutStudio>)
    .catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
  return asked;
}

/** Sentences for the formats that cannot be made here, and how to get them. */
export async function missingFormats(): Promise<Partial<Record<MadeFormat, string>>> {
  const about = await readAbout().catch(() => undefined);
  return about && !about.engines.typst
    ? {
        pdf: 'Not available here: whoever set up this page left the PDF engine out. Print from this browser instead.',
      }
    : {};
}
