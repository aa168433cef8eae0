export { type PlaybookModulesOptions, playbookModules } from './vite/playbook-modules.js';
export type { ViteError, VitePlugin, ViteServer } from './vite/vite-types.js';
