import { slugPattern } from './common.js';
import { slugify } from './kinds.js';

/** The id of a source as this playbook writes it: reference managers write `Lee2021`, `lee_2021` or an address. */
export const sourceId = (key: string): string => (slugPattern.test(key) ? key : slugify(key));
