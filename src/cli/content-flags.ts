import type { Flags } from './flags.js';

/** Flags that say where content comes from. */
export const contentFlags: Flags = {
  content: { value: 'DIR', about: 'Use the playbook in this folder instead of the one that comes along.' },
  overlay: { value: 'DIR', list: true, about: 'Add an overlay folder. Repeat it for several.' },
};
