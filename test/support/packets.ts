import { playbook } from '../../dist/content/playbook.js';
import {
  composePacket,
  customize,
  hasErrors,
  type Packet,
  type Playbook,
  type Recipe,
} from '../../src/index.js';

/** The playbook that is shipped, as it was last built. */
export const shipped = playbook as unknown as Playbook;

/** A packet of the shipped playbook. @throws when the recipe has faults. */
export function packetOf(recipe: Recipe): Packet {
  const { value, diagnostics } = customize(shipped, recipe);
  if (hasErrors(diagnostics)) throw new Error(diagnostics.map((d) => d.message).join('\n'));
  return composePacket(value);
}
