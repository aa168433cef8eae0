import { drawNetwork } from './draw-network.js';
import { stagesFor } from './growth.js';
import { type Paper, stepLookOn } from './looks.js';
import { makeNetwork } from './network.js';

/** Millimeters; what is larger shows all of it larger. */
const size = { width: 90, height: 52 };

/** A picture for each step of a poster, by their places in the playbook: the same people in all of them, with more ties in each. */
export function posterArt(
  seed: string,
  places: readonly number[],
  paper: Paper,
  { width, height } = size,
): string[] {
  const network = makeNetwork(seed, width, height, { circles: 11, scale: 0.62, bleed: true });
  const stages = stagesFor(places.length);
  return places.map((place, i) => drawNetwork(network, stages[i]!, stepLookOn(place, paper)));
}
