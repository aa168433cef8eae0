import { composeResource, renderFragment, type Tailored } from '../../../index.js';

/** One resource as a learning platform keeps it, to paste into its editor. */
export const lmsHtml = (tailored: Tailored, id: string): string =>
  renderFragment(composeResource(tailored, id), { for: 'lms' });
