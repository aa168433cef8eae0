export { folderSource } from './node/folder-source.js';
export { logoAddress } from './node/logo.js';
export { type WriteOptions, WriteError, writeFiles } from './node/write-files.js';
