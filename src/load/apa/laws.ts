import type { SourceFields } from '../../schema/source.js';
import { access } from './access.js';
import { yearOf } from './dates.js';
import { withDashes } from './numbers.js';
import { readText } from './rich-text.js';
import { between, closeWith, join, plain, type Run } from './runs.js';

/** A law: `Higher Education Act, Pub. L. No. 89-329, 79 Stat. 1219 (1965)`. */
export function legalEntry(source: SourceFields): Run[] {
  const { number, volume, section, page, status } = source;
  const title = readText(source.title);
  const code = [
    plain(volume === undefined ? undefined : withDashes(volume)),
    readText(source['container-title']),
  ];
  const first = plain(page === undefined ? undefined : String(page).split(/[-–,\s]/)[0]);
  const held =
    number === undefined
      ? join(' ', [...code, section === undefined ? first : plain(`§ ${section}`)])
      : join(', ', [plain(`Pub. L. No. ${number}`), join(' ', [...code, first])]);
  const years = [yearOf(source['original-date']), yearOf(source.issued)].filter(Boolean).join(' & ');
  const law = join(', ', [
    title,
    join(' ', [held, between('(', plain(years), ')'), between('(', readText(status), ')')]),
  ]);
  const where = access(source);
  return where.length > 0 ? join('. ', [law, where]) : closeWith(law, '.');
}
