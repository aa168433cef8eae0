export {
  type BuildOptions,
  buildContent,
  type ContentFiles,
  contentFiles,
} from './prebuild/build-content.js';
