import { join } from 'node:path';
import { applyOverlay, hasErrors, type Playbook } from '../../index.js';
import { writeFolder } from '../../node.js';
import { type FramingOptions, frameAncestorFault, headerExamples } from '../../studio.js';
import type { Command } from '../command.js';
import { contentFlags } from '../content-flags.js';
import type { Given } from '../flags.js';
import { loadInput, loadOverlays, refuseFile } from '../input.js';
import { openBrowser } from '../open-browser.js';
import { diagnosticsFor } from '../painted.js';
import { portFlag, serveFlags } from '../serve-flags.js';
import { untilCtrlC } from '../serve-here.js';
import { print, warn } from '../terminal.js';
import { CommandError, UsageError } from '../usage-error.js';
import { untilSignal } from '../write-out.js';
import { studioFiles } from './files.js';
import { serveStudio } from './server.js';

/** `studio`: the packet builder, on this machine or as a site. */
export const studio: Command = {
  usage: 'networks-playbook studio [--port N] [--no-open] | --out DIR',
  example: 'networks-playbook studio --out site/',
  flags: {
    out: {
      value: 'DIR',
      about: 'Write it as static files that any web server can serve, under any address.',
    },
    ...serveFlags,
    'frame-ancestors': {
      value: 'SITE',
      list: true,
      about:
        'A site that may show it in a frame, such as https://lms.example. With --out, writes what your server has to send.',
    },
    force: { about: 'With --out: replace files that this program did not make.' },
    ...contentFlags,
  },
  operands: 0,
  async run(given) {
    const out = given.out as string | undefined;
    const port = portOf(given);
    const framing = framingOf(given);
    if (out !== undefined) await refuseFile(out);
    const own = await studioFiles(await ownPlaybook(given), out !== undefined);
    const files = { ...own, ...headerFiles(framing, out) };
    if (out !== undefined) {
      const { count, kept } = await untilSignal((signal) =>
        writeFolder(out, files, {
          list: 'networks-playbook-studio.json',
          force: given.force === true,
          signal,
        }),
      );
      for (const path of kept)
        warn(
          `Kept ${join(out, path)}: the site no longer needs it, but it was changed since it was written.`,
        );
      const folder = out.replace(/[/\\]$/, '');
      await print(`Wrote ${count} files to ${folder}. Put the folder on any web server.\n`);
      if (framing.frameAncestors)
        await print(
          `Only headers say who may frame a page: ${folder}/headers has them for nginx, Apache and hosts that read _headers.\n`,
        );
      return;
    }
    const serving = await serveStudio(files, port, framing);
    await print(`The packet builder is at ${serving.url} on this machine. Press Ctrl-C to end it.\n`);
    if (!given['no-open']) openBrowser(serving.url);
    untilCtrlC(serving);
  },
};

function framingOf(given: Given): FramingOptions {
  const sites = given['frame-ancestors'] as string[] | undefined;
  const fault = sites?.map(frameAncestorFault).find((one) => one !== undefined);
  if (fault !== undefined) throw new UsageError(`\`--frame-ancestors\`: ${fault}`);
  return { frameAncestors: sites };
}

/** What a server has to send, as files beside the site. Without other sites that may frame it, it has to send nothing. */
const headerFiles = (framing: FramingOptions, out: string | undefined): Record<string, string> =>
  out === undefined || !framing.frameAncestors
    ? {}
    : Object.fromEntries(
        Object.entries(headerExamples(framing)).map(([name, text]) => [`headers/${name}`, text]),
      );

function portOf(given: Given): number {
  const port = portFlag(given);
  if (given.port !== undefined && given.out !== undefined)
    throw new UsageError('`--port` is for serving here; `--out` writes files. Leave out one of them.');
  return port;
}

/** The playbook of `--content` and `--overlay`; undefined for the one that comes along. */
async function ownPlaybook(given: Given): Promise<Playbook | undefined> {
  if (given.content === undefined && given.overlay === undefined) return undefined;
  let playbook = await loadInput(given);
  for (const overlay of await loadOverlays((given.overlay ?? []) as string[], playbook)) {
    const { playbook: next, diagnostics } = applyOverlay(playbook, overlay);
    if (diagnostics.length > 0) process.stderr.write(diagnosticsFor(process.stderr, diagnostics));
    if (hasErrors(diagnostics))
      throw new CommandError(`The overlay ${overlay.name} has errors; nothing was made.`);
    playbook = next;
  }
  return playbook;
}
