/**
 * Every limit on what is read, in one place. Each is checked before the work that it bounds, and named with its number in the
 * fault or sentence that tells of it. Bytes are bytes of the file; characters are UTF-16 code units.
 */
export const limits = {
  /** Bytes of one text file. */
  fileBytes: 1_000_000,
  /** Bytes of one image in content. */
  imageBytes: 2_000_000,
  /** Points of one image in content: a sheet of paper at 600 to an inch has 33 million. */
  imagePixels: 40_000_000,
  /** Bytes of the file of a logo. */
  logoBytes: 2_000_000,
  /** Elements of one SVG drawing; a detailed map has some ten thousand. */
  drawingElements: 100_000,
  /** Levels of elements in an SVG drawing. */
  drawingDepth: 200,
  /** Elements of an SVG drawing when each `use`, pattern, marker and mask is counted wherever it is drawn, and a step of a filter as 20,000. */
  drawnElements: 1_000_000,
  /** Layers of noise in a filter of a drawing, and rows of a matrix there. */
  filterOctaves: 6,
  filterOrder: 7,
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
  /** Names, values, marks and blanks of one text of YAML: each takes the parser a while, be it a comma or an empty line. */
  yamlWords: 100_000,
  /** Values that the aliases of one YAML file repeat, each counted as often as it is repeated. */
  aliasedValues: 10_000,
  /** Audiences of a playbook, its terms, and its steps: all is checked for each of them. */
  audiences: 50,
  terms: 500,
  /** Values in each list of `values.yaml`. */
  values: 30,
  steps: 100,
  /** Changes in one overlay; each is a text to read. */
  overlayChanges: 2_000,
  /** Ids in one list of a recipe, and in its sessions together. */
  recipeIds: 5_000,
  /** Sessions of a recipe, more than the days of a year; and its own notes. */
  recipeSessions: 400,
  recipeNotes: 2_000,
  /** Columns of a roster. */
  rosterColumns: 1_000,
  /** Characters of one row of a roster. */
  rosterRow: 4_000_000,
  /** All such marks in one text, with `!`, `&` and `=`: each is an image, an entity or an attribute that somebody has to look up. */
  textMarks: 30_000,
  /** The sum of the squares of the marks of all such runs in one text, without `{`: two runs at their limit. */
  markPairs: 8_000_000,
  /** Lines of one text file. */
  lines: 60_000,
  /** Lines of the text below the frontmatter: each can be a heading or a paragraph of its own. */
  bodyLines: 20_000,
  /** Marks of lists and quotes in one text, such as `-`, `1.` and `>`. */
  containers: 3_000,
  /** Cells of tables in one text, counted by their `|`. */
  cells: 20_000,
  /** Characters that footnotes and link definitions come to, each counted as often as it is mentioned. */
  repeatedText: 200_000,
  /** Characters of a name for which a nearest one is looked up; nobody mistypes a longer one. */
  suggestedName: 100,
  /** Objects, lists and values in a packet that is drawn. One of everything that is shipped has some hundred thousand. */
  packetPieces: 1_000_000,
  /** Levels of objects and lists in a packet: each of a tree takes two. */
  packetDepth: 200,
  /** Lines for one question of a plan, and empty rows for its next steps. */
  planLines: 30,
  planRows: 100,
  /** Millimeters of a row of it. */
  planRowHeight: 100,
  /** Bytes of a package for a learning platform, unpacked, and its files. A whole course of ours has some ten million. */
  packageBytes: 500_000_000,
  packageFiles: 20_000,
} as const;
