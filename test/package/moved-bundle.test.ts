import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Format } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const fonts = join(root, 'dist', 'fonts');
const typst = '@myriaddreamin/typst-ts-web-compiler/wasm';
const resvg = '@resvg/resvg-wasm/index_bg.wasm';

/** Holds a folder to build in, and one to which nothing but the built files is moved. */
let folder: string;
let away: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'playbook-bundle-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules/networks-playbook'), 'junction');
  away = mkdtempSync(join(tmpdir(), 'playbook-moved-'));
  cpSync(fonts, join(away, 'fonts-of-playbook'), { recursive: true });
  for (const [name, from] of Object.entries({ 'typst.wasm': typst, 'resvg.wasm': resvg }))
    cpSync(fileURLToPath(import.meta.resolve(from)), join(away, name));
});
afterAll(() => {
  for (const place of [folder, away]) rmSync(place, { recursive: true, force: true });
});

const head = `
import { composeResource, customize } from 'networks-playbook';
import { playbook } from 'networks-playbook/content/activities/relationship-map';
import { writePdf } from 'networks-playbook/pdf';
import { writeDocx } from 'networks-playbook/docx';
const packet = composeResource(customize(playbook, { audience: 'k12' }).value, 'relationship-map');
const faultOf = (promise) => promise.then(() => 'made', ({ name, message, cause }) => ({ name, message, cause: cause?.message }));
const say = (value) => console.log(JSON.stringify(value));
`;

/** What a program says that was bundled into one file and moved. */
async function said(program: string, format: Format): Promise<Record<string, unknown>> {
  const source = join(folder, 'program.js');
  const ending = format === 'cjs' ? 'cjs' : 'mjs';
  writeFileSync(source, head + program);
  const file = join(away, `program.${ending}`);
  await build({
    entryPoints: [source],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format,
    outfile: file,
    external: ['@myriaddreamin/typst-ts-node-compiler'],
    nodePaths: [join(root, 'node_modules')],
    loader: { '.ttf': 'binary', '.wasm': 'binary' },
    logLevel: 'error',
  });
  return JSON.parse(execFileSync(process.execPath, [file], { cwd: away, encoding: 'utf8' }));
}

const signs = `[pdf, docx].map((bytes) => Buffer.from(bytes.subarray(0, 4)).toString('latin1'))`;

// Each starts the compiler in a process of its own: some 3 s.
test('one file as an ES module makes PDF and Word from files that lie beside it', async () => {
  const made = await said(
    `
import { readFile } from 'node:fs/promises';
const at = (name) => new URL(name, import.meta.url);
const assets = { fonts: at('fonts-of-playbook/'), typst: () => readFile(at('typst.wasm')), resvg: at('resvg.wasm') };
const pdf = await writePdf(packet, { assets });
const docx = await writeDocx(packet, { assets });
say(${signs});`,
    'esm',
  );
  expect(made).toEqual(['%PDF', 'PK\x03\x04']);
});

test('one file as CommonJS makes PDF and Word from what is inside it, compiled or not', async () => {
  const files = [
    'BricolageGrotesque_700Bold',
    'BricolageGrotesque_800ExtraBold',
    'SourceSans3_400Regular',
    'SourceSans3_400Regular_Italic',
    'SourceSans3_600SemiBold',
    'SourceSans3_700Bold',
    'SourceSerif4_400Regular',
    'SourceSerif4_400Regular_Italic',
    'SourceSerif4_600SemiBold',
  ];
  const made = await said(
    `
${files.map((name, i) => `import f${i} from 'networks-playbook/fonts/${name}.ttf';`).join('\n')}
import typst from '${typst}';
import resvg from '${resvg}';
(async () => {
  const fonts = [${files.map((_, i) => `f${i}`)}];
  const assets = { fonts, typst: await WebAssembly.compile(typst), resvg };
  const pdf = await writePdf(packet, { assets });
  const docx = await writeDocx(packet, { assets });
  say(${signs});
})();`,
    'cjs',
  );
  expect(made).toEqual(['%PDF', 'PK\x03\x04']);
});

test('without its files it says which one it looked for, where, and what to do', async () => {
  const faults = (await said(
    `
const at = (name) => new URL(name, import.meta.url);
const fonts = at('fonts-of-playbook/');
say({
  none: await faultOf(writePdf(packet)),
  fontsOnly: await faultOf(writePdf(packet, { assets: { fonts } })),
  pictures: await faultOf(writeDocx(packet, { assets: { fonts } })),
  elsewhere: await faultOf(writePdf(packet, { assets: { fonts, typst: at('gone.wasm') } })),
  word: await faultOf(writePdf(packet, { assets: { fonts, typst: './typst.wasm' } })),
  few: await faultOf(writePdf(packet, { assets: { fonts: [] } })),
});`,
    'esm',
  )) as Record<string, { name: string; message: string; cause?: string }>;
  expect(faults.none).toMatchObject({ name: 'PlainError', cause: expect.stringContaining('ENOENT') });
  expect(faults.none!.message).toContain(join('fonts', 'BricolageGrotesque_700Bold.ttf'));
  expect(faults.none!.message).toContain('hand the file over in `assets`');
  expect(faults.fontsOnly!.message).toMatch(/wasm` is not found from .*program\.mjs.*npm install/);
  expect(faults.fontsOnly!.cause).toMatch(/Cannot find/);
  expect(faults.pictures!.message).toContain('looked for `@resvg/resvg-wasm/index_bg.wasm`');
  expect(faults.elsewhere!.message).toMatch(/gone\.wasm, which `assets` names, is not there/);
  expect(faults.word).toMatchObject({
    name: 'TypeError',
    message: 'Found a string in `assets`, expected bytes, a URL, or a function of either.',
  });
  expect(faults.few!.message).toContain(
    'Found 0 fonts in `assets`, expected 9: BricolageGrotesque_700Bold.ttf',
  );
});

test('no font lies beside the package that is not named in full', async () => {
  const { ownFonts } = await import('../../src/node/own-fonts.js');
  const { readdirSync } = await import('node:fs');
  expect(ownFonts()).toHaveLength(readdirSync(fonts).filter((name) => name.endsWith('.ttf')).length);
});
