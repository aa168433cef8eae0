import { expect, test } from 'vitest';
import { mostHeld } from '../../../src/cli/batch-run.js';
import { writePdf } from '../../../src/pdf.js';
import { packetOf } from '../../support/packets.js';

const native = await import('@myriaddreamin/typst-ts-node-compiler').then(
  () => true,
  () => false,
);
const packet = () =>
  packetOf({ audience: 'k12', steps: ['expand'], select: { maxMinutes: 20 }, brand: { font: 'humanist' } });

test.skipIf(!native)('the native compiler and WebAssembly give the same bytes', async () => {
  const [a, b] = [
    await writePdf(packet(), { engine: 'native' }),
    await writePdf(packet(), { engine: 'wasm' }),
  ];
  expect(Buffer.from(a).equals(Buffer.from(b))).toBe(true);
});

test('WebAssembly alone writes a packet', async () => {
  const bytes = await writePdf(packet(), { engine: 'wasm' });
  expect(new TextDecoder('latin1').decode(bytes.subarray(0, 8))).toBe('%PDF-1.7');
});

test('what WebAssembly reserves at its start is no reason to replace a thread of a batch', async () => {
  await writePdf(packetOf({ include: ['relationship-map'], parts: ['plan'] }), { engine: 'wasm' });
  const { external } = process.memoryUsage();
  // It is reserved, and it is less than a thread may hold.
  expect(external).toBeGreaterThan(1e9);
  expect(external).toBeLessThan(mostHeld);
});
