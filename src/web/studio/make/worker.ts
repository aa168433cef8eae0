import { openPlaybook } from '../../content/open-playbook.js';
import { make } from '../state/derive.js';
import { openRecipe } from '../state/open-recipe.js';
import { stepsNeeded } from '../state/recipe-check.js';
import { readJson } from './fetch-file.js';
import type { MakeRequest, OpenRequest, WorkReply, WorkRequest } from './messages.js';
import { write } from './write.js';

const reply = (message: WorkReply, transfer: Transferable[] = []) => postMessage(message, { transfer });

addEventListener('message', async ({ data }: MessageEvent<WorkRequest>) => {
  try {
    if (data.type === 'open') await open(data);
    else await answer(data);
  } catch (error) {
    reply({ type: 'failure', message: (error as Error).message });
  }
});

/** Opens what a stranger may have made. Says when it waits for the network, so that only its own work is held against it. */
async function open({ what, base }: OpenRequest): Promise<void> {
  const content = await openPlaybook((file) => readJson(`${base}content/${file}`));
  const need = async (steps: readonly string[]) => {
    reply({ type: 'stage', stage: 'fetching' });
    await content.need(steps).finally(() => reply({ type: 'stage', stage: 'checking' }));
  };
  reply({ type: 'stage', stage: 'checking' });
  reply({ type: 'opened', opened: await openRecipe({ ...content, need }, what) });
}

/** Tailors, composes and writes, all here, so that the page stays quick. */
async function answer({ wanted, recipe, base }: MakeRequest): Promise<void> {
  reply({ type: 'stage', stage: 'Reading the playbook' });
  const content = await openPlaybook((file) => readJson(`${base}content/${file}`));
  await content.need(stepsNeeded(content, recipe));
  const { made, faults } = make(content.playbook, recipe);
  if (!made) throw new Error(faults.map((f) => f.message).join(' '));
  // A course is many packets, and each would say the same.
  const notices = new Set<string>(made.packet.brand.changes);
  const { name, bytes } = await write(wanted, made, {
    playbook: content.playbook,
    base,
    stage: (stage) => reply({ type: 'stage', stage }),
    notice: (sentence) => notices.add(sentence),
  });
  reply({ type: 'file', name, bytes, notices: [...notices] }, [bytes.buffer as ArrayBuffer]);
}
