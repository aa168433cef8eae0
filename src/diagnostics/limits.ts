/**
 * Every limit on what is read, in one place. Each is checked before the work that it bounds, and named with its number in the
 * fault or sentence that tells of it. Bytes are bytes of the file; characters are UTF-16 code units.
 */
export const limits = {
  /** Bytes of one text file. */
  fileBytes: 1_000_000,
  /** Bytes of one image in content. */
  imageBytes: 2_000_000,
  /** Bytes of the file of a logo. */
  logoBytes: 2_000_000,
  /** Bytes of the file of a font; those of all Chinese characters have some 20 million. */
  fontBytes: 64_000_000,
  /** Bytes of a recipe in a file: the largest logo as a `data:` address takes a third more than its file, and the rest is text. */
  recipeBytes: 4_000_000,
  /** Bytes of a recipe in a link, unpacked. */
  linkRecipeBytes: 500_000,
  /** Characters of a link's fragment. Browsers take more; a link that long is better sent as a file. */
  linkLength: 200_000,
  /** Bytes of a roster: some hundred thousand rows. */
  rosterBytes: 50_000_000,
  /** Characters of one line. */
  lineLength: 20_000,
  /** Levels of lists and quotes. */
  nesting: 20,
  /** Levels of anything in the parsed tree: emphasis inside emphasis, blocks inside blocks. */
  depth: 60,
  /** Marks of emphasis, links and code in one run of lines without an empty line; parsing time grows with their square. */
  marks: 2_000,
  /** Objects, lists and values in a packet that is drawn. One of everything that is shipped has some hundred thousand. */
  packetPieces: 2_000_000,
  /** Levels of objects and lists in a packet: each of a tree takes two. */
  packetDepth: 200,
  /** Lines for one question of a plan, and empty rows for its next steps. */
  planLines: 30,
  planRows: 100,
} as const;
