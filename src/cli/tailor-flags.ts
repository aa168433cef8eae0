import type { Flags } from './flags.js';

/** Flags that tailor; `packet`, `list` and `show` share them. */
export const tailorFlags: Flags = {
  audience: {
    value: 'ID',
    list: true,
    about: '{audiences}; several with commas, or all. None is the general edition.',
  },
  edition: {
    value: 'NAME',
    about: 'facilitator (everything) or participant (what learners and families may see).',
  },
  steps: { value: 'IDS', list: true, about: 'Steps to keep, in this order.' },
  'max-minutes': { value: 'N', about: 'Longest activity.' },
  'min-minutes': { value: 'N', about: 'Shortest activity.' },
  settings: { value: 'LIST', list: true, about: 'in-person, virtual, hybrid, asynchronous.' },
  grouping: { value: 'LIST', list: true, about: 'solo, pairs, small-groups, whole-group.' },
  'grade-bands': { value: 'LIST', list: true, about: 'elementary, middle, high, or those of `values.yaml`.' },
  'group-size': { value: 'N', about: 'People the activity must work with.' },
  devices: { value: 'LIST', list: true, about: 'Devices at hand: none, facilitator, shared, individual.' },
  tags: { value: 'LIST', list: true, about: 'Keep what has one of these tags.' },
  kinds: { value: 'LIST', list: true, about: 'Kinds to keep, such as activity,handout.' },
  include: { value: 'IDS', list: true, about: 'Keep these although the selection would leave them out.' },
  exclude: { value: 'IDS', list: true, about: 'Leave these out.' },
};
