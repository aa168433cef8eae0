/** A title of at most so many letters, cut between words. */
export { cutAt as cutTitle } from '../../compose/course/titles.js';
