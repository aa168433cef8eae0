export { PlainError } from './diagnostics/plain-error.js';
export { folderSource } from './node/folder-source.js';
export { logoAddress } from './node/logo.js';
export { readFont } from './node/print-fonts.js';
export { rasterizer } from './node/rasterizer.js';
export { checkTargets, WriteError, type WriteOptions, writeFiles } from './node/write-files.js';
