import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { customize, type Diagnostic, type Overlay, type Playbook, recipeFaults } from '../../index.js';
import { folderSource, logoAddress } from '../../node.js';

/** An overlay with its fingerprint and what is wrong inside it. */
export interface LoadedOverlay {
  value: Overlay;
  print: string;
  diagnostics: Diagnostic[];
}

/** The logos and overlays that the rows of a roster name, each read once. Paths are absolute. */
export interface Assets {
  /** Fingerprint of a logo, or the sentence that says why it cannot be used. Logos are not kept: thousands may not fit. */
  logo(path: string): Promise<{ print: string } | { fault: string }>;
  /** An overlay, or undefined when there is no such folder. */
  overlay(folder: string): Promise<LoadedOverlay | undefined>;
  /** Every overlay that was asked for and is there. */
  overlays(): Promise<Map<string, LoadedOverlay>>;
}

/** Reads what rows name when it is asked for. */
export function batchAssets(playbook: Playbook): Assets {
  const logos = new Map<string, ReturnType<Assets['logo']>>();
  const overlays = new Map<string, Promise<LoadedOverlay | undefined>>();
  return {
    logo: (path) => once(logos, path, () => readLogo(path, playbook)),
    overlay: (folder) => once(overlays, folder, () => readOverlay(folder, playbook)),
    async overlays() {
      const read = await Promise.all([...overlays].map(async ([folder, o]) => [folder, await o] as const));
      return new Map(read.flatMap(([folder, o]) => (o ? [[folder, o] as const] : [])));
    },
  };
}

/** What is wrong inside overlays, and in those lists of them that packets apply together. */
export function overlayFaults(
  playbook: Playbook,
  overlays: ReadonlyMap<string, LoadedOverlay>,
  lists: readonly (readonly string[])[],
): Diagnostic[] {
  const found = [...overlays.values()].flatMap((o) => o.diagnostics);
  const distinct = new Map(lists.filter((l) => l.length > 0).map((l) => [l.join('\n'), l]));
  for (const folders of distinct.values()) {
    // Whether a change fits shows only when it is made.
    const list = folders.flatMap((f) => overlays.get(f)?.value ?? []);
    found.push(...under(folders.join(' + '), customize(playbook, {}, { overlays: list }).diagnostics));
  }
  return found;
}

/** A fingerprint: SHA-256 in hexadecimal digits. */
export const printOf = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

function once<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

async function readLogo(path: string, playbook: Playbook): Promise<{ print: string } | { fault: string }> {
  try {
    const logo = await logoAddress(path);
    // Whether a drawing stands by itself shows only in its bytes.
    const [fault] = recipeFaults(playbook, { organization: { logo } });
    return fault ? { fault: fault.message } : { print: printOf(logo) };
  } catch (error) {
    return { fault: (error as Error).message };
  }
}

async function readOverlay(folder: string, playbook: Playbook): Promise<LoadedOverlay | undefined> {
  const there = await stat(folder).catch(() => undefined);
  if (!there?.isDirectory()) return undefined;
  const { loadOverlay } = await import('../../load.js');
  const { value, diagnostics } = await loadOverlay(folderSource(folder), playbook);
  return { value, print: printOf(JSON.stringify(value)), diagnostics: under(folder, diagnostics) };
}

const under = (folder: string, diagnostics: readonly Diagnostic[]) =>
  diagnostics.map((d) => ({ ...d, file: `${folder}/${d.file}` }));
