// The packet builder in a real browser: how soon the first view can be used, and how soon a choice is seen in the preview of
// the full k12 packet. Run with `npm run bench -- studio`; nothing here is a test. Times are of this machine, so a bare page
// on the same server is measured beside them.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (p) => p && existsSync(p),
);
if (!executablePath) {
  console.log('Chromium is not on this machine (set CHROMIUM_PATH); the studio was not measured.');
  process.exit(0);
}
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

const server = spawn(process.execPath, [join(root, 'dist/cli.js'), 'studio', '--no-open']);
const url = await new Promise((done) =>
  server.stdout.once('data', (text) => done(/http:\S+/.exec(String(text))[0])),
);
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});

/** Milliseconds from the start of loading until `ready` is there and the page answers at once. */
async function untilUsable(path, ready) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const slow = await context.newCDPSession(page);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(url + path, { waitUntil: 'commit' });
  const time = await page.evaluate(
    (selector) =>
      new Promise((done) => {
        const look = () => {
          if (!document.querySelector(selector)) return setTimeout(look, 5);
          const asked = performance.now();
          // Somebody who clicks now is answered when this task runs.
          setTimeout(() => (performance.now() - asked < 50 ? done(performance.now()) : look()));
        };
        look();
      }),
    ready,
  );
  await context.close();
  return time;
}

const studio = [];
const bare = [];
for (let i = 0; i < rounds; i += 1) {
  studio.push(await untilUsable('', 'input[type=radio]'));
  bare.push(await untilUsable('preview.html', 'main'));
}

/** Milliseconds from a click until the preview shows what it changed. */
async function untilSeen(page, title) {
  await page.getByRole('button', { name: `Show ${title}` }).click();
  await page.waitForTimeout(1500);
  return page.evaluate(
    (name) =>
      new Promise((done) => {
        const box = [...document.querySelectorAll('.piece')]
          .find((p) => p.querySelector('.piece-title').textContent === name)
          .querySelector('input');
        const frame = document.querySelector('.sheet iframe').contentDocument;
        const start = performance.now();
        const seen = new MutationObserver(() => {
          seen.disconnect();
          done(performance.now() - start);
        });
        seen.observe(frame.querySelector('main'), { childList: true, subtree: true });
        box.click();
      }),
    title,
  );
}

const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
await page.goto(url);
await page.getByRole('button', { name: /elementary, middle and high school/ }).click();
await page.waitForTimeout(3000);
await page.getByRole('navigation').getByRole('button', { name: 'Choose' }).click();
const titles = ['Four corners of help', 'Draw a relationship map', 'A card for the first weeks'];
const choices = [];
for (let i = 0; i < rounds; i += 1)
  for (const title of titles) {
    choices.push(await untilSeen(page, title));
    await page.waitForTimeout(1200);
    await page.keyboard.press('Control+z');
    await page.waitForTimeout(1200);
  }
await browser.close();
server.kill();

const goal = (what, found, most) =>
  console.log(`${what}: ${found.toFixed(0)} ms (goal ${most}, ${found <= most ? 'met' : 'MISSED'})`);
console.log(
  `The studio in Chromium, medians of ${rounds} rounds; ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}`,
);
goal('first view can be used, processor slowed down four times', median(studio), 1500);
console.log(`  a bare page of the same server: ${median(bare).toFixed(0)} ms`);
goal('a choice is seen in the preview of the full k12 packet', median(choices), 100);
console.log(`  slowest of ${choices.length}: ${Math.max(...choices).toFixed(0)} ms`);
