import { madeWith, type Playbook, type Recipe } from '../../../index.js';

/** A recipe to keep: it says what it was made with, so that later versions can tell what has changed. */
export const toKeep = (playbook: Playbook, recipe: Recipe): Recipe => ({
  ...recipe,
  made: madeWith(playbook, recipe),
});

/** A recipe for a link, where every letter counts: the version alone. */
export const toLink = (playbook: Playbook, recipe: Recipe): Recipe => ({
  ...recipe,
  made: { version: playbook.info.version },
});
