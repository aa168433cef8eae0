import { existsSync, readFileSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import type { Recipe } from '../../../src/index.js';
import { heldByToolchains } from '../../../src/node/pdf-toolchain.js';
import { mostHeld } from '../../../src/node/thread-wear.js';
import { writePdf } from '../../../src/pdf.js';
import { packetOf } from '../../support/packets.js';

const native = await import('@myriaddreamin/typst-ts-node-compiler').then(
  () => true,
  () => false,
);
/** A packet of one activity. */
const one: Recipe = { include: ['relationship-map'], select: { tags: ['none-has-this'] } };
const packet = () =>
  packetOf({ audience: 'k12', steps: ['expand'], select: { maxMinutes: 20 }, brand: { font: 'humanist' } });

let written: Promise<Uint8Array> | undefined;
/** The packet as WebAssembly writes it, once. */
const byWasm = () => (written ??= writePdf(packet(), { engine: 'wasm' }));

test.skipIf(!native)('the native compiler and WebAssembly give the same bytes', async () => {
  const [a, b] = [await writePdf(packet(), { engine: 'native' }), await byWasm()];
  expect(Buffer.from(a).equals(Buffer.from(b))).toBe(true);
});

test('a thread is replaced for what WebAssembly has filled, not for what it reserves at its start', async () => {
  await writePdf(packetOf(one), { engine: 'wasm' });
  expect(process.memoryUsage().external).toBeGreaterThan(1e9);
  const first = await heldByToolchains();
  expect(first).toBeLessThan(mostHeld / 2);
  for (const name of ['A', 'B', 'C'])
    await writePdf(packetOf({ ...one, organization: { name } }), { engine: 'wasm' });
  expect(await heldByToolchains()).toBeGreaterThan(first);
});

test.skipIf(!native)('both draw the same boxes for signs that no font can show', async () => {
  const name = '北京第一中学 · विद्यालय · مدرسة · ᏣᎳᎩ ᏧᏂᏕᎶᏆᏍᏗ · 北Lincoln 🎓 · 學 · 👩‍🏫️ 🇺🇸';
  const unshown = packetOf({ ...one, organization: { name } });
  const [a, b] = [await writePdf(unshown, { engine: 'native' }), await writePdf(unshown, { engine: 'wasm' })];
  expect(Buffer.from(a).equals(Buffer.from(b))).toBe(true);
});

const installed = '/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf';

test.skipIf(!native || !existsSync(installed))(
  'fonts installed on the machine are not used, not even those of a family that was given in part',
  async () => {
    const fonts = [new Uint8Array(readFileSync(installed))];
    const ours = packetOf({ ...one, brand: { typeface: 'Liberation Sans' } });
    const [a, b] = [
      await writePdf(ours, { engine: 'native', fonts }),
      await writePdf(ours, { engine: 'wasm', fonts }),
    ];
    expect(Buffer.from(a).equals(Buffer.from(b))).toBe(true);
    const document = await PDFDocument.load(a);
    const names = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => /\/BaseFont \/[A-Z]+\+(\S+)/.exec(object.toString())?.[1] ?? []);
    expect(new Set(names.filter((name) => name.startsWith('Liberation')))).toEqual(
      new Set(['LiberationSans']),
    );
  },
);

test('WebAssembly alone writes a packet', async () => {
  const bytes = await byWasm();
  expect(new TextDecoder('latin1').decode(bytes.subarray(0, 8))).toBe('%PDF-1.7');
});
