import type { Slide } from '../../compose/slides/slides.js';
import { fitLines, heightOf } from './fit.js';
import { ids, type SlideSetting } from './setting.js';
import { type Box, guide, paragraph, shape, type Written } from './shapes.js';
import type { StepLook } from './step-look.js';
import { ink, saidFace } from './theme.js';

/** Words to speak, each in a bubble; those that go together below each other, each further in. */
export function saidBodies({ lines, bar }: Slide, look: StepLook, { written }: SlideSetting): string[] {
  const height = bar ? 4.3 : 5;
  const together = Math.min(3, lines.length);
  const w = together > 1 ? 9.8 : 11.6;
  const most = (height - bubbleGap * (together - 1)) / Math.max(1, together) - 0.15;
  const room = { w: w - 2 * bubbleInset, h: most - 0.4, sizes: [38, 36, 34, 32, 30, 28, 26, 24, 22] };
  const bubbles = lines.flatMap((line) => fitLines([line], room));
  const pages = Math.ceil(bubbles.length / Math.max(1, together));
  return Array.from({ length: pages }, (_, page) => {
    let y = 1.5;
    const shown = bubbles.slice(page * together, (page + 1) * together);
    return shown
      .map(({ lines: words, size }, i) => {
        const h = Math.min(most, Math.max(1.3, heightOf(words, size, room) + 0.7));
        const box = { x: 0.85 + (together > 1 ? i * 0.9 : 0), y, w, h };
        y += h + bubbleGap;
        return bubble({ id: ids.body + i, name: `words ${i + 1}` }, box, { words, size }, look, written);
      })
      .join('');
  });
}

const bubbleGap = 0.45;
const bubbleInset = 0.4;

const bubble = (
  named: { id: number; name: string },
  box: Box,
  { words, size }: { words: readonly string[]; size: number },
  look: StepLook,
  written: Written,
) =>
  shape(
    named,
    {
      box,
      form: 'wedgeRoundRectCallout',
      adjust: guide('adj1', -28_000) + guide('adj2', 50_000 + 28_000 / box.h) + guide('adj3', 16_667),
      paint: 'bg1',
      line: look.solid,
      lineWidth: 2,
      frame: { anchor: 'ctr', inset: [bubbleInset, 0.15] },
    },
    words.map((text) => paragraph(text, { size, color: ink, face: saidFace }, written)),
    written,
  );
