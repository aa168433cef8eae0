import type { SourceFields } from '../../schema/source.js';
import { capitalized, titleCase } from './letter-case.js';
import { spokenNames } from './names.js';
import { withDashes } from './numbers.js';
import { readText } from './rich-text.js';
import { between, emphasized, join, plain, type Run } from './runs.js';
import {
  bookPlace,
  containerBrackets,
  isPage,
  isPeriodical,
  namedVolume,
  reportNumber,
  sameEditors,
} from './titles.js';

/** What holds a source: a journal with its volume and pages, a book with its editors. A site is named with the publisher. */
export function container(source: SourceFields): Run[] {
  if (isPage(source)) return [];
  const isPaper = source.type === 'paper-conference';
  if (isPeriodical(source) || (isPaper && !source.editor)) return periodical(source);
  return source['container-title'] ? book(source) : [];
}

/** `*Journal*, *12*(3), 45–67`. */
function periodical(source: SourceFields): Run[] {
  const { volume, issue, page, number, issued, status } = source;
  const name = emphasized(titleCase(readText(source['container-title'])));
  const counted =
    volume === undefined
      ? emphasized(plain(issue === undefined ? undefined : withDashes(issue)))
      : [
          ...emphasized(plain(withDashes(volume))),
          ...between('(', plain(issue === undefined ? undefined : withDashes(issue)), ')'),
        ];
  const place =
    page !== undefined
      ? plain(withDashes(page))
      : plain(number === undefined || name.length === 0 ? undefined : `Article ${number}`);
  const unplaced = (issue ?? page ?? volume) === undefined;
  return join('. ', [
    join(', ', [name, counted, place]),
    issued && unplaced ? capitalized(readText(status)) : [],
  ]);
}

/** `In A. Lee (Ed.), *Book* (2nd ed., pp. 5–9)`. */
function book(source: SourceFields): Run[] {
  const title = emphasized(join(': ', [readText(source['container-title']), namedVolume(source)]));
  const counts = join('; ', [
    /^(?:motion_picture|broadcast)$/.test(source.type) ? [] : reportNumber(source),
    bookPlace(source),
  ]);
  return join(' ', [
    plain('In'),
    join(', ', [people(source), title]),
    between('(', counts, ')'),
    containerBrackets(source),
  ]);
}

function people(source: SourceFields): Run[] {
  const { editor, translator } = source;
  const role = (names: SourceFields['editor'], one: string, many: string): Run[] =>
    names && names.length > 0 ? readText(`${spokenNames(names)} (${names.length > 1 ? many : one})`) : [];
  if (sameEditors(source)) return role(editor, 'Ed. & Trans.', 'Eds. & Trans.');
  return join(', & ', [role(editor, 'Ed.', 'Eds.'), role(translator, 'Trans.', 'Trans.')]);
}

/** Who brought it out. A journal has no publisher; a school stands in the brackets of a thesis that is online. */
export function publisher(source: SourceFields): Run[] {
  const { type } = source;
  const name = readText(source.publisher);
  if (isPage(source)) return join('; ', [titleCase(readText(source['container-title'])), name]);
  if (isPeriodical(source)) return [];
  if (type === 'thesis') return (source.DOI ?? source.URL) ? [] : name;
  if (type === 'paper-conference' && !source.editor) return [];
  return name;
}

/** Where a talk was given. */
export function event(source: SourceFields): Run[] {
  const { editor, issue, page, volume } = source;
  if ((editor ?? issue ?? page ?? volume) !== undefined) return [];
  const name = readText(source['event-title'] ?? source.event);
  return name.length > 0 ? join(', ', [name, readText(source['event-place'])]) : [];
}
