import type { ElementContent } from 'hast';
import { el } from './element.js';
import type { Shown } from './pages.js';

/** Says that all pages are those of before, and why; undefined when they are not. */
export function unreadNotice({ unread, playbook }: Shown): ElementContent | undefined {
  if (unread.length === 0) return undefined;
  const shown =
    playbook.info.title === '' ? 'Nothing can be shown yet.' : 'What you see is how it was before.';
  const why = unread.includes('.')
    ? 'The folder is not there, or cannot be read.'
    : `${unread.map((file) => `\`${file}\``).join(' and ')} cannot be read.`;
  return el('p', { className: ['notice'], role: 'alert' }, `${why.replaceAll('`', '')} ${shown}`);
}
