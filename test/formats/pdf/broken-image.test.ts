import { expect, test } from 'vitest';
import { composePacket } from '../../../src/index.js';
import { writePdf } from '../../../src/pdf.js';
import { card, tailorBase } from '../../support/pages.js';

const whole = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
/** It begins and ends as it should, and holds what no program can draw. */
const damaged = Uint8Array.from(whole, (byte, at) => (at === whole.length - 3 ? 0xff : byte));

const packetWith = async (...images: Uint8Array[]) => {
  const text = images.map((_, i) => `![Picture ${i + 1}](p${i + 1}.gif)`).join('\n\n');
  const files = images.map((bytes, i) => [`steps/first/handouts/p${i + 1}.gif`, bytes]);
  return composePacket(await tailorBase({}, { ...card(text), ...Object.fromEntries(files) }));
};

test('an image that is damaged inside is named, with where it stands and what to do', async () => {
  await expect(writePdf(await packetWith(whole, whole.slice(), damaged))).rejects.toMatchObject({
    name: 'PlainError',
    message: expect.stringMatching(
      /^The image “Picture 3” of `[\w-]+` cannot be printed: it is damaged inside \(.*\)\. Save the picture again/,
    ),
  });
});
