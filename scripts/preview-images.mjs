// The picture of the preview for docs/authoring.md: run by hand after a build, `node scripts/preview-images.mjs docs/images`.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const [folder] = process.argv.slice(2);
const root = fileURLToPath(new URL('..', import.meta.url));
const content = mkdtempSync(join(tmpdir(), 'networks-playbook-preview-'));
cpSync(join(root, 'content'), content, { recursive: true });
// A mistake that somebody has just made.
const file = join(content, 'steps/take-stock/activities/four-corners-of-help.md');
writeFileSync(
  file,
  readFileSync(file, 'utf8').replace('No copies needed.', 'No copies needed, {educators}.'),
);

const server = spawn(process.execPath, [join(root, 'dist/cli.js'), 'preview', content, '--no-open']);
const url = await new Promise((done) =>
  server.stdout.once('data', (text) => done(/http:\S+/.exec(String(text))[0])),
);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 1120 } });
const copies = 'k12.facilitator,out-of-school.facilitator,k12.participant';
await page.goto(`${url}resource/four-corners-of-help?copies=${copies}`);
await page.frameLocator('iframe').first().locator('.preview-fault').waitFor();
await page.waitForTimeout(1000);
await page.screenshot({ path: join(folder, 'preview.png') });
await browser.close();
server.kill();
rmSync(content, { recursive: true, force: true });
