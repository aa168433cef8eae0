import { defineElements } from './index.js';

defineElements();

export { defineElements };
