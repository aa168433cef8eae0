import type { PrintPart } from '../../print/print-model.js';
import type { Planner } from './activity-pages.js';
import { mm, textHeight } from './heights.js';
import { type SessionFoot, sessionFoot } from './session-foot.js';
import { sheetHeight, sheetSetting } from './session-height.js';

type Session = PrintPart & { type: 'session' };

/** How a run sheet fills its page. */
export interface SessionEnd {
  /** How high the picture above the title of a packet's only session is, in millimeters. */
  readonly picture: number;
  /** How many lines stand after each prompt; 0 when prompts have no room on this page. */
  readonly lines: number;
  /** Whether prompts stand beside each other. */
  readonly beside: boolean;
  /** Sources and colophon. */
  readonly foot?: SessionFoot;
}

/** In large print, all runs on, and prompts have as many lines as they ask for. */
export const plainEnd: SessionEnd = { picture: 0, lines: 0, beside: false };

/** Lines to write on stand so far apart, in millimeters. */
const writing = 8.5;
const [lowest, tallest] = [16, 34];
/** Measuring leaves out small things; this share of a page stays free for them. */
const used = 0.98;

/** The end of a run sheet, with sources and colophon at its foot if the packet is no more than this session and they have room. */
export function sessionEnd(part: Session, parts: readonly PrintPart[], planner: Planner): SessionEnd {
  const free = planner.grid.height * mm * used - sheetHeight(part, planner);
  const foot = part === parts[0] ? sessionFoot(parts, planner) : undefined;
  const withFoot = foot && besideEachOther(part, free - foot.height, planner);
  if (withFoot) return { ...withFoot, foot };
  const lines = promptLines(part, free - (part.front ? tallest * mm : 0));
  const below = { picture: tallest, lines, beside: false };
  return lines > 0 ? below : (besideEachOther(part, free, planner) ?? below);
}

/** Prompts that stand beside each other. More than two lines are for what the picture leaves; undefined without room for one. */
function besideEachOther(
  { front, after: { prompts } }: Session,
  free: number,
  planner: Planner,
): SessionEnd | undefined {
  const setting = { ...sheetSetting(planner), size: 9.4 };
  const width = (planner.grid.width * mm - (prompts.length - 1) * 6 * mm) / prompts.length;
  const questions = prompts.map(({ question }) =>
    textHeight([{ t: 'strong', c: [{ t: 'text', v: question }] }], { ...setting, width }),
  );
  const words = prompts.length === 0 ? 0 : 13 + 9.4 * mm + Math.max(...questions) + 4;
  const room = (lines: number) => (free - words - (prompts.length === 0 ? 0 : lines * writing * mm)) / mm;
  const lines =
    [6, 5, 4, 3].find((count) => room(count) >= tallest) ??
    [2, 1].find((count) => room(count) >= (front ? lowest : 0));
  if (lines === undefined) return undefined;
  return { picture: Math.min(tallest, Math.floor(room(lines))), lines, beside: true };
}

/** How many lines stand after each prompt, so that the run sheet is one page. */
function promptLines({ after: { prompts } }: Session, free: number): number {
  if (prompts.length === 0) return 1;
  const each = (free - 13 - 6 * mm) / prompts.length - 3.4 * mm - 9.4 * 0.66 - 4;
  return Math.max(0, Math.min(4, Math.floor(each / (writing * mm))));
}
