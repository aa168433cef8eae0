export { type EpubOptions, writeEpub } from './formats/epub/write-epub.js';
