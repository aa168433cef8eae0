import type { Target } from './target.js';
import { links } from './targets/links.js';
import { loader } from './targets/loader.js';
import { overlays } from './targets/overlays.js';
import { packets } from './targets/packets.js';
import { recipes } from './targets/recipes.js';
import { rosters } from './targets/rosters.js';
import { studio } from './targets/studio.js';

/** Every way in for what others wrote. To add one: a file in `targets/`, a line here. */
export const targets: readonly Target[] = [loader, recipes, links, rosters, overlays, packets, studio];

export function targetNamed(name: string): Target {
  const target = targets.find((t) => t.name === name);
  if (!target) throw new Error(`Found no target ${name}, expected ${targets.map((t) => t.name).join(', ')}.`);
  return target;
}
