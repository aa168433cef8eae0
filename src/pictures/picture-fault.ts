/** What is wrong with a picture, in words that make a sentence: “Found … in the logo, expected ….” */
export interface PictureFault {
  found: string;
  wanted: string;
  hint: string;
}

/** A picture that is none, or not all of one. */
export const broken = (found: string): PictureFault => ({
  found,
  wanted: 'a whole picture',
  hint: 'Open it in a program for pictures and save it again, as PNG or SVG.',
});

/** A drawing that would run, reach out of the file it stands in, or never be done. */
export const unsafe = (found: string): PictureFault => ({
  found,
  wanted: 'a drawing that stands by itself',
  hint: 'Save it as a plain SVG without links and scripts, or as PNG.',
});
