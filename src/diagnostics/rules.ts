import { error, type Rule, warning } from './rule.js';
import { textRules } from './text-rules.js';

export type { Rule, Severity } from './rule.js';

/**
 * Every rule there is. `docs/rules.md` is made from this table and from the examples in `rule-examples.ts`,
 * and the same examples are the tests.
 */
export const rules = {
  // Files
  'file-encoding': error(
    'A content file is UTF-8 text; this one is binary or in another encoding.',
    'Save the file as UTF-8 text.',
  ),
  'file-unreadable': error(
    'A file is in the list but cannot be read: it is a folder, a pipe or a link that leads nowhere or out of the content, its permissions forbid it, or it has gone meanwhile.',
    'Put a plain file there that you may read.',
  ),
  'control-character': warning(
    'A control character, or a mark that turns the reading direction around, is in a text. They are not seen, come along when text is pasted, and no format writes them.',
    'Delete it; typing the words around it again is the surest way.',
  ),
  'file-too-large': error(
    'A file is larger than the checker reads (1 MB or 60,000 lines of text, 2 MB for an image, 4 MB for a recipe with its logo), or holds too much of something: 3,000 marks of lists and quotes, 20,000 cells of tables, 200,000 characters of footnotes and link definitions where they are mentioned; 100,000 names, values and marks of YAML; in a roster 1,000 columns and 4,000,000 characters in a row.',
    'Split the file or shrink the image.',
  ),
  'line-too-long': error(
    'A line is longer than 20,000 characters; nobody can edit it and it slows every tool.',
    'Break the line into paragraphs.',
  ),
  'nesting-too-deep': error(
    'Lists and quotes are nested more than 20 levels deep, other marks more than 60, or more than 2,000 marks stand together without an empty line.',
    'Flatten the list or the quote, or break the passage up.',
  ),
  'file-misplaced': error(
    'A file lies where no content is looked for, so nobody would ever see it.',
    'Move it to `steps/<step>/<kind>/<id>.md`.',
  ),
  'file-missing': error('A file every playbook needs is not there.', 'Add the file.'),
  // Frontmatter
  'frontmatter-missing': error(
    'A content file starts with frontmatter between two lines of `---`.',
    'Start the file with `---`, the fields, and `---`.',
  ),
  'frontmatter-language': error(
    'Frontmatter is YAML between plain `---` lines. A fence that names another language is refused before anything reads it; nothing in it is ever run.',
    'Write `---` alone on the first line, and YAML below it.',
  ),
  'frontmatter-unclosed': error(
    'The frontmatter is never closed, so the whole file would be read as fields.',
    'Add a line with `---` after the last field.',
  ),
  'yaml-syntax': error(
    'The YAML could not be read: a mistake of writing, a key that stands twice or is no name, or an alias that names nothing, stands inside its own value, or with others repeats more than 10,000 values.',
    'Quote text that contains `: `, `#` or starts with a special character.',
  ),
  'field-missing': error(
    'A required field is absent or empty.',
    'Add the field; `docs/fields.md` says what it holds.',
  ),
  'field-unknown': error(
    'A field that this kind does not have. Mistyped names are the usual cause.',
    'Correct the name or remove the field.',
  ),
  'field-type': error(
    'A field holds another type of value than it should, such as text where a number is expected.',
    'Write the value as the message says.',
  ),
  'field-value': error(
    'A field has the right type but a value that is not allowed, or more entries than it may have: 50 audiences, 500 terms and 100 steps in a playbook, 2,000 changes in an overlay.',
    'Use one of the allowed values.',
  ),
  'id-slug': error(
    'An id is a slug: lower-case letters, digits and single hyphens.',
    'Rename the file, and every mention of it.',
  ),
  'id-mismatch': error(
    'The `id` field differs from the file name. The file name is the id, so the field may be left out.',
    'Remove the field or rename the file.',
  ),
  'id-duplicate': error(
    'Two resources have the same id. Ids are unique over the whole playbook.',
    'Rename one of the two files.',
  ),
  'audience-unknown': error(
    'An audience that `audiences.yaml` does not declare. A mistyped audience would silently hide text.',
    'Use a declared audience.',
  ),
  'relation-unknown': error(
    'A resource names another one that does not exist.',
    'Correct the id, or add the resource.',
  ),
  'relation-kind': error(
    'A resource names another one of the wrong kind, such as an activity in a list of handouts.',
    'Name a resource of the expected kind.',
  ),
  'reference-unknown': error(
    'A citation or a `references` entry names a source that `references.json` does not hold.',
    'Correct the id, or add the source to `references.json`.',
  ),
  'reference-unlisted': error(
    'The text cites a source that the `references` field does not list, so filters and counts would miss it.',
    'Add the id to `references`.',
  ),
  'reference-uncited': warning(
    'A source stands in `references.json` but no resource uses it.',
    'Cite it where it supports a statement, or remove it.',
  ),
  'vocabulary-missing': error(
    'An audience lacks a word for one of the declared terms, or one of its two forms.',
    'Add `[singular, plural]` for the term.',
  ),
  'handout-orphan': warning(
    'No activity hands out this handout, so it appears in no packet.',
    'Name it in the `handouts` of an activity.',
  ),
  'coverage-floor': warning(
    'The playbook holds less than `coverage.yaml` asks for.',
    'Write what is missing; `networks-playbook coverage` shows where the playbook is thin.',
  ),
  'status-draft': warning(
    'A draft is checked but never ships.',
    'Set `status: ready` once it has been reviewed.',
  ),
  'minutes-sum': error(
    'The minutes of the steps of an activity do not add up to its `duration`.',
    'Change the minutes of a step or the duration.',
  ),
  'minutes-missing': error(
    'The section `run-it` is one numbered list, and each item says its minutes, as in `(5 min)`, `(5–8 min)` or `(10 × 2 min)`.',
    'Write the minutes in parentheses after the bold name of the step.',
  ),
  'card-length': warning(
    'The back of an activity card holds 24 lines; the names of the steps, the materials and the first debrief question of this activity need more. The card then leaves out materials, then the question, then steps.',
    'Shorten the names of the steps, the materials or the first debrief question.',
  ),
  ...textRules,
  // Prose, which only `check --prose` looks at
  'prose-grade': warning(
    'A text reads harder than its readers can be asked to read: Flesch-Kincaid grade 9 for facilitators, 7 for learners and families. Found by `check --prose`.',
    'Cut long sentences in two and choose shorter words, or give a reason in `prose-exceptions.yaml`.',
  ),
  'prose-inclusive': warning(
    'A word may hurt some readers or leave them out. Found by `check --prose`.',
    'Say it in another way, or give a reason in `prose-exceptions.yaml`.',
  ),
  'prose-exception': warning(
    'An entry of `prose-exceptions.yaml` is for something that is no longer there. Found by `check --prose`.',
    'Remove the entry.',
  ),
  // Recipes and overlays
  'recipe-value': error(
    'A recipe asks for something that makes no sense together, such as a smallest length above the largest.',
    'Change one of the two values.',
  ),
  'recipe-needs': error(
    'A recipe names an overlay or a logo that was not handed over with it.',
    'On the command line keep it beside the recipe; in code pass it as an option.',
  ),
  'recipe-section': error(
    'A recipe hides, or puts a note into, a section that its resource does not have. What should be hidden might stand there under another heading.',
    'Write the heading as the content has it; `networks-playbook show` prints it.',
  ),
  'recipe-link': error(
    'A link that carries a recipe after its `#` is damaged, too long, or of a form that this version does not know.',
    'Ask for the link again, or for the recipe as a file.',
  ),
  'roster-syntax': error(
    'A roster is a CSV file with a header row and one packet in each row below it; here its quotes, its header or the number of cells in a row do not fit.',
    'Put quotes around a cell that holds the separator, a quote or a line break, and write a quote inside it twice.',
  ),
  'roster-file': error(
    'A row of a roster names a file that another row writes too, or that not every system can store.',
    'Give each row a name of its own in the column `file`, of letters, digits and hyphens.',
  ),
  'overlay-target': error(
    'An overlay acts on a resource, section or field that is not there.',
    'Correct the name, or remove the action.',
  ),
  'overlay-stale': warning(
    'What an overlay changes or replaces has changed itself since the overlay was written against it.',
    'Read both, then run `networks-playbook pin FOLDER --renew`.',
  ),
  'overlay-unpinned': warning(
    'A change of an overlay does not say which text it was written against, so nobody is told when that text changes.',
    'Run `networks-playbook pin FOLDER`, which writes `was`.',
  ),
} as const satisfies Record<string, Rule>;

/** The id of a rule, as it appears in diagnostics. */
export type RuleId = keyof typeof rules;

/** All rule ids, in the order of the table. */
export const ruleIds = Object.keys(rules) as RuleId[];
