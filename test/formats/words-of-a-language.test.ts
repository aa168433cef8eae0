import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { writeEpub } from '../../src/epub.js';
import { composePacket, type Packet, renderPage } from '../../src/index.js';
import { renderMarkdown } from '../../src/markdown.js';
import { baseFiles } from '../support/base.js';
import { card, tailorBase } from '../support/pages.js';

let packet: Packet;
beforeAll(async () => {
  const spanish = {
    'playbook.md': String(baseFiles()['playbook.md']).replace('language: en', 'language: es'),
    'strings/es.yaml': 'networkMapCenter: Yo\naccessibilitySummary: Todo es texto.\n',
    ...card('::network-map{rings="Cerca|Lejos"}'),
  };
  packet = composePacket(await tailorBase({}, spanish));
});

test('a network map without a center has the word of the language in its middle', () => {
  expect(renderPage(packet)).toContain('>Yo</text>');
  expect(renderMarkdown(packet)).toContain('A map with Yo in the middle');
});

test('a book says in its language how it can be read', async () => {
  const opf = new TextDecoder().decode(unzipSync(await writeEpub(packet))['EPUB/package.opf']);
  expect(opf).toContain('schema:accessibilitySummary" xml:lang="es">Todo es texto.</meta>');
});
