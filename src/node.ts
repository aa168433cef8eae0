export { folderSource } from './node/folder-source.js';
export { logoAddress } from './node/logo.js';
export { type Owner, ownerOf, readIfFile } from './node/own-file.js';
export { readFont } from './node/print-fonts.js';
export { rasterizer } from './node/rasterizer.js';
export { removeLeftovers } from './node/temporary-files.js';
export { WriteError } from './node/write-error.js';
export { checkTargets, type WriteOptions, writeFiles } from './node/write-files.js';
export { type Target, targetAt } from './node/write-target.js';
