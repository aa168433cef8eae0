/**
 * Why something could not be done, in a sentence for the person who asked: a file, a font or an engine is not there, or is
 * damaged. Programs show its message and no stack.
 */
export class PlainError extends Error {
  override name = 'PlainError';
}
