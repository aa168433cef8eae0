export type { BundleCopies, BundleWriters } from './bundle/bundle-files.js';
export { writeBundle } from './bundle/write-bundle.js';
