import { composeResource, type Tailored } from '../../../index.js';
import { lmsFragment } from '../../../lms.js';

/** One resource as a learning platform keeps it, to paste into its editor. */
export const lmsHtml = (tailored: Tailored, id: string): string =>
  lmsFragment(composeResource(tailored, id)).html;
