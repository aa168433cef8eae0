import { describe, expect, test } from 'vitest';
import { writeRecipe } from '../../src/recipe.js';
import { folderWith, packetsIn, runIn, smallRecipe } from '../support/batch.js';
import { sizedPng } from '../support/sized-png.js';

const packet = (recipe: string, ...more: string[]) =>
  runIn(folderWith({ 'our.yaml': recipe }), 'packet', '--recipe', 'our.yaml', '--format', 'md', ...more);

describe('a recipe that was made with another version', () => {
  const made = 'made: { version: 0.0.1, pieces: { take-stock: "000000", tke-stock: "111111" } }\n';

  test('makes the same packet, and one line says what changed', () => {
    const before = packet(smallRecipe);
    const after = packet(smallRecipe + made);
    expect(after.status).toBe(0);
    expect(before.stderr).toBe('');
    expect(after.stderr).toMatch(
      /^The recipe was made with version 0\.0\.1 of the playbook, and this is \d+\.\d+\.\d+: 1 changed \(`take-stock`\); 1 gone \(`tke-stock`, nearest is `take-stock`\); \d+ new \(.*, and \d+ more\)\.\n$/,
    );
    expect(after.stdout).toBe(before.stdout);
  });

  test('says so before its mistakes', () => {
    const { status, stderr } = packet(`${smallRecipe}include: [relationship-mp]\n${made}`);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^The recipe was made with version .*`relationship-mp`, nearest is `relationship-map`/,
    );
    expect(stderr).toContain('our.yaml:4:11 error Found `relationship-mp` in `include`');
  });
});

test('a roster says so too, once for all rows', () => {
  const folder = folderWith({
    'base.yaml': `${smallRecipe}made: { version: 0.0.1 }\n`,
    'r.csv': 'file,titles.take-stock\na,Ours\nb,\n',
  });
  const { status, stderr } = runIn(
    folder,
    'batch',
    'r.csv',
    '--recipe',
    'base.yaml',
    '--format',
    'md',
    '--out',
    'p',
  );
  expect(status, stderr).toBe(0);
  expect(stderr.match(/The recipe was made with version 0\.0\.1/g)).toHaveLength(1);
  expect(packetsIn(`${folder}/p`)['a.md']).toContain('## Step 1: Ours');
});

test('the report names what a recipe changes with its own hands', () => {
  const notes = 'notes: [{ at: take-stock, text: Ours. }, { at: relationship-map, text: Ours too. }]\n';
  const { stdout, stderr } = packet(smallRecipe + notes, '--report');
  expect(stdout).toContain('> **Our note**\n>\n> Ours.');
  expect(stderr).toContain('Changes by the recipe (1)\n  Note after `take-stock`\n');
  expect(stderr).toContain(
    '  Note after `relationship-map`: activity relationship-map is left out: 50 minutes is more than 10',
  );
});

describe('a recipe with a logo in itself, as the packet builder saves it', () => {
  const withLogo = (bytes: number) =>
    smallRecipe +
    writeRecipe({ organization: { logo: `data:image/png;base64,${sizedPng(bytes).toString('base64')}` } });

  test('is read when the logo is as large as a logo may be', () => {
    const folder = folderWith({ 'our.yaml': withLogo(2_000_000) });
    const args = ['--recipe', 'our.yaml', '--out', 'packet.html'];
    const { status, stderr } = runIn(folder, 'packet', ...args);
    expect(status, stderr).toBe(0);
    expect(packetsIn(folder)['packet.html']!.length).toBeGreaterThan(2_600_000);
  });

  test('is refused with the number when it is larger, before anything is written', () => {
    const { status, stdout, stderr } = packet(withLogo(2_000_001));
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('Found more than 2,000,000 bytes in the logo, expected a smaller picture.');
  });
});
