import {
  composePacket,
  customize,
  hasErrors,
  type Packet,
  type Playbook,
  renderPage,
  type Tailored,
} from '../../src/index.js';
import { renderMarkdown } from '../../src/markdown.js';
import { provePlain, proveSafe } from './sound.js';

/** A packet in the formats that are text; `given` is what was fed in. */
export function printPacket(packet: Packet, given: string): string {
  const html = renderPage(packet);
  proveSafe(html);
  const printed = [html, renderMarkdown(packet), JSON.stringify(packet)];
  for (const text of printed) provePlain(text, given);
  return printed.join('\n');
}

/** A playbook for everybody, printed. */
export function printPlaybook(playbook: Playbook, given: string): string {
  const { value, diagnostics } = customize(playbook, {});
  if (hasErrors(diagnostics)) throw new Error(`An empty recipe has faults: ${JSON.stringify(diagnostics)}`);
  return printTailored(value, given);
}

export const printTailored = (tailored: Tailored, given: string): string =>
  printPacket(composePacket(tailored), given);
