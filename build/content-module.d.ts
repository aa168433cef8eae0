// Stands in for dist/content/playbook.d.ts, which the build makes, while the sources themselves are checked.
import type { Playbook } from '../src/schema/playbook.js';

export declare const playbook: Playbook;
