// The preview for authors in a real browser: from the moment a file is saved until the page shows what was written, over all of
// our content and over the small playbook of the tests. Run with `npm run bench -- preview`; nothing here is a test.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (p) => p && existsSync(p),
);
if (!executablePath) {
  console.log('Chromium is not on this machine (set CHROMIUM_PATH); the preview was not measured.');
  process.exit(0);
}
const rounds = Number(process.env.BENCH_ROUNDS ?? 9);
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
const folder = mkdtempSync(join(tmpdir(), 'networks-playbook-bench-'));

/** Milliseconds from each save until its words are in the page, and what it takes until the program serves. */
async function measure(content, file, id) {
  const dir = join(folder, 'content');
  rmSync(dir, { recursive: true, force: true });
  cpSync(join(root, content), dir, { recursive: true });
  const begun = performance.now();
  const server = spawn(process.execPath, [join(root, 'dist/cli.js'), 'preview', dir, '--no-open']);
  const url = await new Promise((done) =>
    server.stdout.once('data', (text) => done(/http:\S+/.exec(String(text))[0])),
  );
  const start = performance.now() - begun;
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.goto(`${url}resource/${id}`);
  await page.frameLocator('iframe').first().locator('.pb-title').first().waitFor();
  const text = readFileSync(join(dir, file), 'utf8');
  const times = [];
  for (let i = 0; i < rounds; i += 1) {
    await page.waitForTimeout(1500);
    const words = `Saved ${i}.`;
    const seen = page.evaluate(
      (wanted) =>
        new Promise((done) => {
          const main = document.querySelector('iframe').contentDocument.querySelector('main');
          const look = () => {
            if (!main.textContent.includes(wanted)) return;
            watching.disconnect();
            done(Date.now());
          };
          const watching = new MutationObserver(look);
          watching.observe(main, { childList: true, subtree: true, characterData: true });
        }),
      words,
    );
    const saved = Date.now();
    writeFileSync(join(dir, file), text.replace(/\n## Prepare\n/, `\n## Prepare\n\n${words}\n`));
    times.push((await seen) - saved);
  }
  await page.close();
  server.kill();
  return { start, times };
}

console.log(
  `The preview in Chromium, medians of ${rounds} saves; ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}`,
);
const small = ['test/fixtures/base', 'steps/first/activities/greeting-round.md', 'greeting-round'];
const ours = ['content', 'steps/take-stock/activities/four-corners-of-help.md', 'four-corners-of-help'];
for (const [name, from] of Object.entries({ 'a small playbook': small, 'all of our content': ours })) {
  const { start, times } = await measure(...from);
  const found = median(times);
  console.log(
    `${name}: ${found.toFixed(0)} ms from saving to the page (goal 300, ${found <= 300 ? 'met' : 'MISSED'}), slowest ${Math.max(...times)} ms; serves after ${start.toFixed(0)} ms`,
  );
}
await browser.close();
rmSync(folder, { recursive: true, force: true });
