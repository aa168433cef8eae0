// A server as an intranet has it: a packet for each school that asks, as PDF. bench/serve.mjs starts it and asks. `ENGINE` names the engine.
import { createServer } from 'node:http';
import { threads } from './seen-threads.mjs';

// After it, so that the pool makes the threads that are noted.
const { composePacket, customize } = await import('networks-playbook');
const { playbook } = await import('networks-playbook/content');
const { writePdf } = await import('networks-playbook/pdf');

const audiences = ['k12', 'postsecondary', 'out-of-school'];
const activities = playbook.activities.map(({ id }) => id);

/** A few activities for one school: no two are the same. */
const packetFor = (n) =>
  composePacket(
    customize(playbook, {
      audience: audiences[n % 3],
      organization: { name: `School ${n}` },
      steps: [playbook.steps[n % 5].id],
      select: { kinds: ['activity'] },
      exclude: activities.filter((_, i) => (i + n) % 4 !== 0),
      parts: ['steps', 'handouts'],
    }).value,
  );

/** Every pause of the event loop, in milliseconds, without what tailoring and composing took of it: that is the server's own work. */
const pauses = [];
let composing = 0;
let composed = 0;
const beat = 5;
let last = performance.now();
setInterval(() => {
  const now = performance.now();
  pauses.push(now - last - beat - composed);
  [last, composed] = [now, 0];
}, beat);

createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  if (pathname === '/state') {
    const sorted = pauses.toSorted((a, b) => a - b);
    const [longest, usual] = [sorted.at(-1), sorted[Math.floor(sorted.length * 0.99)]];
    const state = { rss: process.memoryUsage().rss, started: threads.started, longest, usual, composing };
    return response.end(JSON.stringify(state));
  }
  if (pathname === '/rss') return response.end(String(process.memoryUsage().rss));
  if (pathname === '/calm') {
    pauses.length = 0;
    composing = 0;
    return response.end();
  }
  if (pathname === '/crash') {
    const [thread] = threads.alive;
    await thread?.terminate();
    return response.end();
  }
  const gone = new AbortController();
  response.on('close', () => response.writableEnded || gone.abort());
  const begun = performance.now();
  const packet = packetFor(Number(searchParams.get('school')));
  const took = performance.now() - begun;
  composing = Math.max(composing, took);
  composed += took;
  try {
    const pdf = await writePdf(packet, {
      engine: process.env.ENGINE,
      workers: 2,
      maxQueue: 20,
      signal: gone.signal,
    });
    response.setHeader('Content-Type', 'application/pdf').end(pdf);
  } catch (error) {
    response.writeHead(error.name === 'QueueFullError' ? 503 : 500).end(String(error));
  }
}).listen(0, function () {
  process.send(this.address().port);
});
