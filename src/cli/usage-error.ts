/** A mistake in how the command was called. Ends with exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Something in the content, the recipe or the world that stops the command. Ends with exit code 1. */
export class CommandError extends Error {
  override name = 'CommandError';
}
