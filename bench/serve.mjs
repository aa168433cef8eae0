// A soak: PDFs for a thousand schools over HTTP, four at once, with one crash in between. Run with `npm run bench -- serve`; nothing here is a test.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const most = Number(process.env.BENCH_PDFS ?? 1000);
const atOnce = 4;
const server = fileURLToPath(new URL('serve-pdfs.mjs', import.meta.url));

const sorted = (list) => [...list].sort((a, b) => a - b);
const quantile = (list, q) => sorted(list)[Math.min(list.length - 1, Math.floor(list.length * q))];

async function soak(engine, count) {
  // As docs/servers.md advises: else the C library keeps a piece of what every thread has ever used.
  const child = fork(server, { env: { MALLOC_ARENA_MAX: '2', ...process.env, ENGINE: engine } });
  const [port] = await once(child, 'message');
  const at = (path) => fetch(`http://localhost:${port}${path}`);
  const state = async () => (await at('/state')).json();
  const times = [];
  const memory = [];
  const lost = [];
  let next = 0;
  const visitor = async () => {
    while (next < count) {
      const school = next;
      next += 1;
      const begun = performance.now();
      const response = await at(`/?school=${school}`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (!response.ok || String.fromCharCode(...bytes.subarray(0, 5)) !== '%PDF-')
        lost.push(`${school}: ${response.status} ${new TextDecoder().decode(bytes.subarray(0, 200))}`);
      times.push(performance.now() - begun);
      const done = times.length;
      memory.push(Number(await (await at('/rss')).text()) / 1e6);
      // When the threads are warm, the longest pause counts.
      if (done === Math.min(20, Math.ceil(count / 4))) await at('/calm');
      // Early, so that what it leaves behind is in both halves: a native compiler that is broken off is not given back.
      if (done === Math.floor(count / 10)) await at('/crash');
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: atOnce }, visitor));
  const seconds = (performance.now() - begun) / 1000;
  const { started, longest, usual, composing } = await state();
  child.kill();
  const half = Math.floor(count / 2);
  const [first, last] = [quantile(memory.slice(0, half), 0.5), quantile(memory.slice(half), 0.5)];
  console.log(`${engine}: ${count} PDFs in ${seconds.toFixed(0)} s, ${atOnce} at once, two threads`);
  console.log(`  answers lost: ${lost.length}${lost.length > 0 ? ` (${lost.slice(0, 3).join('; ')})` : ''}`);
  console.log(
    `  time of an answer: median ${quantile(times, 0.5).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms`,
  );
  console.log(
    `  memory: median of the first half ${first.toFixed(0)} MB, of the second ${last.toFixed(0)} MB, highest ${Math.max(...memory).toFixed(0)} MB`,
  );
  const tenths = Array.from({ length: 10 }, (_, i) => memory.slice((i * count) / 10, ((i + 1) * count) / 10));
  console.log(`  memory by tenths: ${tenths.map((tenth) => quantile(tenth, 0.5).toFixed(0)).join(', ')} MB`);
  console.log(`  threads started: ${started}, one of them ended by force`);
  console.log(
    `  event loop while PDFs are made: longest pause ${longest.toFixed(0)} ms, 99 of 100 under ${usual.toFixed(0)} ms; tailoring and composing beside that up to ${composing.toFixed(0)} ms`,
  );
  const growth = last / first - 1;
  const flat = growth <= 0.1;
  console.log(
    `  memory of the second half against the first: ${(growth * 100).toFixed(1)} % (goal 10 %, ${flat ? 'met' : 'MISSED'})`,
  );
}

const native = await import('@myriaddreamin/typst-ts-node-compiler').then(
  () => true,
  () => false,
);
const asked = process.env.BENCH_ENGINES?.split(',') ?? ['native', 'wasm'];
if (asked.includes('native')) {
  if (native) await soak('native', most);
  else console.log('The native Typst compiler is not installed here.');
}
if (asked.includes('wasm')) await soak('wasm', most);
