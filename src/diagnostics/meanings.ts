import type { RuleId } from './remedies.js';

/** What each rule means, in one or two sentences for the page of rules. */
export const meanings: Readonly<Record<RuleId, string>> = {
  // Files
  'file-encoding': 'A content file is UTF-8 text; this one is binary or in another encoding.',
  'file-unreadable':
    'A file is in the list but cannot be read: it is a folder, a pipe or a link that leads nowhere or out of the content, its permissions forbid it, or it has gone meanwhile.',
  'control-character':
    'A control character, or a mark that turns the reading direction around, is in a text. They are not seen, come along when text is pasted, and no format writes them.',
  'file-too-large':
    'A file is larger than the checker reads (1 MB or 60,000 lines of text, 2 MB and 40 million points for an image, 4 MB for a recipe with its logo), or holds too much of something: 3,000 marks of lists and quotes, 20,000 cells of tables, 200,000 characters of footnotes and link definitions where they are mentioned; 100,000 names, values and marks of YAML; in a roster 1,000 columns and 4,000,000 characters in a row.',
  'line-too-long': 'A line is longer than 20,000 characters; nobody can edit it and it slows every tool.',
  'nesting-too-deep':
    'Lists and quotes are nested more than 20 levels deep, other marks more than 60, or more than 2,000 marks stand together without an empty line.',
  'file-misplaced': 'A file lies where no content is looked for, so nobody would ever see it.',
  'file-missing': 'A file every playbook needs is not there.',
  'file-unread':
    'A file has a name or an ending under which nothing is looked for: nobody would ever see what it holds.',
  // Frontmatter
  'frontmatter-missing': 'A content file starts with frontmatter between two lines of `---`.',
  'frontmatter-language':
    'Frontmatter is YAML between plain `---` lines. A fence that names another language is refused before anything reads it; nothing in it is ever run.',
  'frontmatter-unclosed': 'The frontmatter is never closed, so the whole file would be read as fields.',
  'yaml-syntax':
    'The YAML could not be read: a mistake of writing, a key that stands twice or is no name, or an alias that names nothing, stands inside its own value, or with others repeats more than 10,000 values.',
  'value-cut':
    'Words of a value are not read: `#` behind a blank begins a comment in YAML, `&` gives a value a name, and an entry of a list that is further in than the one above goes on with it.',
  'field-missing': 'A required field is absent or empty.',
  'field-unknown': 'A field that this kind does not have. Mistyped names are the usual cause.',
  'field-type':
    'A field holds another type of value than it should, such as text where a number is expected.',
  'field-value':
    'A field has the right type but a value that is not allowed, or more entries than it may have: 50 audiences, 500 terms and 100 steps in a playbook, 2,000 changes in an overlay.',
  'id-slug': 'An id is a slug: lower-case letters, digits and single hyphens.',
  'id-mismatch':
    'The `id` field differs from the file name. The file name is the id, so the field may be left out.',
  'id-duplicate': 'Two resources have the same id. Ids are unique over the whole playbook.',
  'id-renamed':
    'A recipe or an overlay names a resource by an id that it had before (`formerly`). It is found, and the name is old.',
  'audience-unknown':
    'An audience that `audiences.yaml` does not declare. A mistyped audience would silently hide text.',
  'relation-unknown':
    'A resource names another one that does not exist, or a material a handout that its activity does not have.',
  'relation-kind':
    'A resource names another one of the wrong kind, such as an activity in a list of handouts.',
  'reference-unknown':
    'A citation or a `references` entry names a source that `references.json` does not hold.',
  'reference-unlisted':
    'The text cites a source that the `references` field does not list, so filters and counts would miss it.',
  'reference-uncited': 'A source stands in `references.json` but no resource uses it.',
  'vocabulary-missing': 'An audience lacks a word for one of the declared terms, or one of its two forms.',
  'handout-orphan': 'No activity hands out this handout, so it appears in no packet.',
  'coverage-floor': 'The playbook holds less than `coverage.yaml` asks for.',
  unfinished:
    'A comment that begins with `unfinished:` says what is still to be written. It is never printed, and a section that holds nothing else is left out.',
  'reviewed-later':
    'The day in `reviewed` has not come yet. Only who says what day it is hears of it, as the command line does.',
  'status-draft': 'A draft is checked but never ships.',
  'minutes-sum': 'The minutes of the steps of an activity do not add up to its `duration`.',
  'meeting-steps':
    'The field `meetings` names steps that the section `run-it` does not have, goes back to earlier ones, or has more meetings than `sessions`.',
  'minutes-missing':
    'The section `run-it` is one numbered list, and each item says its minutes, as in `(5 min)`, `(5–8 min)` or `(10 × 2 min)`.',
  'answers-unmarked':
    'A handout for learners or families holds answers to what it asks, by the `answerWords` of the language, outside of its section for answers. They would stand on the sheet that people fill in.',
  'material-handout':
    'A material is called like a handout of its activity, and does not say whether it is that. It would stand on lists to print and to gather.',
  'name-line':
    'A sheet begins with a line for a name, and its text says, by the `namelessWords` of the language, that no name belongs on it.',
  'collect-promise':
    'A handout says that learning platforms may collect it, and its text promises, by the `privateWords` of the language, that it stays with who wrote on it.',
  'card-length':
    'The back of an activity card holds 24 lines; the names of the steps, the materials and the first debrief question of this activity need more. The card then leaves out materials, then the question, then steps.',
  'activity-length':
    'An activity is printed on a page, or on two facing ones. This one has more words than these hold, however its sections stand on them, so it goes on overleaf.',
  // Blocks and variables
  'block-unknown': 'A block that is not in the list of blocks.',
  'block-syntax':
    'Something looks like a block but is plain text to Markdown, so its colons and, worse, its secrets would be printed.',
  'block-unclosed': 'A block is opened but never closed, so it swallows the rest of the file.',
  'block-attribute': 'An attribute of a block is missing, unknown or has a value that is not allowed.',
  'block-size': 'A board is drawn in one piece, and this one is higher than a page.',
  'block-content':
    'A block is built from what stands in it: `slips` from headings, `cutouts` from a list. Without these it has no slips and no cards.',
  'block-unreached':
    'A `:::for` block names only audiences that its file does not serve, so nobody would ever read it.',
  'variable-unknown': 'A `{{variable}}` that the playbook does not declare.',
  // Sections and Markdown
  'section-missing': 'A section every resource of this kind has is not there.',
  'section-empty': 'A section has a heading but nothing to read.',
  'section-unknown': 'A section this kind does not have. Mistyped headings are the usual cause.',
  'section-duplicate': 'Two sections of one file have the same heading.',
  'section-audience': 'A required section has nothing to read for one of the audiences the resource serves.',
  'text-before-section': 'Text stands before the first `##` heading, where this kind has no place for it.',
  'heading-level':
    'Headings step down one level at a time, beginning with `##`. Screen readers and contents depend on it.',
  'heading-empty': 'A heading has no text.',
  'image-alt': 'An image has no alternative text, so some readers get nothing.',
  'image-source':
    'An image must be a whole PNG, JPEG, GIF, WebP or SVG file beside the content, named by what it is: packets work offline and load nothing from elsewhere, and a damaged image would keep them from being printed.',
  'link-text': 'A link has no text, or only a word such as “here”. Out of context it means nothing.',
  'link-unsafe':
    'A link uses a scheme other than `https`, `http`, `mailto`, `tel` or `id`, or a path inside the content folder that means nothing to readers.',
  'link-unknown': 'An `id:` link leads to a resource that does not exist.',
  'html-raw': 'Raw HTML is not printed in any format. Markdown and blocks do all that is needed.',
  'comment-unclosed':
    'A comment never ends, or ends behind an empty line with words behind it. Markdown would leave out what follows, or print the comment.',
  'note-unknown':
    'The text mentions a footnote that its file does not have, so the mark would be printed as it is.',
  'note-unused':
    'A footnote, or the address of a link, stands below a text that does not mention it, so nobody would ever read it.',
  'note-scope':
    'A footnote stands in a block that not everybody may read, such as `:::facilitator`, and is mentioned outside of it. A footnote is printed where it is mentioned.',
  'note-content': 'A footnote holds a list, a table or a block. Only its paragraphs are printed.',
  'table-cell':
    'A row of a table has more cells than the table has columns, so the last of them would not be printed.',
  'table-shape':
    'Lines with `|` look like a table and are none, because the line of dashes below the first one is missing or has another number of cells.',
  'markup-left':
    'Something still looks like markup after the text has been read, and would be printed with its marks: bold words that do not close, a link with a space in it, a variable with one brace, a mark of another program. Fields, such as titles, know no markup but variables.',
  'conflict-marker': 'The lines that git leaves in a file where two changes meet have not been cleared up.',
  // Prose, which only `check --prose` looks at
  'prose-grade':
    'A text reads harder than its readers can be asked to read: Flesch-Kincaid grade 9 for facilitators, 7 for learners and families. Found by `check --prose`.',
  'prose-inclusive': 'A word may hurt some readers or leave them out. Found by `check --prose`.',
  'prose-audience':
    'A word that `prose-words.yaml` gives to some audiences stands where others read it, too: “report card” in a text for colleges. Found by `check --prose`.',
  'prose-usage':
    'A word that `prose-words.yaml` has another one for, such as British usage in an American text. Found by `check --prose`.',
  'prose-exception':
    'An entry of `prose-exceptions.yaml` is for something that is no longer there. Found by `check --prose`.',
  // Recipes and overlays
  'recipe-value':
    'A recipe asks for something that makes no sense together, such as a smallest length above the largest.',
  'recipe-color':
    'A color of the brand is nearly that of a step, so that covers and bars seem to belong to it, or nearly white.',
  'recipe-needs': 'A recipe names an overlay or a logo that was not handed over with it.',
  'recipe-session':
    'What else a recipe says leaves out activities that one of its sessions names, so the session is short, or is not held at all.',
  'recipe-count':
    'The title or the subtitle of a recipe counts other sessions than those that are held. Numbers are noticed before words such as “sessions” and “meetings”.',
  'recipe-section':
    'A recipe hides, or puts a note into, a section that its resource does not have. What should be hidden might stand there under another heading.',
  'recipe-link':
    'A link that carries a recipe after its `#` is damaged, too long, or of a form that this version does not know.',
  'roster-syntax':
    'A roster is a CSV file with a header row and one packet in each row below it; here its quotes, its header or the number of cells in a row do not fit.',
  'roster-file':
    'A row of a roster names a file that another row writes too, or that not every system can store.',
  'overlay-target': 'An overlay acts on a resource, section or field that is not there.',
  'overlay-stale':
    'What an overlay changes or replaces has changed itself since the overlay was written against it.',
  'overlay-unpinned':
    'A change of an overlay does not say which text it was written against, so nobody is told when that text changes.',
};
