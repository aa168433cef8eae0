import { expect, test } from 'vitest';
import { composePacket, customize, type Recipe, renderPage } from '../../src/index.js';
import { loadBase } from '../support/base.js';

async function idsOf(recipe: Recipe) {
  const { value } = await loadBase();
  const packet = composePacket(customize(value, recipe).value);
  return { packet, ids: packet.parts.map((p) => p.id) };
}

test('the sign-in sheet is printed only where `parts` names it, with a line for the date and rows for names', async () => {
  expect((await idsOf({})).ids).not.toContain('sign-in');
  const { packet, ids } = await idsOf({ parts: ['sign-in', 'steps', 'contents'] });
  expect(ids).toEqual(['contents', 'first', 'sign-in', 'colophon']);
  const page = /<section[^>]*aria-labelledby="sign-in">.*?<\/section>/s.exec(renderPage(packet))?.[0];
  expect(page).toContain('Sign-in sheet');
  expect(page?.match(/<th scope="col">.*?<\/th>/g)).toHaveLength(3);
  expect(page?.match(/<tr>/g)).toHaveLength(17);
  expect(page).toContain('Date');
});
