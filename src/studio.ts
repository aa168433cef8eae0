export { type OpenPlaybook, openPlaybook, type ReadPiece } from './web/content/open-playbook.js';
export { outlineFile, splitPlaybook, stepFile } from './web/content/split-playbook.js';
export { frameAncestorFault } from './web/site/frame-ancestors.js';
export { headerExamples } from './web/site/header-examples.js';
export { type FramingOptions, metaPolicy, studioHeaders } from './web/site/headers.js';
export {
  aboutFile,
  keptOffline,
  type SiteFiles,
  serviceWorker,
  withPlaybook,
} from './web/site/site-files.js';
export { type AboutStudio, engineFiles } from './web/studio/make/formats.js';
