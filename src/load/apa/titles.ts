import type { SourceFields } from '../../schema/source.js';
import { capitalized, titleCase } from './letter-case.js';
import { spokenNames } from './names.js';
import { isNumeric, ordinal, withDashes } from './numbers.js';
import { readText } from './rich-text.js';
import { between, emphasized, join, plain, type Run } from './runs.js';

/** How a source is bound to what holds it. */
export const isPeriodical = ({ type }: SourceFields) => /^(?:article-|post-weblog)/.test(type);
export const isPage = ({ type }: SourceFields) => type === 'webpage' || type === 'post';

const standsAlone = (source: SourceFields) => isPage(source) || !source['container-title'];

/** The title of an entry: in italics when the work stands alone, with the volume of a book when that has a name. */
export function entryTitle(source: SourceFields): Run[] {
  const title = readText(source.title);
  if (!standsAlone(source)) return title;
  if (isPage(source) || isPeriodical(source) || (source.type === 'paper-conference' && !source.editor))
    return emphasized(title);
  return emphasized(join(': ', [title, namedVolume(source)]));
}

/** A volume that has a name instead of a number follows the title of its book. */
export function namedVolume({ volume }: SourceFields): Run[] {
  return volume === undefined || isNumeric(volume) ? [] : join(' ', [plain('Vol.'), readText(volume)]);
}

/** What stands in parentheses after a title: `(A. Lee, Ed.; 2nd ed., Vol. 3)`. */
export function afterTitle(source: SourceFields): Run[] {
  const alone = standsAlone(source);
  const numbered = /^(?:motion_picture|broadcast)$/.test(source.type);
  return between(
    '(',
    join('; ', [
      besides(source),
      alone || numbered ? reportNumber(source) : [],
      alone ? bookPlace(source) : [],
    ]),
    ')',
  );
}

/** The people beside the authors. Editors of what holds the source are named there. */
function besides(source: SourceFields): Run[] {
  const booklike = !isPeriodical(source) && !(source.type === 'paper-conference' && !source.editor);
  if (!booklike) return role(source, 'translator');
  if (!standsAlone(source)) return [];
  return join(
    '; ',
    sameEditors(source)
      ? [role(source, 'editor', 'Eds. & Trans.', 'Ed. & Trans.')]
      : [role(source, 'editor'), role(source, 'translator')],
  );
}

/** Whether the same people edited and translated. */
export const sameEditors = ({ editor, translator }: SourceFields) =>
  editor !== undefined && JSON.stringify(editor) === JSON.stringify(translator);

function role(
  source: SourceFields,
  field: 'editor' | 'translator',
  many = field === 'editor' ? 'Eds.' : 'Trans.',
  one = field === 'editor' ? 'Ed.' : 'Trans.',
): Run[] {
  const names = source[field];
  if (!names || names.length === 0) return [];
  return readText(`${spokenNames(names)}, ${names.length > 1 ? many : one}`);
}

/** `Working Paper No. 12`. */
export function reportNumber(source: SourceFields): Run[] {
  const { number, genre, type } = source;
  if (number === undefined) return [];
  const named = isNumeric(number) ? join(' ', [plain('No.'), readText(number)]) : readText(number);
  const school = type === 'thesis' && (source.DOI ?? source.URL) ? readText(source.publisher) : [];
  return join(', ', [join(' ', [titleCase(readText(genre)), named]), school]);
}

/** `Version 2, 3rd ed., Vol. 4, pp. 5–6`. */
export function bookPlace(source: SourceFields): Run[] {
  const { type, version, edition, volume, issue, page } = source;
  if (isPeriodical(source) || isPage(source) || /^(?:broadcast|speech)$/.test(type)) return [];
  if (type === 'paper-conference' && !source.editor) return [];
  const series =
    type === 'report'
      ? join(' ', [titleCase(readText(source['collection-title'])), readText(source['collection-number'])])
      : [];
  return join(', ', [
    isNumeric(version) ? plain(`Version ${version}`) : readText(version),
    isNumeric(edition) ? plain(`${ordinal(edition!)} ed.`) : readText(edition),
    series,
    volume !== undefined
      ? isNumeric(volume)
        ? plain(`${several(volume) ? 'Vols.' : 'Vol.'} ${withDashes(volume)}`)
        : []
      : plain(source['number-of-volumes'] ? `Vols. 1–${source['number-of-volumes']}` : undefined),
    issue === undefined ? [] : plain(`${several(issue) ? 'Issues' : 'Issue'} ${withDashes(issue)}`),
    page === undefined ? [] : plain(`${several(page) ? 'pp.' : 'p.'} ${withDashes(page)}`),
  ]);
}

const several = (value: string | number) => /\d.*[-–,&].*\d/.test(String(value));

/** What a source is, in brackets: `[Doctoral dissertation, University of Maine]`, `[Data set]`. */
export function inBrackets(source: SourceFields): Run[] {
  const { type } = source;
  if (type === 'thesis') {
    const school = (source.DOI ?? source.URL) ? readText(source.publisher) : [];
    const degree =
      source.number === undefined ? join(', ', [capitalized(readText(source.genre)), school]) : [];
    return between('[', join('; ', [degree, capitalized(readText(source.medium))]), ']');
  }
  const held = source['container-title'] !== undefined;
  const whole = held && (type === 'report' || type === 'software' || isTalk(source));
  return whole ? [] : between('[', form(source), ']');
}

/** The same for what holds a source, where the brackets belong to the whole. */
export function containerBrackets(source: SourceFields): Run[] {
  const { type } = source;
  return type === 'report' || type === 'software' || isTalk(source) ? between('[', form(source), ']') : [];
}

const isTalk = ({ type, editor, issue, page, volume }: SourceFields) =>
  (type === 'paper-conference' || type === 'speech') && (editor ?? issue ?? page ?? volume) === undefined;

function form({ genre, medium, number, type }: SourceFields): Run[] {
  if (genre ?? medium)
    return join('; ', [
      number === undefined ? capitalized(readText(genre)) : [],
      capitalized(readText(medium)),
    ]);
  return plain(type === 'dataset' ? 'Data set' : type === 'software' ? 'Computer software' : undefined);
}
