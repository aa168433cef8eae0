import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { boxFont } from '../formats/pdf/box-font.js';
import { layout, type PdfEngine } from '../formats/pdf/engine.js';
import { EngineCrash, running } from '../formats/pdf/engine-crash.js';
import { privateFont } from '../formats/pdf/font-names.js';

/** Version of the Typst compiler packages that both engines come from. Only the same version gives the same bytes. */
const typstPackage = '@myriaddreamin/typst-ts-node-compiler';

/** A folder that is never read: every file is handed over. */
const root = join(tmpdir(), 'networks-playbook-layout');

/** Typst as a native program, about three times as fast; undefined when it is not installed for this machine in the version we need. */
export async function nativeEngine(
  fonts: readonly Uint8Array[],
  version: string,
): Promise<PdfEngine | undefined> {
  try {
    const { createRequire } = await import('node:module');
    const require = createRequire(import.meta.url);
    if ((require(`${typstPackage}/package.json`) as { version: string }).version !== version)
      return undefined;
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
    const compiler = NodeCompiler.create({
      workspace: root,
      fontArgs: [{ fontBlobs: [...fonts.map(privateFont), boxFont()].map((font) => Buffer.from(font)) }],
    });
    return {
      name: 'native',
      compile(files) {
        compiler.resetShadow();
        const all = { ...layout, ...files };
        for (const [path, content] of Object.entries(all))
          compiler.mapShadow(join(root, path), Buffer.from(content as string));
        const pdf = setPages(compiler);
        // Else a batch of thousands keeps the layout of each: some 35 MB.
        compiler.evictCache(4);
        return pdf;
      },
      // What it remembers can be dropped, and is.
      held: () => 0,
    };
  } catch (error) {
    if (/could not set the packet/.test(String(error))) throw error;
    return undefined;
  }
}

/** Sets the pages in one call: a result of `compile` would hold 2 MB until JavaScript happens to collect it. */
function setPages(compiler: NodeCompiler): Uint8Array {
  const main = { mainFilePath: join(root, '/packet.typ') };
  try {
    return compiler.pdf(main, { pdfStandard: '1.7' as PdfStandard, creationTimestamp: 0 });
  } catch (cause) {
    const fault = running(() => compiler.compile(main).takeError());
    if (!fault) throw new EngineCrash(cause);
    const said = JSON.stringify(compiler.fetchDiagnostics(fault));
    throw new Error(`Typst could not set the packet: ${said}`, { cause });
  }
}
