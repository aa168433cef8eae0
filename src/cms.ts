/** What `networks-playbook cms` writes: forms for content, from the schemas. Built into dist/, but no entry point of the package. */
export type { CmsInput } from './cms/collections.js';
export { cmsPage, decapConfig } from './cms/decap.js';
export { frontMatterConfig } from './cms/front-matter-cms.js';
