import { error, type Remedy, warning } from './rule.js';

/**
 * How bad a fault of each rule is, and what usually mends it: all that a diagnostic says of its rule. Pages that check recipes
 * ship this table; what the rules mean stands in `meanings.ts`.
 */
export const remedies = {
  // Files
  'file-encoding': error('Save the file as UTF-8 text.'),
  'file-unreadable': error('Put a plain file there that you may read.'),
  'control-character': warning('Delete it; typing the words around it again is the surest way.'),
  'file-too-large': error('Split the file or shrink the image.'),
  'line-too-long': error('Break the line into paragraphs.'),
  'nesting-too-deep': error('Flatten the list or the quote, or break the passage up.'),
  'file-misplaced': error('Move it to `steps/<step>/<kind>/<id>.md`.'),
  'file-missing': error('Add the file.'),
  'file-unread': warning('Rename it as the message says, or move it out of the content.'),
  // Frontmatter
  'frontmatter-missing': error('Start the file with `---`, the fields, and `---`.'),
  'frontmatter-language': error('Write `---` alone on the first line, and YAML below it.'),
  'frontmatter-unclosed': error('Add a line with `---` after the last field.'),
  'yaml-syntax': error('Mend the line; text that holds `: ` or ` #` stands in quotation marks.'),
  'value-cut': warning('Put the value in quotation marks.'),
  'field-missing': error('Add the field; `docs/fields.md` says what it holds.'),
  'field-unknown': error('Correct the name or remove the field.'),
  'field-type': error('Write the value as the message says.'),
  'field-value': error('Use one of the allowed values.'),
  'id-slug': error('Rename the file, and every mention of it.'),
  'id-mismatch': error('Remove the field or rename the file.'),
  'id-duplicate': error('Rename one of the two files.'),
  'id-renamed': warning(
    'Write the new id; `networks-playbook rename` does so in the files that it is told of.',
  ),
  'audience-unknown': error('Use a declared audience.'),
  'relation-unknown': error('Correct the id, or add the resource.'),
  'relation-kind': error('Name a resource of the expected kind.'),
  'reference-unknown': error('Correct the id, or add the source to `references.json`.'),
  'reference-unlisted': error('Add the id to `references`.'),
  'reference-uncited': warning('Cite it where it supports a statement, or remove it.'),
  'vocabulary-missing': error('Add `[singular, plural]` for the term.'),
  'handout-orphan': warning('Name it in the `handouts` of an activity.'),
  'coverage-floor': warning(
    'Write what is missing; `networks-playbook coverage` shows where the playbook is thin.',
  ),
  unfinished: warning('Do what it asks, then delete the comment.'),
  'reviewed-later': error('Write the day on which somebody last checked it.'),
  'status-draft': warning('Set `status: ready` once it has been reviewed.'),
  'minutes-sum': error('Change the minutes of a step or the duration.'),
  'meeting-steps': error(
    'Give the first and the last step of each meeting, in the order of the list, in as many meetings as `sessions` says or fewer.',
  ),
  'minutes-missing': error('Write the minutes in parentheses after the bold name of the step.'),
  'answers-unmarked': warning(
    'Put the answers below `## Answers`, the last section: they print in a part of their own, for staff only. Give a section for people to write in another heading.',
  ),
  'material-handout': warning(
    'Add the field, so that it is listed to print and not also to gather; call it something else where it is something else.',
  ),
  'name-line': warning('Leave `nameLine` out, or say why the name is needed.'),
  'collect-promise': error('Leave `collect` out, or change what the sheet promises.'),
  'card-length': warning('Shorten the names of the steps, the materials or the first debrief question.'),
  'activity-length': warning('Shorten it, or make two activities of it.'),
  // Blocks and variables
  'block-unknown': error('Correct the name; `docs/authoring.md` lists the blocks.'),
  'block-syntax': error(
    'Write `:::name` at the start of a line, without a space after the colons, and `:::` alone to close it.',
  ),
  'block-unclosed': error('Close it with `:::` on its own line.'),
  'block-attribute': error('Write the attribute as the message says.'),
  'block-size': error('Take fewer rows, lower ones, or two boards.'),
  'block-content': error('Write into the block what the message says.'),
  'block-unreached': error('Add the audience to `audiences`, or change the block.'),
  'variable-unknown': error('Use a declared term; `audiences.yaml` lists them.'),
  // Sections and Markdown
  'section-missing': error('Add the section as a `##` heading with its text.'),
  'section-empty': error('Write the section, or remove the heading if the section is optional.'),
  'section-unknown': error('Correct the heading, or make it a `###` inside another section.'),
  'section-duplicate': error('Merge the two sections.'),
  'section-audience': error('Add a passage for that audience, or take the audience out of `audiences`.'),
  'text-before-section': error('Move it below a heading.'),
  'heading-level': error('Use the next level down.'),
  'heading-empty': error('Write the heading or remove it.'),
  'image-alt': error('Say in a few words what the image shows: `![…](file.png)`.'),
  'image-source': error('Put the image into the content folder and name it by a relative path.'),
  'link-text': error('Say where the link leads.'),
  'link-unsafe': error('Use a web address, or `id:` and the id of a resource.'),
  'link-unknown': error('Correct the id.'),
  'html-raw': error('Use Markdown or a block instead.'),
  'comment-unclosed': error('Close it with `-->`.'),
  'note-unknown': error('Correct the name, or write the footnote on a line of its own: `[^name]: …`.'),
  'note-unused': error('Mention it as `[^name]` where it belongs, or remove it.'),
  'note-scope': error('Move the footnote out of the block, or the mention into it.'),
  'note-content': error('Write the footnote as plain paragraphs, or put the rest into the text.'),
  'table-cell': error(
    'Add a column to the first row and to the line below it, or write `\\|` for a bar that is no end of a cell.',
  ),
  'table-shape': warning('Write the line below the head of the table, or `\\|` for a bar that is meant.'),
  'markup-left': warning('Correct the markup, or write `\\` before its first mark to print it.'),
  'conflict-marker': error(
    'Choose one of the two texts, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`.',
  ),
  // Prose, which only `check --prose` looks at
  'prose-grade': warning(
    'Cut long sentences in two and choose shorter words, or give a reason in `prose-exceptions.yaml`.',
  ),
  'prose-inclusive': warning('Say it in another way, or give a reason in `prose-exceptions.yaml`.'),
  'prose-audience': warning(
    'Use a variable or a `:::for` passage, say it for everybody, or give a reason in `prose-exceptions.yaml`.',
  ),
  'prose-usage': warning('Say it in the other way, or give a reason in `prose-exceptions.yaml`.'),
  'prose-exception': warning('Remove the entry.'),
  // Recipes and overlays
  'recipe-value': error('Change one of the two values.'),
  'recipe-color': warning('Take the color that is named, or another one.'),
  'recipe-needs': error('On the command line keep it beside the recipe; in code pass it as an option.'),
  'recipe-session': warning(
    'Name other activities for this session in `sessions`, or take it out there; `include` keeps what `select` alone leaves out.',
  ),
  'recipe-count': warning('Write how many sessions are held, or write no number.'),
  'recipe-section': error('Write the heading as the content has it; `networks-playbook show` prints it.'),
  'recipe-link': error('Ask for the link again, or for the recipe as a file.'),
  'roster-syntax': error(
    'Put quotes around a cell that holds the separator, a quote or a line break, and write a quote inside it twice.',
  ),
  'roster-file': error(
    'Give each row a name of its own in the column `file`, of letters, digits and hyphens.',
  ),
  'overlay-target': error('Correct the name, or remove the action.'),
  'overlay-stale': warning('Read both, then run `networks-playbook pin FOLDER --renew`.'),
  'overlay-unpinned': warning('Run `networks-playbook pin FOLDER`, which writes `was`.'),
} as const satisfies Record<string, Remedy>;

/** The id of a rule, as it appears in diagnostics. */
export type RuleId = keyof typeof remedies;
