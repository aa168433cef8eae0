export {
  type BuildOptions,
  buildContent,
  type ContentFiles,
  contentFiles,
  contentList,
} from './prebuild/build-content.js';
