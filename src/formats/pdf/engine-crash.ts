/** The compiler itself broke: out of memory, or a fault of its own. Nobody knows what it would do next. */
export class EngineCrash extends Error {
  override name = 'EngineCrash';

  constructor(cause: unknown) {
    super(`The Typst compiler broke off: ${String(cause)}`, { cause });
  }
}

/** Runs the compiler. @throws EngineCrash for whatever it throws. */
export function running<T>(compile: () => T): T {
  try {
    return compile();
  } catch (cause) {
    throw new EngineCrash(cause);
  }
}
