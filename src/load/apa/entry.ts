import type { SourceFields } from '../../schema/source.js';
import { access } from './access.js';
import { container, event, publisher } from './containers.js';
import { entryDate, yearOf } from './dates.js';
import { legalEntry } from './laws.js';
import { invertedName, listNames } from './names.js';
import { readText } from './rich-text.js';
import { between, closeWith, join, plain, type Run } from './runs.js';
import { afterTitle, entryTitle, inBrackets } from './titles.js';

/** Who an entry begins with: authors, else directors, else editors; nobody when it begins with its title, as a law does. */
export function lead(source: SourceFields): { names: string; field?: 'author' | 'director' | 'editor' } {
  const { author, director, editor } = source;
  if (source.type === 'legislation') return { names: '' };
  if (author) return { names: listNames(author, invertedName), field: 'author' };
  if (director)
    return {
      names: `${listNames(director, invertedName)} (${director.length > 1 ? 'Directors' : 'Director'})`,
      field: 'director',
    };
  // The editor of a collection is no author of what stands in it.
  if (editor && !(source.type === 'book' && source['container-title']))
    return {
      names: `${listNames(editor, invertedName)} (${editor.length > 1 ? 'Eds.' : 'Ed.'})`,
      field: 'editor',
    };
  return { names: '' };
}

/** One entry of an APA reference list. `suffix` is the letter that tells it from others of its year. */
export function entry(source: SourceFields, suffix: string): Run[] {
  if (source.type === 'legislation') return legalEntry(source);
  const { names, field } = lead(source);
  // Still a source with editors, who are named already.
  const rest = field === 'editor' ? { ...source, editor: [] } : source;
  const title = join(' ', [entryTitle(source), afterTitle(rest)]);
  const date = between('(', plain(entryDate(source, suffix)), ')');
  const begin = field
    ? [readText(names), date, join(' ', [title, inBrackets(source)])]
    : [title, date, inBrackets(source)];
  const parts = join('. ', [...begin, container(rest), event(source), publisher(source)]);
  return join(' ', [closeWith(parts, '.'), access(source), history(source)]);
}

const history = (source: SourceFields): Run[] => {
  const date = source['original-date'];
  return date ? plain(`(Original work published ${date.circa ? 'ca. ' : ''}${yearOf(date)})`) : [];
};
