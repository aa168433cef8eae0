import { openPlaybook } from '../../content/open-playbook.js';
import { make } from '../state/derive.js';
import { stepsNeeded } from '../state/recipe-check.js';
import { readJson } from './fetch-file.js';
import type { MakeReply, MakeRequest } from './messages.js';
import { writers } from './writers.js';

const reply = (message: MakeReply, transfer: Transferable[] = []) => postMessage(message, { transfer });

addEventListener('message', async ({ data }: MessageEvent<MakeRequest>) => {
  try {
    await answer(data);
  } catch (error) {
    reply({ type: 'failure', message: (error as Error).message });
  }
});

/** Tailors, composes and writes, all here, so that the page stays quick. */
async function answer({ format, recipe, base }: MakeRequest): Promise<void> {
  reply({ type: 'stage', stage: 'Reading the playbook' });
  const content = await openPlaybook((file) => readJson(`${base}content/${file}`));
  await content.need(stepsNeeded(content, recipe));
  const { made, faults } = make(content.playbook, recipe);
  if (!made) throw new Error(faults.map((f) => f.message).join(' '));
  const notices: string[] = [...made.packet.brand.changes];
  const bytes = await writers[format](made.packet, {
    base,
    stage: (stage) => reply({ type: 'stage', stage }),
    notice: (sentence) => notices.push(sentence),
  });
  reply({ type: 'file', bytes, notices }, [bytes.buffer as ArrayBuffer]);
}
