import type { Checked, Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Playbook } from '../../schema/playbook.js';
import type { Bodies, KeptReadings } from './kept-readings.js';
import { type KeptResult, keptResult, openResult } from './kept-result.js';
import type { MadeOfFiles } from './looking.js';
import { ofBytes, type Pack, toBytes } from './pack.js';

/** The files of a source as they were: all that were listed, those that were read, and whether none was missed. */
export interface KeptFiles {
  readonly listed: readonly string[];
  readonly whole: boolean;
  readonly seen: readonly (readonly [path: string, mark: string, version?: string])[];
}

/** What a load left for the next one, as it was or out of bytes. */
export interface Kept {
  readonly files: KeptFiles;
  result(): Checked<Playbook>;
  readings(): KeptReadings;
  readonly bodies: readonly Uint8Array[];
  /** What was made of the other files. It stays in memory only. */
  readonly made: MadeOfFiles;
  /** All of it as bytes. */
  pack(): Pack;
}

/** What a load has just given, for the next one of the same program. */
export function keptOf(
  files: KeptFiles,
  value: Playbook,
  diagnostics: readonly Diagnostic[],
  readings: KeptReadings,
  { list, numberOf }: Bodies,
  made: MadeOfFiles,
): Kept {
  return {
    files,
    result: () => handedOut({ value, diagnostics }),
    readings: () => readings,
    bodies: list,
    made,
    pack: () => ({
      files: toBytes(files),
      result: toBytes(keptResult(value, diagnostics, (file) => numberOf.get(file)!)),
      readings: toBytes(readings),
      bodies: list,
    }),
  };
}

/** What another program has kept. Its parts are parsed when they are needed. */
export const openKept = (pack: Pack): Kept => ({
  files: ofBytes(pack.files) as KeptFiles,
  result: () => openResult(ofBytes(pack.result) as KeptResult, pack.bodies),
  readings: () => ofBytes(pack.readings) as KeptReadings,
  bodies: pack.bodies,
  made: new Map(),
  pack: () => pack,
});

/** The same with more known of its files. */
export const withFiles = (kept: Kept, files: KeptFiles): Kept => ({
  ...kept,
  files,
  pack: () => ({ ...kept.pack(), files: toBytes(files) }),
});

/** A playbook is frozen, and can be handed to many; faults are not, and who gets them may change theirs. */
export const handedOut = ({ value, diagnostics }: Checked<Playbook>): Checked<Playbook> => ({
  value,
  diagnostics: structuredClone(diagnostics),
});
