import type { Playbook } from '../../../index.js';
import { choicesFor, type Filters, noFilters } from '../state/facets.js';
import type { Found } from '../state/search.js';
import { count, say, sayWith } from './words.js';

interface Props {
  playbook: Playbook;
  filters: Filters;
  found: Found | undefined;
  /** How many activities are listed. */
  listed: number;
  onText(text: string): void;
}

/** How many words are proposed where nothing was found. */
const mostProposed = 6;

/** Says what the list shows and why; where nothing was found, what could be searched instead. */
export function FoundLine({ playbook, filters, found, listed, onText }: Props) {
  const text = filters.text.trim();
  if (found?.ids.size === 0)
    return (
      <div class="notice" role="status">
        <p>{sayWith(playbook, 'builderFoundNothing', { text })}</p>
        <div class="buttons small">
          {choicesFor('tags', playbook, noFilters, undefined)
            .slice(0, mostProposed)
            .map(({ value }) => value.replace(/-/g, ' '))
            .map((word) => (
              <button key={word} type="button" onClick={() => onText(word)}>
                {word}
              </button>
            ))}
        </div>
      </div>
    );
  const how =
    found?.by === 'instead'
      ? sayWith(playbook, 'builderFoundInstead', { text, words: found.instead.map((w) => `“${w}”`).join(', ') })
      : found?.by === 'some'
        ? sayWith(playbook, 'builderFoundSome', { text })
        : '';
  return (
    <p class="hint" role="status">
      {how}{' '}
      {listed === 0
        ? say(playbook, 'builderFiltersHideAll')
        : `${count(listed, 'activity', 'activities')} of ${playbook.activities.length} shown. ${say(playbook, 'builderFiltersNarrow')}`}
    </p>
  );
}
