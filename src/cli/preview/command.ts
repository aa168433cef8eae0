import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { countDiagnostics } from '../../index.js';
import type { Command } from '../command.js';
import { contentFlags } from '../content-flags.js';
import { choiceFlag } from '../flags.js';
import { contentHere, requireFolder } from '../input.js';
import { openBrowser } from '../open-browser.js';
import { portFlag, serveFlags } from '../serve-flags.js';
import { serveHere, untilCtrlC } from '../serve-here.js';
import { print, warn, withProgress } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { onChange } from '../watch-folder.js';
import { editorLink, editors } from './editor.js';
import { openLive } from './live.js';
import { previewSite } from './site.js';

/** Milliseconds of quiet after a change: whoever writes waits for the page. A file that is being saved is read once more. */
const quiet = 20;

/** `preview`: what an author writes, as it prints, while it is being written. */
export const preview: Command = {
  usage: 'networks-playbook preview [DIR] [--overlay DIR] [--port N] [--no-open]',
  example: 'networks-playbook preview content',
  flags: {
    ...serveFlags,
    overlay: { ...contentFlags.overlay!, about: 'Show this overlay worked in. Repeat it for several.' },
    editor: {
      value: 'NAME',
      about: `Editor that opens a file at a fault: ${editors.join(', ')}. Default: vscode, or the address in EDITOR_URL.`,
    },
  },
  operands: 1,
  async run(given, [folder]) {
    const port = portFlag(given);
    const named = given.editor === undefined ? undefined : choiceFlag(given, 'editor', editors, 'none');
    const link = editorLink(named, process.env.EDITOR_URL);
    const dir = folder ?? (await contentHere());
    if (dir === undefined)
      throw new UsageError('There is no playbook here; name its folder: `networks-playbook preview DIR`.');
    await requireFolder(dir, 'DIR');
    await requirePlaybook(dir);
    const overlays = (given.overlay ?? []) as string[];
    for (const overlay of overlays) await requireFolder(overlay, '--overlay');

    const failed = (error: Error) => warn(`What was saved could not be shown: ${error.message}`);
    const live = await withProgress(`Reading ${dir}`, openLive(dir, overlays, Date.now(), failed));
    const serving = await serveHere('The preview', port, previewSite(live, dir, link));
    const unwatched = (error: Error) => warn(`Changes are no longer seen: ${error.message}.`);
    const ends = [dir, ...overlays].map((one) => onChange(one, quiet, unwatched, () => void live.again()));
    const { pages, others } = live.now();
    const faults = [...others, ...pages.flatMap((p) => p.faults)];
    await print(
      `The preview of ${dir} is at ${serving.url} on this machine: ${countDiagnostics(faults)}. It follows what you save; press Ctrl-C to end it.\n`,
    );
    if (!given['no-open']) openBrowser(serving.url);
    untilCtrlC(serving, () => {
      for (const end of ends) end();
    });
  },
};

/** Without its first page a folder is none of a playbook, and everything in it would be a fault. */
async function requirePlaybook(dir: string): Promise<void> {
  if (!(await stat(join(dir, 'playbook.md')).catch(() => undefined))?.isFile())
    throw new UsageError(
      `There is no \`playbook.md\` in \`${dir}\`, so it is no folder of a playbook; docs/authoring.md shows a small one.`,
    );
}
