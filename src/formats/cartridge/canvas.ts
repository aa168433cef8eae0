import type { MadeCourse } from '../lms/made-course.js';
import { xml, xmlText } from '../xml.js';
import { courseId, entryId, type Piece, type PieceFile, type PieceModule } from './pieces.js';

// What Canvas reads beside the cartridge: modules by identifier, so that a later import updates them, and what is hidden.

const space = { xmlns: 'http://canvas.instructure.com/xsd/cccv1p0' };
const text = (name: string, value: string | number | boolean) => xml(name, {}, xmlText(String(value)));
const file = (root: string) => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
const stateOf = (hidden: boolean) => text('workflow_state', hidden ? 'unpublished' : 'active');

/** Canvas takes a cartridge for one of its own when this file is there, whatever it says. */
const exportMark =
  'Q: What did the panda say when he was forced out of his natural habitat?\nA: This is un-BEAR-able\n';

/** The files below `course_settings/`, the one that marks them first. */
export function canvasSettings(
  course: MadeCourse,
  modules: readonly PieceModule[],
  files: readonly PieceFile[],
): Record<string, string> {
  return {
    'course_settings/canvas_export.txt': exportMark,
    'course_settings/course_settings.xml': file(
      xml(
        'course',
        { identifier: courseId(course, 'course'), ...space },
        text('title', course.title),
        text('default_view', 'modules'),
      ),
    ),
    'course_settings/files_meta.xml': filesMeta(files),
    'course_settings/module_meta.xml': moduleMeta(modules),
  };
}

/** Staff's files are hidden and locked, or learners would find them among the files of the course. */
function filesMeta(files: readonly PieceFile[]): string {
  const hidden = files
    .filter((f) => f.hidden)
    .map(({ id }) => xml('file', { identifier: id }, text('locked', true), text('hidden', true)));
  return file(xml('fileMeta', space, xml('files', {}, ...hidden)));
}

const contentTypes: Readonly<Record<Piece['kind'], string>> = {
  page: 'WikiPage',
  topic: 'DiscussionTopic',
  assignment: 'Assignment',
};

function moduleMeta(modules: readonly PieceModule[]): string {
  const list = modules.map(({ id, module, pieces, hidden }, i) =>
    xml(
      'module',
      { identifier: id },
      text('title', module.title),
      stateOf(hidden),
      text('position', i + 1),
      text('require_sequential_progress', false),
      text('locked', false),
      xml('items', {}, ...pieces.map(moduleItem)),
      requirements(pieces),
    ),
  );
  return file(xml('modules', space, '\n', list.join('\n'), '\n'));
}

function moduleItem(piece: Piece, i: number): string {
  return xml(
    'item',
    { identifier: entryId(piece) },
    text('content_type', contentTypes[piece.kind]),
    stateOf(piece.hidden),
    text('title', piece.item.title),
    text('identifierref', piece.id),
    text('position', i + 1),
    text('new_tab', false),
    text('indent', 0),
  );
}

/** What counts as done: a page that was seen, a sheet that was handed in. Nobody has to say something in a discussion. */
function requirements(pieces: readonly Piece[]): string {
  const counted = pieces.filter((p) => !p.hidden && p.kind !== 'topic');
  return xml(
    'completionRequirements',
    {},
    ...counted.map((piece) =>
      xml(
        'completionRequirement',
        { type: piece.kind === 'assignment' ? 'must_submit' : 'must_view' },
        text('identifierref', entryId(piece)),
      ),
    ),
  );
}

/** A worksheet that may be handed in: no points, no grade, a place to write or to add a file. */
export function assignmentSettings({ id, item, hidden }: Piece, position: number): string {
  return file(
    xml(
      'assignment',
      { identifier: id, ...space },
      text('title', item.title),
      xml('due_at'),
      xml('lock_at'),
      xml('unlock_at'),
      text('workflow_state', hidden ? 'unpublished' : 'published'),
      text('points_possible', 0),
      text('grading_type', 'not_graded'),
      text('submission_types', 'online_text_entry,online_upload'),
      text('position', position),
      text('omit_from_final_grade', true),
      text('peer_reviews', false),
    ),
  );
}

/** What Canvas wants to know of a discussion. */
export function topicMeta({ id, item, hidden }: Piece, position: number): string {
  return file(
    xml(
      'topicMeta',
      { identifier: `${id}-meta`, ...space },
      text('topic_id', id),
      text('title', item.title),
      text('position', position),
      text('type', 'topic'),
      text('discussion_type', 'threaded'),
      text('require_initial_post', false),
      text('workflow_state', hidden ? 'unpublished' : 'active'),
    ),
  );
}
