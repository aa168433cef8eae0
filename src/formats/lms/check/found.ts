/** Something wrong with a package. */
export interface Found {
  /** The path in the package. */
  readonly file: string;
  /** A sentence: what was found, and what was expected. */
  readonly message: string;
}

/** Characters of a title, as databases of platforms have room for them. */
export const longestTitle = 255;

/** A long title, short enough to be quoted. */
export const quoted = (title: string): string =>
  title.length > 60 ? `\`${title.slice(0, 60)}…\`` : `\`${title}\``;

/** The first letter of a sentence, as it stands at its beginning. */
export const lengthFault = (what: string, title: string, most = longestTitle): string =>
  `${what} ${quoted(title)} has ${[...title].length} characters, expected at most ${most}.`;
