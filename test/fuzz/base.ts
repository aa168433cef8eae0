import {
  allResources,
  composePacket,
  composeResource,
  customize,
  type Packet,
  type Playbook,
} from '../../src/index.js';
import { loadPlaybook, memorySource } from '../../src/load.js';
import { type OpenPlaybook, openPlaybook } from '../../src/web/content/open-playbook.js';
import { splitPlaybook } from '../../src/web/content/split-playbook.js';
import { seedRecipes } from './seed-files.js';

/** What the targets start from, made once. */
export interface Base {
  /** The small playbook as files, with one of everything. */
  files: Readonly<Record<string, string>>;
  playbook: Playbook;
  /** The same as the packet builder holds it, with all texts there. */
  content: OpenPlaybook;
  /** Packets as sites serve them to the elements: a whole one, and each resource. */
  packets: readonly Packet[];
}

export async function makeBase(files: Readonly<Record<string, string>>): Promise<Base> {
  const { value: playbook, diagnostics } = await loadPlaybook(memorySource(files));
  if (diagnostics.length > 0) throw new Error(`The base has faults: ${JSON.stringify(diagnostics, null, 1)}`);
  const pieces = splitPlaybook(playbook);
  const content = await openPlaybook(async (file) => JSON.parse(pieces[file]!));
  await content.need(content.outline.info.steps);
  const { value: tailored } = customize(playbook, seedRecipes[0]!);
  const alone = allResources(tailored.playbook).map((r) => composeResource(tailored, r.id));
  const packets = [composePacket(tailored), ...alone].map((p) => JSON.parse(JSON.stringify(p)) as Packet);
  return { files, playbook, content, packets };
}
