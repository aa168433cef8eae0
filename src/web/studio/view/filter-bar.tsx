import type { Playbook } from '../../../index.js';
import { choicesFor, type Filters, noFilters } from '../state/facets.js';
import { Checks, NumberField, TextField } from './fields.js';
import { say, sayValue } from './words.js';

interface Props {
  playbook: Playbook;
  filters: Filters;
  found: ReadonlySet<string> | undefined;
  onFilters(filters: Filters): void;
}

const lists = [
  { name: 'settings', label: 'Where' },
  { name: 'gradeBands', label: 'Grades' },
  { name: 'devices', label: 'Devices' },
  { name: 'tags', label: 'About' },
] as const;

/** How many tags are offered. */
const mostTags = 14;

/** Search and filters over the list of activities, each choice with how many it would leave. */
export function FilterBar({ playbook, filters, found, onFilters }: Props) {
  const used = lists.reduce((n, { name }) => n + filters[name].length, filters.maxMinutes ? 1 : 0);
  return (
    <search class="filters">
      <TextField
        label="Search activities"
        value={filters.text}
        placeholder="a word or two …"
        onText={(text) => onFilters({ ...filters, text: text ?? '' })}
      />
      <details>
        <summary>
          Filters{used > 0 && <span class="count">{used} on</span>}
        </summary>
        <NumberField
          label="At most … minutes"
          value={filters.maxMinutes}
          min={5}
          max={600}
          step={5}
          onNumber={(maxMinutes) => onFilters({ ...filters, maxMinutes })}
        />
        {lists.map(({ name, label }) => {
          const choices = choicesFor(name, playbook, filters, found).slice(0, mostTags);
          return choices.length < 2 ? null : (
            <Checks
              key={name}
              label={name === 'gradeBands' && playbook.values ? say(playbook, name) : label}
              options={choices.map((c) => ({
                value: c.value,
                label: sayValue(playbook, name, c.value),
                count: c.count,
              }))}
              values={filters[name]}
              onValues={(values) => onFilters({ ...filters, [name]: values })}
            />
          );
        })}
      </details>
      {filters !== noFilters && (
        <button type="button" onClick={() => onFilters(noFilters)}>
          Show all
        </button>
      )}
    </search>
  );
}
