/** What each entry of the package is for, and the pages that tell of it. An entry without a line here stops `npm run docs`. */
export const about = {
  index: [
    'Tailors a playbook, composes packets, and writes them as HTML and JSON-LD. Pure: no files, no DOM, no `eval`; runs in Node, at the edge and in browsers.',
    ['embedding.md', 'recipes.md', 'sessions.md'],
  ],
  content: [
    'The playbook that comes along, all of it, with types that name every id. Texts are parsed when they are first read.',
    ['embedding.md'],
  ],
  'content-index': [
    'The playbook without its texts, to list, filter and search, and functions that fetch one resource when asked.',
    ['embedding.md'],
  ],
  'content-search': [
    'The index that `search` of `networks-playbook/search` finds words of texts with, in a module of its own, so that only who searches loads it.',
    ['embedding.md'],
  ],
  'content-resource': [
    'The playbook of one resource, and what it needs: `customize` and `renderFragment` work on it as on the whole. There is such a module for each resource: `networks-playbook/content/steps/<id>`, `/insights/<id>`, `/strategies/<id>`, `/questions/<id>`, `/activities/<id>`, `/handouts/<id>`, `/letters/<id>`, `/examples/<id>` and `/measures/<id>`.',
    ['embedding.md'],
  ],
  build: [
    'Writes own content as the typed modules that ours is shipped as. The command `build` uses it.',
    ['authoring.md'],
  ],
  vite: [
    'A plugin for Vite that builds own content before each build and after each change.',
    ['authoring.md'],
  ],
  load: [
    'Loads own content, overlays, recipes and rosters from Markdown, YAML and CSV, with every mistake at its line.',
    ['authoring.md', 'rules.md', 'fields.md'],
  ],
  node: ['Folders and files: the only entry that touches the disk.', ['embedding.md']],
  markdown: ['Writes packets and resources as Markdown.', ['printing.md']],
  pdf: ['Writes PDFs in Node, in threads that the process shares.', ['printing.md', 'servers.md']],
  'pdf-web': [
    'Writes PDFs in browsers and workers. The caller brings the compiler and the fonts.',
    ['printing.md'],
  ],
  docx: ['Writes Word documents in Node, in threads that the process shares.', ['printing.md', 'servers.md']],
  'docx-web': ['Writes Word documents in browsers and workers.', ['printing.md']],
  authoring: [
    'What mends, renames and begins the files of a playbook: edits to make, and nothing written.',
    ['authoring.md'],
  ],
  review: ['What authors want to know of a whole playbook: counts, prose, what is alike.', ['review.md']],
  epub: ['Writes packets and resources as EPUB 3.3 e-books.', ['embedding.md']],
  ics: ['Composes a calendar of the sessions of a recipe, and writes it as iCalendar.', ['room.md']],
  measures: [
    'Composes forms of measures, makes tables to type responses in, and scores them, before and after, holding back small groups.',
    ['measures.md'],
  ],
  xlsx: ['Composes sheets to fill in and to sort, and writes them as an Excel workbook.', ['room.md']],
  bundle: ['Writes all that a series of sessions needs as one ZIP.', ['room.md']],
  lms: [
    'Composes courses for learning platforms, writes their packages and checks them.',
    ['lms.md', 'packages.md'],
  ],
  'web-codes': ['Puts QR codes on handouts, which lead to them on the web.', ['room.md']],
  pptx: ['Composes slides for the wall, and writes them as PowerPoint presentations.', ['room.md']],
  studio: ['The pieces of the packet builder, for a page or a server of your own.', ['studio.md']],
  search: [
    'Finds resources by words, ranked, over titles, tags, summaries and texts, with an index that is built.',
    ['embedding.md'],
  ],
  recipe: [
    'Reads and writes recipes as YAML and as links, in Node and in browsers.',
    ['recipes.md', 'embedding.md'],
  ],
  edit: [
    'Changes a recipe step by step, for forms and builders. Every function takes a recipe and returns another.',
    ['recipes.md'],
  ],
  tree: ['What the elements draw, as a hast tree for frameworks.', ['elements.md']],
  elements: ['The custom elements as classes, to register when you choose.', ['elements.md']],
  'elements-server': [
    'Draws the elements on a server, as HTML that a browser shows without a script.',
    ['elements.md'],
  ],
  'elements-define': ['Registers the custom elements when it is imported.', ['elements.md']],
};
