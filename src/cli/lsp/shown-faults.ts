import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DiagnosticSeverity, type Diagnostic as ShownFault } from 'vscode-languageserver/node.js';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from '../../index.js';
import { faultRange } from '../../language.js';
import type { LiveFolder } from './live-folder.js';

/** The faults that an editor shows. */
export interface ShownFaults {
  /** Shows the faults of a folder, and takes away those that are no more. */
  show(folder: LiveFolder, faults: readonly Diagnostic[]): Promise<void>;
  forget(folder: LiveFolder): void;
  /** The faults of a file, as they were found. */
  of(folder: LiveFolder, path: string): readonly Diagnostic[];
}

/** Tells an editor what `check` tells, file by file. */
export function shownFaults(send: (uri: string, faults: ShownFault[]) => void): ShownFaults {
  const shown = new Map<string, ReadonlyMap<string, readonly Diagnostic[]>>();
  const uriIn = (folder: LiveFolder, path: string) => pathToFileURL(join(folder.dir, path)).href;
  return {
    async show(folder, faults) {
      const before = shown.get(folder.dir);
      const now = new Map<string, Diagnostic[]>();
      for (const fault of faults) now.set(fault.file, [...(now.get(fault.file) ?? []), fault]);
      shown.set(folder.dir, now);
      // Open files hear that they are sound, too.
      for (const path of new Set([...(before?.keys() ?? []), ...folder.open.keys()]))
        if (!now.has(path)) send(uriIn(folder, path), []);
      for (const [path, found] of now) {
        const text =
          folder.open.get(path) ?? (await readFile(join(folder.dir, path), 'utf8').catch(() => ''));
        const document = TextDocument.create('', '', 0, text);
        send(
          uriIn(folder, path),
          found.map((fault) => shownFault(document, fault)),
        );
      }
    },
    forget(folder) {
      for (const path of shown.get(folder.dir)?.keys() ?? []) send(uriIn(folder, path), []);
      shown.delete(folder.dir);
    },
    of: (folder, path) => shown.get(folder.dir)?.get(path) ?? [],
  };
}

function shownFault(document: TextDocument, fault: Diagnostic): ShownFault {
  const { start, end } = faultRange(document.getText(), fault);
  return {
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    severity: fault.severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    code: fault.rule,
    source: 'networks-playbook',
    message: `${fault.message}\n${fault.hint}`,
  };
}
